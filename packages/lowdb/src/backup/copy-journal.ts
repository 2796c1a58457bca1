/** Copies the journal up to one record, durably, into a folder that was empty. */

import { dirname, join } from 'node:path';
import { ObligatoError, translated } from '@obligato/core';
import {
  createFile,
  type FileSystem,
  isMissing,
  type JournalEnd,
  openSegment,
  readFrom,
  sealedPath,
  segmentPath,
} from '@obligato/files';

export interface CopyJournal {
  readonly from: string;
  readonly to: string;
  readonly end: JournalEnd;
  /** A journal of before: sealed segments that are in it already are shared with it, not copied again. */
  readonly after?: string | undefined;
}

export async function copyJournal(files: FileSystem, { from, to, end, after }: CopyJournal): Promise<void> {
  await files.createFolder(to);
  for (let segment = 1; segment <= end.segment; segment++) {
    const paths = [segmentPath(from, segment), sealedPath(from, segment)] as const;
    if (!(await files.stat(paths[0])) && !(await files.stat(paths[1]))) break;
    if (segment === end.segment) {
      // Cut at the end that was found: it may have grown since, and even been sealed.
      const reader = await openSegment(files, from, segment);
      try {
        await createFile(files, segmentPath(to, segment), await reader.read(0, end.offset));
      } finally {
        await reader.close();
      }
      break;
    }
    if (after && (await isShared(files, sealedPath(from, segment), sealedPath(after, segment)))) {
      if (await isLinked(files, sealedPath(after, segment), sealedPath(to, segment))) continue;
    }
    const found = await readFile(files, from, segment);
    if (!found) break;
    await createFile(files, (found.isSealed ? sealedPath : segmentPath)(to, segment), found.bytes);
  }
  await files.syncFolder(to);
  await files.syncFolder(dirname(to));
}

/** Compared whole: a backup of before may have rotted, and what it holds wrongly is copied from here instead. */
async function isShared(files: FileSystem, sealed: string, earlier: string): Promise<boolean> {
  const [now, then] = [await files.stat(sealed), await files.stat(earlier)];
  if (now?.kind !== 'file' || then?.kind !== 'file' || now.bytes !== then.bytes) return false;
  // What cannot be read there is not shared either.
  const there = await readFrom(files, earlier).catch(() => undefined);
  return there?.equals(await readFrom(files, sealed)) ?? false;
}

/** A second name for the same bytes; false where the two lie on different disks, or the disk knows no such thing. */
async function isLinked(files: FileSystem, from: string, to: string): Promise<boolean> {
  try {
    await files.link(from, to);
    return true;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'].includes(code)) return false;
    throw error;
  }
}

/** The file as it is. A log may be sealed between two looks. */
async function readFile(files: FileSystem, folder: string, segment: number) {
  for (const path of [segmentPath(folder, segment), sealedPath(folder, segment)]) {
    if ((await files.stat(path)) === undefined) continue;
    try {
      return { bytes: await readFrom(files, path), isSealed: path === sealedPath(folder, segment) };
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return undefined;
}

/** Makes a folder, or takes an empty one. Throws `OBLIGATO_TARGET_NOT_EMPTY`. */
export async function emptyFolder(files: FileSystem, folder: string): Promise<void> {
  const found = await files.stat(folder);
  if (found === undefined) {
    await files.createFolder(folder);
    await files.syncFolder(join(folder, '..'));
    return;
  }
  const names = found.kind === 'folder' ? await files.list(folder) : [found.kind];
  if (names.length === 0) return;
  throw new ObligatoError({
    code: 'OBLIGATO_TARGET_NOT_EMPTY',
    ...translated(
      {
        en: `${folder} is not empty: ${names.slice(0, 3).join(', ')}`,
        'zh-CN': `${folder} 中已有内容：${names.slice(0, 3).join('、')}`,
      },
      {
        en: 'Name a folder that is empty or does not exist yet: nothing is ever overwritten',
        'zh-CN': '请指定空文件夹或尚不存在的文件夹：已有内容不予覆盖',
      },
    ),
  });
}
