/** Makes checkpoints and proofs from the chain alone, in two passes over it: neither holds the tree. */
import { counted } from '@obligato/core/internal';
import type { FileSystem } from '@obligato/files';
import { archiveCorrupt, archiveUnknown } from '../archive-problem.ts';
import { formatCheckpoint } from '../checkpoint/checkpoint.ts';
import { Frontier } from '../merkle/frontier.ts';
import type { Hash } from '../merkle/hash.ts';
import { RangeRoots } from '../merkle/range-roots.ts';
import { consistencyRanges, inclusionRanges, type Range } from '../merkle/ranges.ts';
import { type OnLeaf, readYear, type Year } from '../year/read-year.ts';
import type { YearId } from '../year/year-folder.ts';
import type { ConsistencyProof } from './consistency-proof.ts';
import type { InclusionProof } from './inclusion-proof.ts';

export interface Prove {
  readonly files: FileSystem;
  readonly root: string;
  readonly id: YearId;
}

/** Entries of a year whose chain is sound. Throws `OBLIGATO_ARCHIVE_CORRUPT`, and `OBLIGATO_ARCHIVE_UNKNOWN` when it has none. */
export async function requireYear(prove: Prove, onLeaf?: OnLeaf): Promise<Year> {
  const year = await readYear({ ...prove, ...(onLeaf ? { onLeaf } : {}) });
  if (year.problem) throw archiveCorrupt(year.problem);
  if (year.entries.length > 0) return year;
  const { unit, year: number } = prove.id;
  throw archiveUnknown(
    { en: `Nothing of ${unit} is archived for ${number}`, 'zh-CN': `${unit} 没有${number}年的档案` },
    { en: 'Archive the unit first, or name another year', 'zh-CN': '请先归档该单位，或改写年份' },
  );
}

/** The number of a cycle's record. Throws `OBLIGATO_ARCHIVE_UNKNOWN`. */
export function requireRecord(year: Year, { unit, year: number }: YearId, cycle: string): number {
  const record = year.recordOf.get(cycle);
  if (record !== undefined) return record;
  throw archiveUnknown(
    {
      en: `${cycle} is not in the archive of ${unit} for ${number}`,
      'zh-CN': `${unit} ${number}年的档案中没有 ${cycle}`,
    },
    {
      en: 'Only closed cycles are; the year is that of the period’s first day',
      'zh-CN': '只有已办结的事项才会归档；年份以期间首日为准',
    },
  );
}

/** The checkpoint of the year as it is, or as it was at an earlier size. */
export async function checkpointAt(prove: Prove, size?: number): Promise<string> {
  const { year, roots } = await survey(prove, [size]);
  return checkpointOf(prove.id, size ?? year.entries.length, roots);
}

/** That a cycle stands in the year, against its checkpoint of now or of an earlier size. */
export async function inclusionProof(prove: Prove, cycle: string, atSize?: number): Promise<InclusionProof> {
  const { year, roots } = await survey(prove, [atSize]);
  // Settled in the first pass: somebody may add records before the second.
  const size = atSize ?? year.entries.length;
  const record = requireRecord(year, prove.id, cycle);
  if (record > size) {
    throw archiveUnknown(
      {
        en: `${cycle} is record ${record}, after the first ${size}`,
        'zh-CN': `${cycle} 是第${record}条记录，不在前${size}条之内`,
      },
      { en: 'Prove it against a later checkpoint', 'zh-CN': '请对照更新的检查点证明' },
    );
  }
  const { path, bodyOf } = await collect(prove, inclusionRanges(record - 1, size), record);
  return { checkpoint: checkpointOf(prove.id, size, roots), index: record - 1, entry: bodyOf, path };
}

/** That the year, now or at an earlier size, goes on from what it was at `oldSize`. */
export async function consistencyProof(prove: Prove, oldSize: number, atSize?: number): Promise<ConsistencyProof> {
  const { year, roots } = await survey(prove, [oldSize, atSize]);
  const size = atSize ?? year.entries.length;
  if (oldSize > size) {
    throw archiveUnknown(
      { en: `${counted(oldSize, 'records are')} more than ${size}`, 'zh-CN': `${oldSize}条多于${size}条` },
      { en: 'Name the smaller size first', 'zh-CN': '请先写较小的数目' },
    );
  }
  const { path } = await collect(prove, consistencyRanges(oldSize, size));
  return { old: checkpointOf(prove.id, oldSize, roots), new: checkpointOf(prove.id, size, roots), path };
}

/** The first pass: the year, and the tree's root at these sizes and at its end. */
async function survey(prove: Prove, sizes: readonly (number | undefined)[]) {
  const tree = new Frontier();
  const roots = new Map<number, Hash>([[0, tree.root()]]);
  const year = await requireYear(prove, (leaf) => {
    tree.push(leaf);
    if (sizes.includes(tree.size)) roots.set(tree.size, tree.root());
  });
  roots.set(tree.size, tree.root());
  return { year, roots };
}

function checkpointOf({ unit, year }: YearId, size: number, roots: ReadonlyMap<number, Hash>): string {
  const root = roots.get(size);
  if (root) return formatCheckpoint({ unit, year, size, root: root.toString('base64') });
  throw archiveUnknown(
    {
      en: `The archive of ${unit} for ${year} does not have ${counted(size, 'records')}`,
      'zh-CN': `${unit} ${year}年的档案不足${size}条记录`,
    },
    {
      en: 'If a checkpoint says more, records are missing: verify the archive against it',
      'zh-CN': '如检查点所记更多，则有记录缺失：请对照检查点核验档案',
    },
  );
}

/** The second pass: the roots a proof is made of, and the bytes of a record. */
async function collect(prove: Prove, ranges: readonly Range[], record?: number) {
  const roots = new RangeRoots(ranges);
  let [count, bodyOf] = [0, ''];
  await requireYear(prove, (leaf, body) => {
    roots.push(leaf);
    count += 1;
    if (count === record) bodyOf = body.toString('utf8');
  });
  return { bodyOf, path: roots.roots().map((hash) => hash.toString('base64')) };
}
