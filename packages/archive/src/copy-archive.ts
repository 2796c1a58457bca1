/** A copy of an archive while somebody may add to it: every year as it was at some moment of the copying, checked as a whole. */
import { join, resolve } from 'node:path';
import {
  createDurably,
  createFile,
  ensureFolder,
  type FileSystem,
  isFolder,
  nodeFileSystem,
  readFrom,
  segmentPath,
} from '@obligato/files';
import { archiveCorrupt } from './archive-problem.ts';
import { contentHash } from './record/content.ts';
import { type Located, whatIs } from './verify/located.ts';
import { verifyArchive } from './verify/verify-archive.ts';
import { listYears } from './year/list-years.ts';
import { readYear, type Year } from './year/read-year.ts';
import { steady } from './year/steady.ts';
import { contentsPath, shown, type YearId, yearFolder, yearSegments } from './year/year-folder.ts';

export interface CopyArchive {
  readonly folder: string;
  /** Made by this; there must be nothing of that name yet. */
  readonly target: string;
  readonly fileSystem?: FileSystem;
}

/**
 * Takes no lock. Resolves when the copy is on the disk and verifies; returns its checkpoints, a text for each year. What is not
 * there is copied as nothing.
 *
 * Throws `OBLIGATO_ARCHIVE_CORRUPT` for an archive that is damaged, and nothing of that year is copied.
 *
 * @example
 * const checkpoints = await copyArchive({ folder: 'data/archive', target: 'backup/archive' });
 */
export async function copyArchive(options: CopyArchive): Promise<readonly string[]> {
  const { fileSystem: files = nodeFileSystem } = options;
  const [from, to] = [resolve(options.folder), resolve(options.target)];
  const years = (await isFolder(files, from)) ? await listYears(files, from) : [];
  if (years.length === 0) return [];
  await createDurably(files, to);
  for (const id of years) {
    const read = () => readWhole(files, from, id);
    const whole = await steady({ files, folder: yearFolder(from, id) }, read, ({ problem }) => problem === undefined);
    if (whole.problem) throw archiveCorrupt(whole.problem);
    await writeWhole(files, await ensureFolder(files, to, yearSegments(id)), whole);
  }
  const { problems, years: copied } = await verifyArchive(to, { fileSystem: files });
  const [first] = problems;
  if (first) throw archiveCorrupt(first);
  return copied.map(({ checkpoint }) => checkpoint);
}

interface WholeYear {
  readonly segments: readonly Buffer[];
  readonly contents: Buffer;
  readonly problem?: Located;
}

/** The chain first: what is added meanwhile has its content in the file by the time that is read, and more than is needed. */
async function readWhole(files: FileSystem, root: string, id: YearId): Promise<WholeYear> {
  const folder = yearFolder(root, id);
  const year = await readYear({ files, root, id });
  const { segment: last, offset, sequence } = year.end;
  const segments: Buffer[] = [];
  for (let segment = 1; sequence > 0 && segment <= last; segment++) {
    const bytes = await readFrom(files, segmentPath(folder, segment));
    segments.push(segment === last ? bytes.subarray(0, offset) : bytes);
  }
  const path = contentsPath(folder);
  const all = sequence > 0 ? await readFrom(files, path) : Buffer.alloc(0);
  const { contents, wrongAt } = cutContents(all, year);
  const what = whatIs({ en: 'its content is not the one that was archived', 'zh-CN': '内容与归档时不同' });
  const place = { file: shown(root, path), record: wrongAt ?? 0, offset: contents.byteLength, ...what };
  const problem = year.problem ?? (wrongAt === undefined ? undefined : { is: 'content-changed' as const, ...place });
  return { segments, contents, ...(problem ? { problem } : {}) };
}

/** The lines of these records, and the first that is not its record's. */
function cutContents(all: Buffer, { entries, disposed }: Year) {
  let end = 0;
  for (const { entry, record } of entries) {
    const to = all.indexOf(newline, end);
    const line = all.subarray(end, Math.max(to, end));
    const isEmpty = line.byteLength === 0;
    const isIts = entry.kind !== 'cycle' || (isEmpty ? disposed.has(record) : contentHash(line) === entry.content);
    if (to < 0 || !isIts) return { contents: all.subarray(0, end), wrongAt: record };
    end = to + 1;
  }
  return { contents: all.subarray(0, end), wrongAt: undefined };
}

const newline = 10;

async function writeWhole(files: FileSystem, folder: string, { segments, contents }: WholeYear): Promise<void> {
  for (const [at, bytes] of segments.entries()) await createFile(files, segmentPath(folder, at + 1), bytes);
  await createFile(files, contentsPath(folder), contents);
  await files.syncFolder(folder);
  await files.syncFolder(join(folder, '..'));
}
