/**
 * How one commit stands in the journal: a header line of fixed length, then the commit as one line of JSON.
 *
 *     J1 <sequence> <synced> <length> <previous hash> <hash> <crc>\n
 *     {"unit":…}\n
 *
 * Everything is text without NUL and JSON has no raw newline, so a stretch of zeros can only be a page that never reached
 * the disk, and a line that starts like a header is one.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** What a header says. */
export interface FrameHeader {
  /** 1 for the first commit of the store. */
  readonly sequence: number;
  /** The highest sequence that was on the disk when this was written: proof that all up to it were acknowledged. */
  readonly synced: number;
  /** Bytes of the body, without the newline that ends it. */
  readonly length: number;
  /** The hash of the record before; zeros for the first. */
  readonly previous: string;
  /** SHA-256 of `<sequence>\n<previous>\n<body>`, in hex. */
  readonly hash: string;
}

export const formatVersion = 1;
/** Of a gap: what a salvage puts in the place of records that it could not save. An earlier release refuses the folder. */
export const gapVersion = 9;
export const headerBytes = 177;
/** What eight digits can say, less a margin nobody will miss. */
export const maximumBodyBytes = 64 * 1024 * 1024;
/** What the first record names as the one before it. */
export const genesis = '0'.repeat(64);

/** One record, ready to be appended. */
export function encodeFrame(header: FrameHeader, body: Uint8Array): readonly Uint8Array[] {
  return [headerLine(header, formatVersion), body, newline];
}

export function headerLine({ sequence, synced, length, previous, hash }: FrameHeader, version: number): Buffer {
  const fields = `J${version} ${digits(sequence, 12)} ${digits(synced, 12)} ${digits(length, 8)} ${previous} ${hash}`;
  return Buffer.from(`${fields} ${checksumOf(fields)}\n`, 'latin1');
}

/** Links a body to everything before it. */
export function hashOf(sequence: number, previous: string, body: Uint8Array): string {
  return createHash('sha256').update(`${sequence}\n${previous}\n`).update(body).digest('hex');
}

/** Reads a header, or undefined when it is damaged. `version` may be one this release does not know. */
export function decodeHeader(line: Uint8Array): (FrameHeader & { readonly version: number }) | undefined {
  const found = pattern.exec(Buffer.from(line).toString('latin1'));
  if (!found) return undefined;
  const [, fields = '', version, sequence, synced, length, previous = '', hash = '', checksum] = found;
  // Without its own checksum a flipped bit in the length would pass for a torn record, and be cut.
  if (checksumOf(fields) !== checksum) return undefined;
  return {
    version: Number(version),
    sequence: Number(sequence),
    synced: Number(synced),
    length: Number(length),
    previous,
    hash,
  };
}

const newline = Buffer.from('\n');
const pattern = /^(J(\d) (\d{12}) (\d{12}) (\d{8}) ([0-9a-f]{64}) ([0-9a-f]{64})) ([0-9a-f]{8})\n$/;

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

export function checksumOf(fields: string): string {
  return crc32(fields).toString(16).padStart(8, '0');
}
