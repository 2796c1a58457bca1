/** Brings the index up to the end of the journal: from its checkpoint, or from nothing when there is none. */
import { join } from 'node:path';
import {
  type FileSystem,
  type JournalEnd,
  type Position,
  type Scan,
  type Scanned,
  segmentPath,
  storeCorrupt,
} from '@obligato/files';
import type { Documents } from './documents/documents.ts';
import { parseCommit } from './journal/parse-commit.ts';
import { ReplayedUnits } from './units/replayed-units.ts';
import { UnitIndex } from './units/unit-index.ts';

export interface RecoverIndex {
  readonly files: FileSystem;
  readonly folder: string;
  readonly journalFolder: string;
  readonly documents: Documents;
  /** `recoverJournal` mends the end of the journal, `scanJournal` leaves it as it is. */
  readonly readJournal: (scan: Scan) => Promise<Scanned>;
}

export interface Recovered {
  readonly index: UnitIndex;
  readonly end: JournalEnd;
  readonly replayedRecords: number;
  readonly cutBytes: number;
}

/**
 * Reads what follows the checkpoint, and nothing else: no unit is opened for it, or opening after a crash would take as long
 * as opening every unit that moved.
 */
export async function recoverIndex(options: RecoverIndex): Promise<Recovered> {
  const { files, folder, journalFolder, documents, readJournal } = options;
  const checkpoint = await documents.readIndex();
  const index = UnitIndex.decode(checkpoint);
  const from = checkpoint.journal;
  const replayed = new ReplayedUnits();
  const visit = (position: Position, body: Buffer) => {
    const commit = parseCommit(body, segmentPath(journalFolder, position.segment), position);
    index.addRecord(commit.unit, position);
    replayed.note(commit);
  };
  const { end, tornBytes } = await readJournal({ files, folder: journalFolder, from, visit });
  if (end.sequence === 0) await refuseOrphans(files, folder);
  for (const unit of replayed.units()) index.setSummary(unit, replayed.summary(unit, index.summary(unit)));
  return { index, end, replayedRecords: end.sequence - from.sequence, cutBytes: tornBytes };
}

/** Documents without a journal: taking the folder for an empty store would bury what the documents still show. */
async function refuseOrphans(files: FileSystem, folder: string): Promise<void> {
  const units = join(folder, 'units');
  if ((await files.stat(units)) === undefined || (await files.list(units)).length === 0) return;
  throw storeCorrupt(
    join(folder, 'journal'),
    { en: 'is empty, but there are documents of units', 'zh-CN': '为空，却有单位文档' },
    {
      en: 'Put the journal back from a backup: the documents beside it are only its checkpoints',
      'zh-CN': '请从备份恢复日志：其旁的文档只是检查点',
    },
  );
}
