/** Makes checkpoints and proofs from the chain alone, in two passes over it: neither holds the tree. */
import type { FileSystem } from '@obligato/lowdb/durable';
import { archiveCorrupt, archiveUnknown } from '../archive-problem.ts';
import { formatCheckpoint, parseCheckpoint } from '../checkpoint/checkpoint.ts';
import { Frontier } from '../merkle/frontier.ts';
import { type Range, consistencyRanges, inclusionRanges } from '../merkle/ranges.ts';
import { RangeRoots } from '../merkle/range-roots.ts';
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
  throw archiveUnknown(`Nothing of ${unit} is archived for ${number}`, 'Archive the unit first, or name another year');
}

/** The number of a cycle's record. Throws `OBLIGATO_ARCHIVE_UNKNOWN`. */
export function requireRecord(year: Year, { unit, year: number }: YearId, cycle: string): number {
  const record = year.recordOf.get(cycle);
  if (record !== undefined) return record;
  throw archiveUnknown(
    `${cycle} is not in the archive of ${unit} for ${number}`,
    'Only closed cycles are; the year is that of the period’s first day',
  );
}

/** The checkpoint of the year as it is, or as it was at an earlier size. */
export async function checkpointAt(prove: Prove, size?: number): Promise<string> {
  const tree = new Frontier();
  const year = await requireYear(prove, (leaf) => {
    if (size === undefined || tree.size < size) tree.push(leaf);
  });
  requireSize(year, prove.id, size ?? tree.size);
  return formatCheckpoint({ ...prove.id, size: tree.size, root: tree.root().toString('base64') });
}

/** That a cycle stands in the year, against its checkpoint of now or of an earlier size. */
export async function inclusionProof(prove: Prove, cycle: string, atSize?: number): Promise<InclusionProof> {
  const checkpoint = await checkpointAt(prove, atSize);
  // Read off the checkpoint: somebody may have added records since.
  const { size } = parseCheckpoint(checkpoint);
  const record = requireRecord(await requireYear(prove), prove.id, cycle);
  if (record > size) {
    throw archiveUnknown(
      `${cycle} is record ${record}, after the first ${size}`,
      'Prove it against a later checkpoint',
    );
  }
  const { path, bodyOf } = await collect(prove, inclusionRanges(record - 1, size), record);
  return { checkpoint, index: record - 1, entry: bodyOf, path };
}

/** That the year, now or at an earlier size, goes on from what it was at `oldSize`. */
export async function consistencyProof(prove: Prove, oldSize: number, atSize?: number): Promise<ConsistencyProof> {
  const now = await checkpointAt(prove, atSize);
  const { size } = parseCheckpoint(now);
  const old = await checkpointAt(prove, oldSize);
  if (oldSize > size) throw archiveUnknown(`${oldSize} records are more than ${size}`, 'Name the smaller size first');
  const { path } = await collect(prove, consistencyRanges(oldSize, size));
  return { old, new: now, path };
}

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

function requireSize({ entries }: Year, { unit, year }: YearId, size: number): void {
  if (Number.isSafeInteger(size) && size >= 0 && size <= entries.length) return;
  const what = `The archive of ${unit} for ${year} has ${entries.length} records, not ${size}`;
  throw archiveUnknown(what, 'If a checkpoint says more, records are missing: verify the archive against it');
}
