/** Reads one record of a year, its content checked against it. */
import type { FileSystem } from '@obligato/files';
import { archiveCorrupt } from '../archive-problem.ts';
import { type Prove, requireRecord, requireYear } from '../proof/prove.ts';
import { type ArchiveRecord, contentHash, decodeContent } from '../record/content.ts';
import type { CycleEntry, DisposalEntry } from '../record/entry.ts';
import { whatIs } from '../verify/located.ts';
import { contentLines, type Line } from './content-lines.ts';
import type { Year } from './read-year.ts';
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
  const disposal = tombstoneOf(year, record);
  if (disposal) return { record, entry, disposal };
  const path = contentsPath(yearFolder(root, id));
  const line = await lineAt(files, path, record);
  if (line?.isWhole && contentHash(line.bytes) === entry.content) {
    return { record, entry, content: decodeContent(line.bytes) };
  }
  // Another process may have disposed of it between the two looks.
  const since = tombstoneOf(await requireYear(prove), record);
  if (since) return { record, entry, disposal: since };
  const what = whatIs({ en: 'its content is not the one that was archived', 'zh-CN': '内容与归档时不同' });
  const place = { file: shown(root, path), record, offset: line?.offset ?? 0 };
  throw archiveCorrupt({ is: 'content-changed', ...place, ...what });
}

async function lineAt(files: FileSystem, path: string, record: number): Promise<Line | undefined> {
  let at = 0;
  for await (const line of contentLines(files, path)) {
    at += 1;
    if (at === record) return line;
  }
  return undefined;
}

function entryAt({ entries }: Year, record: number): CycleEntry {
  const entry = entries[record - 1]?.entry;
  if (entry?.kind === 'cycle') return entry;
  throw new TypeError(`record ${record} is no cycle`);
}

function tombstoneOf({ entries }: Year, record: number): DisposalEntry | undefined {
  for (const { entry } of entries) if (entry.kind === 'disposal' && entry.record === record) return entry;
  return undefined;
}
