/** Ways to tamper with an archive's files, and where each must be found. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { yearPath } from './build-archive.ts';

export type FileName = '000001.log' | 'contents.jsonl';

export function bytesOf(folder: string, name: FileName): Buffer {
  return readFileSync(join(folder, yearPath, name));
}

export function setBytes(folder: string, name: FileName, bytes: Buffer): void {
  writeFileSync(join(folder, yearPath, name), bytes);
}

/** The records of a file as pieces: frames of the chain (two lines each), or lines of the contents. */
export function piecesOf(folder: string, name: FileName): Buffer[] {
  const text = bytesOf(folder, name).toString('latin1');
  const pieces = name === '000001.log' ? text.match(/[^\n]*\n[^\n]*\n/g) : text.match(/[^\n]*\n/g);
  return (pieces ?? []).map((piece) => Buffer.from(piece, 'latin1'));
}

export function setPieces(folder: string, name: FileName, pieces: readonly Buffer[]): void {
  setBytes(folder, name, Buffer.concat(pieces));
}

/** The record, from 1, that a byte of the file belongs to. */
export function recordAt(pieces: readonly Buffer[], byte: number): number {
  const ends = pieces.map((_, at) => Buffer.concat(pieces.slice(0, at + 1)).byteLength);
  return ends.findIndex((end) => end > byte) + 1;
}
