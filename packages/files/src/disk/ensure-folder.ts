/** Makes sure of a folder under a root, one level at a time: none may be a symlink that leads the store out of its root. */
import { join } from 'node:path';
import { storeCorrupt } from '../store-problem.ts';
import type { FileStat, FileSystem } from './file-system.ts';

/**
 * Creates what is missing, and syncs each parent: a file in a folder whose name is not on the disk is lost with it.
 *
 * @example
 * await ensureFolder(nodeFileSystem, 'data', ['units', 'bureau']) // → 'data/units/bureau'
 */
export async function ensureFolder(files: FileSystem, root: string, segments: readonly string[]): Promise<string> {
  let path = root;
  for (const segment of segments) {
    const parent = path;
    path = join(parent, segment);
    if (await isFolder(files, path)) continue;
    await files.createFolder(path);
    await files.syncFolder(parent);
  }
  return path;
}

/** What stands at a path, in Chinese. */
const kindWords: Readonly<Record<FileStat['kind'], string>> = {
  file: '文件',
  folder: '文件夹',
  symlink: '符号链接',
  other: '其他内容',
};

/**
 * Whether a folder stands there. Throws `OBLIGATO_STORE_CORRUPT` for a symlink, or anything else in its place.
 *
 * @example
 * await isFolder(nodeFileSystem, 'data/journal') // → true when it is there
 */
export async function isFolder(files: FileSystem, path: string): Promise<boolean> {
  const found = await files.stat(path);
  if (found === undefined) return false;
  if (found.kind === 'folder') return true;
  throw storeCorrupt(
    path,
    { en: `is a ${found.kind}, not a folder`, 'zh-CN': `是${kindWords[found.kind]}，不是文件夹` },
    { en: 'Put the real folder in its place; links are not followed', 'zh-CN': '请换成真正的文件夹；不接受链接' },
  );
}

/**
 * Whether a file stands there. Throws `OBLIGATO_STORE_CORRUPT` for a symlink, or anything else in its place.
 *
 * @example
 * await isFile(nodeFileSystem, 'data/journal/000001.log') // → true when it is there
 */
export async function isFile(files: FileSystem, path: string): Promise<boolean> {
  const found = await files.stat(path);
  if (found === undefined) return false;
  if (found.kind === 'file') return true;
  throw storeCorrupt(
    path,
    { en: `is a ${found.kind}, not a file`, 'zh-CN': `是${kindWords[found.kind]}，不是文件` },
    { en: 'Put the real file in its place; links are not followed', 'zh-CN': '请换成真正的文件；不接受链接' },
  );
}
