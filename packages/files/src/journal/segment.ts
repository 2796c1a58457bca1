/**
 * Segment files of the journal: `000001.log`, `000002.log` … They are only ever added to. What is left for good may be sealed: then
 * `000001.sealed` holds the same, and the log goes.
 */
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

/**
 * Where a segment stands once it is sealed.
 *
 * @example
 * sealedPath('data/journal', 7) // → 'data/journal/000007.sealed'
 */
export function sealedPath(folder: string, segment: number): string {
  return join(folder, `${String(segment).padStart(6, '0')}.sealed`);
}

/** The number of a segment by the name of its file; undefined for any other name. */
export function segmentOf(name: string): number | undefined {
  return /^\d{6,}\.(log|sealed)$/.test(name) ? Number.parseInt(name, 10) : undefined;
}

/** The number of a segment that is a log still; undefined for any other name. */
export function logOf(name: string): number | undefined {
  return name.endsWith('.log') ? segmentOf(name) : undefined;
}

/** How many segments there are. Throws `OBLIGATO_STORE_CORRUPT` when one is missing between others, or is no plain file. */
export async function countSegments(files: FileSystem, folder: string): Promise<number> {
  const names = (await files.list(folder)).filter((name) => segmentOf(name) !== undefined);
  const numbers = [...new Set(names.map((name) => segmentOf(name) ?? 0))].sort((a, b) => a - b);
  for (const name of names) await isFile(files, join(folder, name));
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
  }
  return numbers.length;
}
