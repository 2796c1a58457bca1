/** Tells what a power cut leaves at the end of a journal from damage to what was acknowledged. */
import { readFrame } from './read-frame.ts';

/**
 * Whether everything from a bad record on may be cut: it was never acknowledged. So it is when the file ends inside the
 * record, or when pages of the last write never arrived and no later record proves that it was once on the disk.
 *
 * A group is one write, and its pages may reach the disk in any order: whole records may follow the torn one.
 *
 * @example
 * isTorn(Buffer.from('short'), 0, 1) // → true: the file ends inside the record
 */
export function isTorn(segment: Buffer, offset: number, sequence: number): boolean {
  if (readFrame(segment, offset).is === 'incomplete') return true;
  return hasHole(segment, offset) && !provenSynced(segment, offset, sequence);
}

/**
 * Zeros where text should be. One zero alone is taken for a flipped bit, unless it stands where no single flip makes one:
 * at the start (`J`) or the very end (newline).
 */
function hasHole(segment: Buffer, offset: number): boolean {
  if (segment[offset] === 0 || segment[segment.byteLength - 1] === 0) return true;
  return segment.indexOf(twoZeros, offset) >= 0;
}

function provenSynced(segment: Buffer, offset: number, sequence: number): boolean {
  for (let at = segment.indexOf(start, offset); at >= 0; at = segment.indexOf(start, at + 1)) {
    const frame = readFrame(segment, at + 1);
    if (frame.is === 'whole' && frame.header.synced >= sequence) return true;
  }
  return false;
}

const twoZeros = Buffer.from([0, 0]);
const start = Buffer.from('\nJ');
