/** Compresses segments that are left for good, and lets go of their logs. A crash at any moment leaves the one or the other. */

import { isFile } from '../disk/ensure-folder.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { readFrom } from '../disk/read-fully.ts';
import type { TemporaryFolder } from '../disk/temporary-folder.ts';
import type { Fuse } from '../fuse.ts';
import { storeCorrupt } from '../store-problem.ts';
import { encodeSealed, readBlock, readTable } from './sealed-segment.ts';
import { logOf, sealedPath, segmentPath } from './segment.ts';

export interface SealSegments {
  readonly files: FileSystem;
  readonly folder: string;
  readonly temporary: TemporaryFolder;
  readonly fuse: Fuse;
  /** The first segment that stays a log: the one that grows, and those that an opening would have to read again. */
  readonly before: number;
  /** So many of them may stay logs for a while: sealing takes as much time as some thousands of commits. None when absent. */
  readonly waiting?: number;
}

/**
 * Resolves when no more logs before that one are left than may wait, and those that the disk does not give back: they stay logs.
 *
 * @example
 * const temporary = new TemporaryFolder(nodeFileSystem, 'data/tmp');
 * await sealSegments({ files: nodeFileSystem, folder: 'data/journal', temporary, fuse: new Fuse(), before: 7 });
 */
export async function sealSegments({ waiting = 0, ...sealing }: SealSegments): Promise<void> {
  const { files, folder, temporary, fuse, before } = sealing;
  const logs = (await files.list(folder)).flatMap((name) => logOf(name) ?? []).filter((segment) => segment < before);
  const due = logs.sort((a, b) => a - b).slice(0, Math.max(0, logs.length - waiting));
  for (const segment of due) {
    const log = segmentPath(folder, segment);
    const bytes = await readLog(files, log);
    if (!bytes) continue;
    const sealed = await encodeSealed(bytes);
    await fuse.guard({ en: 'Sealing', 'zh-CN': '封存' }, log, async () => {
      const fresh = await temporary.write(sealed);
      await requireSame(files, fresh, bytes);
      await files.rename(fresh, sealedPath(folder, segment));
      // Before the log goes, the other has to have its name for certain.
      await files.syncFolder(folder);
      await files.remove(log);
      await files.syncFolder(folder);
    });
  }
}

/** Undefined also where the disk does not give it back: nobody needs it just now, and what is written is not in doubt by that. */
async function readLog(files: FileSystem, log: string): Promise<Buffer | undefined> {
  try {
    return (await isFile(files, log)) ? await readFrom(files, log) : undefined;
  } catch {
    return undefined;
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
