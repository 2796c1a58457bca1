/** Decisions of a unit, read from their places in the journal. */
import type { DecisionRecord } from '@obligato/core';
import { type FileSystem, segmentPath, storeCorrupt } from '@obligato/files';
import type { DecisionPointer } from '../documents/unit-document.ts';
import { type LostRange, readCommits } from './read-commits.ts';

export interface ReadDecisions {
  readonly files: FileSystem;
  readonly folder: string;
  readonly unit: string;
  readonly pointers: readonly DecisionPointer[];
  readonly lost: readonly LostRange[];
}

/** In the order of the pointers. Throws `OBLIGATO_STORE_CORRUPT` where the journal does not hold what a pointer says. */
export async function readDecisions({
  files,
  folder,
  unit,
  pointers,
  lost,
}: ReadDecisions): Promise<readonly DecisionRecord[]> {
  const commits = await readCommits({ files, folder, unit, positions: pointers, lost });
  for (const [at, { segment, offset, ids }] of pointers.entries()) {
    const stored = commits[at]?.decisions.map(({ id }) => id);
    // Lost, as a salvage has said: it is not there, and nobody has put anything else in its place.
    if (!stored) continue;
    if (stored.join('\n') === ids.join('\n')) continue;
    throw storeCorrupt(
      segmentPath(folder, segment),
      {
        en: `holds other decisions at byte ${offset} than ${ids.join(', ')}`,
        'zh-CN': `第${offset}字节处的决定不是 ${ids.join('、')}`,
      },
      { en: 'Put the folder back from a backup', 'zh-CN': '请从备份恢复该文件夹' },
    );
  }
  return commits.flatMap((commit) => commit?.decisions ?? []);
}
