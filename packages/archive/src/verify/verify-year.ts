/** Verifies one year: its chain, its contents, and what others know of it. */
import { counted } from '@obligato/core/internal';
import type { FileSystem } from '@obligato/files';
import { type Checkpoint, formatCheckpoint } from '../checkpoint/checkpoint.ts';
import { Frontier } from '../merkle/frontier.ts';
import { type CheckedContents, checkContents } from '../year/check-contents.ts';
import { readYear } from '../year/read-year.ts';
import { shown, type YearId, yearFolder } from '../year/year-folder.ts';
import { judgeCheckpoints } from './judge-checkpoints.ts';
import { type Located, whatIs } from './located.ts';

export interface YearReport extends YearId {
  /** Records that are sound, tombstones included. */
  readonly records: number;
  /** Contents that were disposed of. */
  readonly disposed: number;
  /** Of what is sound. */
  readonly checkpoint: string;
  /** How many of the records a given checkpoint vouches for. */
  readonly witnessed: number;
  /** Bytes that a crash left behind the last record and its content: never acknowledged, cut at the next append. */
  readonly unfinishedBytes: number;
  /** Records whose disposal a crash interrupted: the content is still there, and goes at the next append. */
  readonly awaitingRemoval: readonly number[];
  /** The first of the chain; else what the checkpoints say; else the first of the contents. Behind it nothing was looked at. */
  readonly problem?: Located;
}

export interface VerifyYear {
  readonly files: FileSystem;
  readonly root: string;
  readonly id: YearId;
  /** Those of this year. */
  readonly checkpoints: readonly Checkpoint[];
}

export async function verifyYear({ files, root, id, checkpoints }: VerifyYear): Promise<YearReport> {
  const folder = yearFolder(root, id);
  const tree = new Frontier();
  const sizes = new Set(checkpoints.map(({ size }) => size));
  const roots = new Map<number, string>();
  const note = () => {
    if (sizes.has(tree.size)) roots.set(tree.size, tree.root().toString('base64'));
  };
  note();
  const onLeaf = (leaf: Buffer) => {
    tree.push(leaf);
    note();
  };
  const year = await readYear({ files, root, id, onLeaf });
  const report = { ...id, records: tree.size, disposed: year.disposed.size };
  const checkpoint = formatCheckpoint({ ...id, size: tree.size, root: tree.root().toString('base64') });
  const judged = year.problem ? { witnessed: 0, problem: year.problem } : judgeCheckpoints(checkpoints, year, roots);
  // Behind a break, or a cut, nobody can say which contents there should be: a tombstone may be among what is gone.
  const contents = judged.problem ? unknownContents : await checkContents({ files, root, folder, year });
  const problem = judged.problem ?? contents.problem;
  return {
    ...report,
    checkpoint,
    witnessed: judged.witnessed,
    unfinishedBytes: year.unfinishedBytes + contents.unfinishedBytes,
    awaitingRemoval: contents.awaitingRemoval,
    ...(problem ? { problem } : {}),
  };
}

const unknownContents: CheckedContents = { endBytes: 0, unfinishedBytes: 0, awaitingRemoval: [] };

/** A year of which nothing is left but what a checkpoint says. */
export function goneYear(root: string, id: YearId, checkpoint: Checkpoint): Located {
  const what = whatIs({
    en: `nothing is here: a checkpoint knows ${counted(checkpoint.size, 'records')}`,
    'zh-CN': `此处没有任何内容，而检查点记有${checkpoint.size}条`,
  });
  return { is: 'gone', file: `${shown(root, yearFolder(root, id))}/000001.log`, record: 1, offset: 0, ...what };
}
