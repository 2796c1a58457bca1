/**
 * A segment to which nothing is added any more, compressed: blocks that are whole records each, then a table of them, then a line.
 *
 *     <block> <block> …
 *     {"bytes":…,"blocks":[[start, bytes, at, compressedBytes, sha256], …]}
 *     \nS1 <bytes of the table> <sha256 of the table>\n
 *
 * Places in the journal are those of before the compression, so that nothing that notes one has to know of it.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, brotliDecompress, brotliDecompressSync, constants } from 'node:zlib';
import type { OpenFile } from '../disk/file-system.ts';
import { readFully } from '../disk/read-fully.ts';
import { storeCorrupt } from '../store-problem.ts';
import { nextSound, readFrame } from './read-frame.ts';

/** Start and bytes in the segment, start and bytes in the file, and what the latter hash to. */
export type Block = readonly [start: number, bytes: number, at: number, compressedBytes: number, sha256: string];

export interface SealedTable {
  readonly bytes: number;
  readonly blocks: readonly Block[];
}

const compressLater = promisify(brotliCompress);
const decompressLater = promisify(brotliDecompress);

/** What is small is done at once: another thread would cost more, and nobody could repeat in what order things happened. */
const isSmall = ({ byteLength }: Buffer) => byteLength < 32 * 1024;

async function compress(content: Buffer): Promise<Buffer> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.byteLength };
  return isSmall(content) ? brotliCompressSync(content, { params }) : compressLater(content, { params });
}

const decompress = async (packed: Buffer) => (isSmall(packed) ? brotliDecompressSync(packed) : decompressLater(packed));

/** The file of a segment. Compressed off the main thread, block by block. */
export async function encodeSealed(segment: Buffer): Promise<Buffer> {
  const blocks: Block[] = [];
  const parts: Buffer[] = [];
  let at = 0;
  for (const [start, end] of stretchesOf(segment)) {
    const packed = await compress(segment.subarray(start, end));
    blocks.push([start, end - start, at, packed.byteLength, hashOf(packed)]);
    parts.push(packed);
    at += packed.byteLength;
  }
  const table = Buffer.from(JSON.stringify({ bytes: segment.byteLength, blocks } satisfies SealedTable));
  const line = `\nS1 ${String(table.byteLength).padStart(8, '0')} ${hashOf(table)}\n`;
  return Buffer.concat([...parts, table, Buffer.from(line)]);
}

/** Throws `OBLIGATO_STORE_CORRUPT` when the end of the file is not as it was written. */
export async function readTable(file: OpenFile, path: string): Promise<SealedTable> {
  const size = await file.bytes();
  const line = await readFully(file, Math.max(0, size - lineBytes), lineBytes);
  const length = Number(lineIn(line)?.[1] ?? 0);
  const table = tableIn(await readFully(file, Math.max(0, size - lineBytes - length), lineBytes + length));
  if (!table) throw damaged(path, size);
  return table;
}

/** Throws `OBLIGATO_STORE_CORRUPT` when a bit of the block is not as it was written. */
export async function readBlock(file: OpenFile, path: string, [, , at, bytes, sha256]: Block): Promise<Buffer> {
  const packed = await readFully(file, at, bytes);
  if (hashOf(packed) !== sha256) throw damaged(path, at);
  return decompress(packed);
}

/** The same, and where one bit of the block has flipped, which one: only the right one hashes to what was written. */
export async function mendBlock(file: OpenFile, [, , at, bytes, sha256]: Block): Promise<Buffer | undefined> {
  const packed = await readFully(file, at, bytes);
  if (hashOf(packed) === sha256) return decompress(packed);
  for (let bit = 0; bit < packed.byteLength * 8; bit++) {
    packed[bit >> 3] = (packed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (hashOf(packed) === sha256) return decompress(packed);
    packed[bit >> 3] = (packed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  }
  return undefined;
}

/** The table, and where one bit of it has flipped, which one. */
export async function mendTable(file: OpenFile): Promise<SealedTable | undefined> {
  const size = await file.bytes();
  const tail = await readFully(file, Math.max(0, size - mendableBytes), mendableBytes);
  const asIs = tableIn(tail);
  if (asIs) return asIs;
  // From the end: the line is short, and the table before it not long.
  for (let bit = tail.byteLength * 8 - 1; bit >= 0; bit--) {
    tail[bit >> 3] = (tail[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const found = tableIn(tail);
    if (found) return found;
    tail[bit >> 3] = (tail[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const table = tableBytes(tail);
    if (table && bit < (tail.byteLength - lineBytes - table.byteLength) * 8) return undefined;
  }
  return undefined;
}

function tableIn(tail: Buffer): SealedTable | undefined {
  const sha256 = lineIn(tail)?.[2];
  const table = tableBytes(tail);
  return table && hashOf(table) === sha256 ? JSON.parse(table.toString('utf8')) : undefined;
}

function tableBytes(tail: Buffer): Buffer | undefined {
  const length = Number(lineIn(tail)?.[1] ?? Number.NaN);
  const end = tail.byteLength - lineBytes;
  return length <= end ? tail.subarray(end - length, end) : undefined;
}

const lineIn = (tail: Buffer) =>
  /^\nS1 (\d{8}) ([0-9a-f]{64})\n$/.exec(tail.subarray(Math.max(0, tail.byteLength - lineBytes)).toString('latin1'));

/**
 * Ends of blocks are ends of records: what is broken in one block is of that block alone. Damage that was there before is told apart
 * from what is sound after it, and no more than a block of it stands together.
 */
function* stretchesOf(segment: Buffer): Generator<readonly [number, number]> {
  let start = 0;
  for (let at = 0; at < segment.byteLength; ) {
    const frame = readFrame(segment, at);
    if (frame.is === 'whole' || frame.is === 'gap') at += frame.bytes;
    else at = Math.min(nextSound(segment, at), at + blockBytes);
    if (at - start < blockBytes && at < segment.byteLength) continue;
    yield [start, at];
    start = at;
  }
}

/** Larger ones are smaller on the disk, and dearer to read one record from. */
const blockBytes = 256 * 1024;
const quality = 5;
/** `\nS1 `, eight digits, a blank, a hash, a newline. */
const lineBytes = 4 + 8 + 1 + 64 + 1;
/** More than the table of the largest segment takes. */
const mendableBytes = 64 * 1024;

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

const damaged = (path: string, at: number) =>
  storeCorrupt(
    path,
    { en: `does not match its checksum at byte ${at}`, 'zh-CN': `在第${at}字节处与校验和不符` },
    {
      en: 'Put the file back from a backup, or save what is sound: obligato doctor --salvage NEW_FOLDER',
      'zh-CN': '请从备份恢复该文件，或用 `obligato doctor --salvage NEW_FOLDER` 救出完好的记录',
    },
  );
