/** What an archive was at one moment, in three lines: who, how many records, and one hash that none of them can change under. */
import { isUnitId } from '@obligato/core/internal';
import { archiveCheckpoint } from '../archive-problem.ts';
import { type Hash, hashBytes } from '../merkle/hash.ts';
import type { YearId } from '../year/year-folder.ts';

export interface Checkpoint extends YearId {
  /** Records in the tree. */
  readonly size: number;
  /** Root of the tree, in base64. */
  readonly root: string;
}

const prefix = 'obligato/archive';

/**
 * The name of a year's log, the same for whoever speaks of it.
 *
 * @example
 * originOf({ unit: 'bureau/branch-1', year: 2026 }) // → 'obligato/archive/bureau/branch-1/2026'
 */
export function originOf({ unit, year }: YearId): string {
  return `${prefix}/${unit}/${year}`;
}

/**
 * Origin, size and root, a line each: the body of a C2SP tlog-checkpoint. Plain text, to be printed, mailed, or signed as a note.
 *
 * @example
 * formatCheckpoint({ unit: 'bureau/branch-1', year: 2026, size: 41, root: 'n4bQ…' })
 * // → 'obligato/archive/bureau/branch-1/2026\n41\nn4bQ…\n'
 */
export function formatCheckpoint({ size, root, ...id }: Checkpoint): string {
  return `${originOf(id)}\n${size}\n${root}\n`;
}

/**
 * Reads a checkpoint back. What follows an empty line (a note's signatures) is not looked at: this release neither makes nor
 * checks any.
 *
 * Throws `OBLIGATO_ARCHIVE_CHECKPOINT` for anything else.
 *
 * @example
 * parseCheckpoint(heldByTheSuperior) // → { unit: 'bureau/branch-1', year: 2026, size: 41, root: 'n4bQ…' }
 */
export function parseCheckpoint(text: string): Checkpoint {
  // A checkpoint may have come by mail: line ends are not what is at stake.
  const [origin = '', size = '', root = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n');
  const [, unit = '', year] = /^obligato\/archive\/(.+)\/([1-9]\d{3})$/.exec(origin) ?? [];
  if (!isUnitId(unit)) throw malformed(`the first line, ${JSON.stringify(origin)}, names no archive`);
  if (!/^(0|[1-9]\d{0,14})$/.test(size)) throw malformed(`the second line, ${JSON.stringify(size)}, is no size`);
  decodeHash(root);
  if (rest.length > 0 && rest[0] !== '')
    throw malformed(`a fourth line, ${JSON.stringify(rest[0])}, is not known here`);
  return { unit, year: Number(year), size: Number(size), root };
}

/** Throws `OBLIGATO_ARCHIVE_CHECKPOINT` for what is not the base64 of 32 bytes. */
export function decodeHash(text: string): Hash {
  const hash = Buffer.from(text, 'base64');
  if (hash.byteLength === hashBytes && hash.toString('base64') === text) return hash;
  throw malformed(`${JSON.stringify(text)} is not 32 bytes in base64`);
}

function malformed(what: string) {
  return archiveCheckpoint(
    `This is no checkpoint or proof: ${what}`,
    'Take the text as it was given out, without changes',
  );
}
