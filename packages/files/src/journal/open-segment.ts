/** Reads a segment of the journal by the places of its records, whether it is still a log or has been sealed. */
import type { FileSystem, OpenFile } from '../disk/file-system.ts';
import { isMissing } from '../disk/is-missing.ts';
import { readFrom, readFully } from '../disk/read-fully.ts';
import { type Block, mendBlock, mendTable, readBlock, readTable, type SealedTable } from './sealed-segment.ts';
import { sealedPath, segmentPath } from './segment.ts';

export interface SegmentReader {
  /** The file, for whoever has to name it. */
  readonly path: string;
  /** Of the segment, not of the file. */
  readonly bytes: number;
  /** Shorter than asked only where the segment ends. */
  read(offset: number, bytes: number): Promise<Buffer>;
  close(): Promise<void>;
}

/**
 * While a log and its sealed file are both there, the log counts: the sealing was not finished.
 *
 * @example
 * const reader = await openSegment(nodeFileSystem, 'data/journal', 7);
 * const first = await reader.read(0, 200);
 * await reader.close();
 */
export async function openSegment(files: FileSystem, folder: string, segment: number): Promise<SegmentReader> {
  const log = segmentPath(folder, segment);
  try {
    return await openLog(await files.open(log, 'read'), log);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  const path = sealedPath(folder, segment);
  return openSealed(await files.open(path, 'read'), path);
}

async function openLog(file: OpenFile, path: string): Promise<SegmentReader> {
  return {
    ...{ path, bytes: await file.bytes() },
    read: (offset, bytes) => readFully(file, offset, bytes),
    close: () => file.close(),
  };
}

async function openSealed(file: OpenFile, path: string): Promise<SegmentReader> {
  let table: SealedTable;
  try {
    table = await readTable(file, path);
  } catch (error) {
    await file.close();
    throw error;
  }
  let last: { readonly block: Block; readonly content: Buffer } | undefined;
  const contentOf = async (block: Block) => {
    if (last?.block !== block) last = { block, content: await readBlock(file, path, block) };
    return last.content;
  };
  const read = async (offset: number, bytes: number) => {
    const parts: Buffer[] = [];
    for (const block of table.blocks) {
      const [start, length] = block;
      if (start + length <= offset || start >= offset + bytes) continue;
      const content = await contentOf(block);
      parts.push(content.subarray(Math.max(0, offset - start), Math.min(length, offset + bytes - start)));
    }
    return Buffer.concat(parts);
  };
  return { path, bytes: table.bytes, read, close: () => file.close() };
}

/** A segment from a place to its end; no bytes when it ends before that place. */
export async function readSegment(files: FileSystem, folder: string, segment: number, from = 0) {
  const reader = await openSegment(files, folder, segment);
  try {
    const { path, bytes } = reader;
    return { path, bytes: bytes < from ? undefined : await reader.read(from, bytes - from) };
  } finally {
    await reader.close();
  }
}

/**
 * As much of a damaged segment as can be read; zeros stand where a block of a sealed one cannot be mended. Undefined when the file is
 * missing, or nothing in it says what it holds.
 */
export async function readDamagedSegment(files: FileSystem, folder: string, segment: number) {
  const log = segmentPath(folder, segment);
  if ((await files.stat(log))?.kind === 'file') return { path: log, bytes: await readFrom(files, log) };
  const path = sealedPath(folder, segment);
  if ((await files.stat(path))?.kind !== 'file') return { path: log, bytes: undefined };
  const file = await files.open(path, 'read');
  try {
    const table = await mendTable(file);
    if (!table) return { path, bytes: undefined };
    const contents: Buffer[] = [];
    for (const block of table.blocks) contents.push((await mendBlock(file, block)) ?? Buffer.alloc(block[1]));
    return { path, bytes: Buffer.concat(contents) };
  } finally {
    await file.close();
  }
}
