/** Segment files of the journal: `000001.log`, `000002.log` … They are only ever added to, and never removed. */
import { join } from 'node:path';
import { isFile } from '../disk/ensure-folder.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { storeCorrupt } from '../store-problem.ts';

/**
 * Where a segment of a journal stands, counted from 1.
 *
 * @example
 * segmentPath('data/journal', 7) // → 'data/journal/000007.log'
 */
export function segmentPath(folder: string, segment: number): string {
  return join(folder, `${String(segment).padStart(6, '0')}.log`);
}

/** How many segments there are. Throws `OBLIGATO_STORE_CORRUPT` when one is missing between others, or is no plain file. */
export async function countSegments(files: FileSystem, folder: string): Promise<number> {
  const numbers = (await files.list(folder))
    .filter((name) => /^\d{6,}\.log$/.test(name))
    .map((name) => Number.parseInt(name, 10))
    .sort((a, b) => a - b);
  for (const [index, number] of numbers.entries()) {
    const path = segmentPath(folder, index + 1);
    if (number !== index + 1)
      throw storeCorrupt(
        path,
        { en: 'is missing', 'zh-CN': '缺失' },
        {
          en: 'Put it back from a backup: the journal is the record itself',
          'zh-CN': '请从备份恢复：日志即记录本身',
        },
      );
    await isFile(files, path);
  }
  return numbers.length;
}
