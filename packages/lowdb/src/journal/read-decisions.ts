/** Decisions of a unit, read from their places in the journal. */
import type { DecisionRecord } from '@obligato/core';
import type { ChangeRecord, Commit } from '@obligato/engine';
import { type FileSystem, segmentPath, storeCorrupt } from '@obligato/files';
import type { DecisionPointer } from '../documents/unit-document.ts';
import { type LostRange, readCommits } from './read-commits.ts';
import { toldIn } from './told-in.ts';

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
  return (await readPointed({ files, folder, unit, pointers, lost })).flatMap((commit) => commit?.decisions ?? []);
}

/** Changes of a unit that are no decisions, from the same places. */
export async function readChanges(asked: ReadDecisions): Promise<readonly ChangeRecord[]> {
  return (await readPointed(asked)).flatMap((commit) => commit?.changes ?? []);
}

async function readPointed({
  files,
  folder,
  unit,
  pointers,
  lost,
}: ReadDecisions): Promise<readonly (Commit | undefined)[]> {
  const commits = await readCommits({ files, folder, unit, positions: pointers, lost });
  for (const [at, { segment, offset, ids }] of pointers.entries()) {
    const commit = commits[at];
    // Lost, as a salvage has said: it is not there, and nobody has put anything else in its place.
    if (!commit) continue;
    if (toldIn(commit).join('\n') === ids.join('\n')) continue;
    throw storeCorrupt(
      segmentPath(folder, segment),
      {
        en: `holds other decisions at byte ${offset} than ${ids.join(', ')}`,
        'zh-CN': `第${offset}字节处的决定不是 ${ids.join('、')}`,
      },
      { en: 'Put the folder back from a backup', 'zh-CN': '请从备份恢复该文件夹' },
    );
  }
  return commits;
}
