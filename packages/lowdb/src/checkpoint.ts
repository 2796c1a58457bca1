/** Writes documents and the index, so that opening need not read the journal from its start. Commits go on meanwhile. */

import type { Journal } from '@obligato/files';
import type { Documents } from './documents/documents.ts';
import { encodeUnit } from './documents/unit-document.ts';
import { weightOf } from './units/load-unit.ts';
import type { UnitCache } from './units/unit-cache.ts';
import type { UnitIndex } from './units/unit-index.ts';

export interface Checkpoint {
  readonly index: UnitIndex;
  readonly cache: UnitCache;
  readonly documents: Documents;
  readonly journal: Journal;
  /** Units with at least so many journal records after their document get a new one; the index lists the records of the others. */
  readonly tailRecords: number;
  /** Asked before every document: a store that closes has no time for ten thousand of them, and the index holds their tails. */
  readonly isHurried: () => boolean;
  /** Compresses segments before one that nobody would have to read again after a crash, but for so many that may wait. */
  readonly seal: (segments: { readonly before: number; readonly waiting: number }) => Promise<void>;
  /** How many segments may wait to be sealed. */
  readonly waiting: number;
}

export async function writeCheckpoint({
  index,
  cache,
  documents,
  journal,
  tailRecords,
  isHurried,
  seal,
  waiting,
}: Checkpoint): Promise<void> {
  const behind: string[] = [];
  for (const [unit, { tail }] of index.entries()) if (tail.length >= tailRecords) behind.push(unit);

  const writeNext = async () => {
    for (let unit = behind.pop(); unit !== undefined && !isHurried(); unit = behind.pop()) {
      await cache.use(unit, async (loaded) => {
        const { state } = loaded;
        await documents.writeUnit(encodeUnit(state));
        index.addDocument(loaded.id, state.sequence);
        cache.weigh(loaded, weightOf(state));
      });
    }
  };
  const writers = await Promise.allSettled(Array.from({ length: documentsAtOnce }, writeNext));
  for (const writer of writers) if (writer.status === 'rejected') throw writer.reason;

  // Both are read in one turn: an index that claims a record it has not taken note of would lose it at the next open.
  const { end } = journal;
  await documents.writeIndex(index.encode(end));
  await seal({ before: end.segment, waiting });
}

/** Enough to let the disk gather syncs, few enough to leave commits their share of it. */
const documentsAtOnce = 16;
