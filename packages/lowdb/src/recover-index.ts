/** Brings the index up to the end of the journal: from its checkpoint, or from nothing when there is none. */
import { join } from 'node:path';
import type { Documents } from './documents/documents.ts';
import type { FileSystem } from './files/file-system.ts';
import { parseCommit } from './journal/parse-commit.ts';
import type { JournalEnd, Position } from './journal/position.ts';
import { recoverJournal } from './journal/recover-journal.ts';
import { segmentPath } from './journal/segment.ts';
import { storeCorrupt } from './store-problem.ts';
import { loadUnit, type UnitSources } from './units/load-unit.ts';
import { UnitIndex } from './units/unit-index.ts';

export interface RecoverIndex {
  readonly files: FileSystem;
  readonly folder: string;
  readonly journalFolder: string;
  readonly documents: Documents;
}

export interface Recovered {
  readonly index: UnitIndex;
  readonly end: JournalEnd;
  readonly replayedRecords: number;
  readonly cutBytes: number;
}

export async function recoverIndex({ files, folder, journalFolder, documents }: RecoverIndex): Promise<Recovered> {
  const checkpoint = await documents.readIndex();
  const index = UnitIndex.decode(checkpoint);
  const from = checkpoint.journal;
  const moved = new Set<string>();
  const visit = (position: Position, body: Buffer) => {
    const { unit } = parseCommit(body, segmentPath(journalFolder, position.segment), position);
    index.addRecord(unit, position);
    moved.add(unit);
  };
  const { end, tornBytes } = await recoverJournal({ files, folder: journalFolder, from, visit });
  if (end.sequence === 0) await refuseOrphans(files, folder);
  await summariseAll({ files, journalFolder, documents, index, lastSequence: () => end.sequence }, [...moved]);
  return { index, end, replayedRecords: end.sequence - from.sequence, cutBytes: tornBytes };
}

/** Units whose records came after the checkpoint are opened once, a few at a time: memory holds no more of them than that. */
async function summariseAll(sources: UnitSources, units: string[]): Promise<void> {
  const summariseNext = async () => {
    for (let unit = units.pop(); unit !== undefined; unit = units.pop()) {
      const loaded = await loadUnit(sources, unit);
      sources.index.summarise(loaded.durable);
      // Another run may have written the document after its index; without this the tail would only grow.
      if (loaded.documentSequence > 0) sources.index.addDocument(unit, loaded.documentSequence);
    }
  };
  await Promise.all(Array.from({ length: unitsAtOnce }, summariseNext));
}

const unitsAtOnce = 16;

/** Documents without a journal: taking the folder for an empty store would bury what the documents still show. */
async function refuseOrphans(files: FileSystem, folder: string): Promise<void> {
  if ((await files.list(join(folder, 'units'))).length === 0) return;
  const hint = 'Put the journal back from a backup: the documents beside it are only its checkpoints';
  throw storeCorrupt(join(folder, 'journal'), 'is empty, but there are documents of units', hint);
}
