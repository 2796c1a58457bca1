/** The commits of a unit, page by page: what somebody reads who asks what was known on a day. */
import type { Commit, CommitPage, CommitsAsked } from '@obligato/engine';
import { type FileSystem, storeCorrupt } from '@obligato/files';
import { readCommits } from '../journal/read-commits.ts';
import type { LostRecord } from '../salvage/lost-record.ts';
import { positionsOf } from './load-unit.ts';
import type { LoadedUnit } from './loaded-unit.ts';

interface JournalToRead {
  readonly files: FileSystem;
  readonly folder: string;
  readonly lost: readonly LostRecord[];
}

/** Throws `OBLIGATO_STORE_CORRUPT` where a commit of the page was lost, or one before its end that may have been the unit's. */
export async function readPage(
  journal: JournalToRead,
  unit: LoadedUnit,
  { after, limit }: CommitsAsked,
): Promise<CommitPage> {
  await pointAtAll(journal, unit);
  const positions = unit.pointers.slice(after, after + limit);
  const end = positions.at(-1)?.sequence ?? 0;
  const isMissed = (lost: LostRecord) => lost.from > 0 && lost.from <= end && (lost.unit ?? unit.id) === unit.id;
  if (journal.lost.some(isMissed)) throw recordsLost(journal.folder, unit.id);
  const read = await readCommits({ ...journal, unit: unit.id, positions });
  const commits = read.filter((commit): commit is Commit => commit !== undefined);
  return { commits, ...(after + limit < unit.pointers.length ? { next: after + limit } : {}) };
}

/** An earlier release pointed at decisions and changes alone. Once found, the rest is pointed at, and stays so. */
async function pointAtAll({ files, folder }: JournalToRead, unit: LoadedUnit): Promise<void> {
  if (unit.pointsAtAll) return;
  const upTo = unit.state.sequence;
  unit.pointAt(await positionsOf({ files, journalFolder: folder, lastSequence: () => upTo }, unit.id), upTo);
}

const recordsLost = (folder: string, unit: string) =>
  storeCorrupt(
    folder,
    {
      en: `has lost records of ${unit}, so that what was known then cannot be told`,
      'zh-CN': `已缺失 ${unit} 的部分记录，无法得知当时的情况`,
    },
    {
      en: 'Ask a backup from before the loss, or read the records as they are now',
      'zh-CN': '请查阅缺失之前的备份，或按现有记录查看',
    },
  );
