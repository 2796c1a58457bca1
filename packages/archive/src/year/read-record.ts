/** Reads one record of a year, its content checked against it. */
import { archiveCorrupt } from '../archive-problem.ts';
import { type Prove, requireRecord, requireYear } from '../proof/prove.ts';
import { type ArchiveRecord, contentHash, decodeContent } from '../record/content.ts';
import type { CycleEntry, DisposalEntry } from '../record/entry.ts';
import { contentLines } from './content-lines.ts';
import type { PlacedEntry, Year } from './read-year.ts';
import { contentsPath, shown, yearFolder } from './year-folder.ts';

export interface Archived {
  /** Number of the record, from 1. */
  readonly record: number;
  readonly entry: CycleEntry;
  /** Absent once it was disposed of. */
  readonly content?: ArchiveRecord;
  /** The tombstone. */
  readonly disposal?: DisposalEntry;
}

export async function readRecord(prove: Prove, cycle: string): Promise<Archived> {
  const { files, root, id } = prove;
  const year = await requireYear(prove);
  const record = requireRecord(year, id, cycle);
  const entry = entryAt(year, record);
  const disposal = year.entries
    .map((placed) => placed.entry)
    .find((other) => other.kind === 'disposal' && other.record === record);
  if (disposal?.kind === 'disposal') return { record, entry, disposal };
  const path = contentsPath(yearFolder(root, id));
  let at = 0;
  let offset = 0;
  for await (const line of contentLines(files, path)) {
    at += 1;
    offset = line.offset;
    if (at < record) continue;
    if (line.isWhole && contentHash(line.bytes) === entry.content)
      return { record, entry, content: decodeContent(line.bytes) };
    break;
  }
  throw archiveCorrupt({
    is: 'content-changed',
    file: shown(root, path),
    record,
    offset,
    what: 'its content is not the one that was archived',
  });
}

function entryAt({ entries }: Year, record: number): CycleEntry {
  const placed: PlacedEntry | undefined = entries[record - 1];
  if (placed?.entry.kind === 'cycle') return placed.entry;
  throw new TypeError(`record ${record} is no cycle`);
}
