/** The entries of a year, read from its chain: each checked against its place, and against those before it. */
import type { Text } from '@obligato/core';
import type { FileSystem, JournalEnd } from '@obligato/files';
import { type Hash, leafHash } from '../merkle/hash.ts';
import { type Entry, parseEntry } from '../record/entry.ts';
import type { Located } from '../verify/located.ts';
import { type ChainRecord, walkChain } from './walk-chain.ts';
import { type YearId, yearFolder } from './year-folder.ts';

export interface PlacedEntry {
  readonly entry: Entry;
  /** From 1; the leaf's index is one less. */
  readonly record: number;
  readonly file: string;
  readonly offset: number;
}

export interface Year {
  readonly entries: readonly PlacedEntry[];
  /** Cycle → number of its last record: the one that holds. */
  readonly recordOf: ReadonlyMap<string, number>;
  /** Numbers of records whose content may be gone. */
  readonly disposed: ReadonlySet<number>;
  readonly end: JournalEnd;
  /** The file in which the chain ends. */
  readonly file: string;
  readonly unfinishedBytes: number;
  readonly problem?: Located;
}

export type OnLeaf = (leaf: Hash, body: Buffer) => void;

export interface ReadYear {
  readonly files: FileSystem;
  readonly root: string;
  readonly id: YearId;
  /** Told of every leaf of the tree, in order, and of the bytes it is the hash of. */
  readonly onLeaf?: OnLeaf;
}

/** What is sound of a year; `problem` says where that ends. Memory grows with the number of records, not with their content. */
export async function readYear({ files, root, id, onLeaf }: ReadYear): Promise<Year> {
  const entries: PlacedEntry[] = [];
  const recordOf = new Map<string, number>();
  const disposed = new Set<number>();
  const visit = ({ sequence, file, offset, body }: ChainRecord) => {
    const entry = parseEntry(body);
    if (!entry) return { en: 'it is not an archive entry of this format', 'zh-CN': '不是此格式的档案记录' };
    const wrong = misplaced(entry, id) ?? contradiction(entry, entries, recordOf, disposed);
    if (wrong) return wrong;
    entries.push({ entry, record: sequence, file, offset });
    if (entry.kind === 'cycle') recordOf.set(entry.cycle, sequence);
    else disposed.add(entry.record);
    onLeaf?.(leafHash(body), body);
    return undefined;
  };
  const walked = await walkChain({ files, root, folder: yearFolder(root, id), visit });
  return { ...walked, entries, recordOf, disposed };
}

function misplaced(entry: Entry, { unit, year }: YearId): Text | undefined {
  if (entry.unit === unit && entry.year === year) return undefined;
  return { en: `it belongs to ${entry.unit}, ${entry.year}`, 'zh-CN': `属于 ${entry.unit} ${entry.year}年` };
}

function contradiction(
  entry: Entry,
  before: readonly PlacedEntry[],
  recordOf: ReadonlyMap<string, number>,
  disposed: ReadonlySet<number>,
): Text | undefined {
  if (entry.kind === 'cycle') {
    const record = recordOf.get(entry.cycle);
    if (record === entry.corrects) return undefined;
    if (entry.corrects !== undefined) {
      return {
        en: `it corrects record ${entry.corrects}, which is not the last of ${entry.cycle}`,
        'zh-CN': `所更正的第${entry.corrects}条记录不是 ${entry.cycle} 的最近一条`,
      };
    }
    return {
      en: `it archives ${entry.cycle} again, after record ${record}`,
      'zh-CN': `${entry.cycle} 已归档为第${record}条记录，此处重复`,
    };
  }
  const of = before[entry.record - 1]?.entry;
  if (of?.kind !== 'cycle' || of.cycle !== entry.cycle) {
    return {
      en: `it disposes of record ${entry.record}, which is not ${entry.cycle}`,
      'zh-CN': `所销毁的第${entry.record}条记录不是 ${entry.cycle}`,
    };
  }
  if (!disposed.has(entry.record)) return undefined;
  return { en: `it disposes of record ${entry.record} again`, 'zh-CN': `第${entry.record}条记录此前已销毁` };
}
