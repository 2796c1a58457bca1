/** Compresses segments that are left for good, and lets go of their logs. A crash at any moment leaves the one or the other. */
import type { FileSystem } from '../disk/file-system.ts';
import { isFile } from '../disk/ensure-folder.ts';
import { readFrom } from '../disk/read-fully.ts';
import type { TemporaryFolder } from '../disk/temporary-folder.ts';
import type { Fuse } from '../fuse.ts';
import { storeCorrupt } from '../store-problem.ts';
import { encodeSealed, readBlock, readTable } from './sealed-segment.ts';
import { sealedPath, segmentPath } from './segment.ts';

export interface SealSegments {
  readonly files: FileSystem;
  readonly folder: string;
  readonly temporary: TemporaryFolder;
  readonly fuse: Fuse;
  /** The first segment that stays a log: the one that grows, and those that an opening would have to read again. */
  readonly before: number;
}

/**
 * Resolves when no log before that one is left.
 *
 * @example
 * const temporary = new TemporaryFolder(nodeFileSystem, 'data/tmp');
 * await sealSegments({ files: nodeFileSystem, folder: 'data/journal', temporary, fuse: new Fuse(), before: 7 });
 */
export async function sealSegments({ files, folder, temporary, fuse, before }: SealSegments): Promise<void> {
  for (let segment = before - 1; segment > 0; segment--) {
    const log = segmentPath(folder, segment);
    if (!(await isFile(files, log))) continue;
    await fuse.guard({ en: 'Sealing', 'zh-CN': '封存' }, log, async () => {
      const bytes = await readFrom(files, log);
      const fresh = await temporary.write(await encodeSealed(bytes));
      await requireSame(files, fresh, bytes);
      await files.rename(fresh, sealedPath(folder, segment));
      // Before the log goes, the other has to have its name for certain.
      await files.syncFolder(folder);
      await files.remove(log);
      await files.syncFolder(folder);
    });
  }
}

/** Read back before anything is let go: what cannot be unpacked is no copy. */
async function requireSame(files: FileSystem, path: string, bytes: Buffer): Promise<void> {
  const file = await files.open(path, 'read');
  try {
    const { blocks } = await readTable(file, path);
    let at = 0;
    for (const block of blocks) {
      const content = await readBlock(file, path, block);
      if (!content.equals(bytes.subarray(at, at + content.byteLength))) break;
      at += content.byteLength;
    }
    if (at === bytes.byteLength) return;
  } finally {
    await file.close();
  }
  throw storeCorrupt(
    path,
    { en: 'does not hold what was written into it', 'zh-CN': '与写入内容不符' },
    { en: 'Check the disk and its memory', 'zh-CN': '请检查磁盘与内存' },
  );
}
