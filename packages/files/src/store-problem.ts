/** The errors a store can end in: each names the file, and says what to do about it. */
import { ObligatoError } from '@obligato/core';

/**
 * Stored bytes that are not what was written. Nothing is repaired behind anybody's back.
 *
 * @example
 * storeCorrupt('data/index.json', 'is empty', 'Put it back from a backup').code // → 'OBLIGATO_STORE_CORRUPT'
 */
export function storeCorrupt(file: string, what: string, hint: string, cause?: unknown): ObligatoError {
  return problem('OBLIGATO_STORE_CORRUPT', `${file} ${what}`, hint, cause);
}

/**
 * Written by a later release than this one.
 *
 * @example
 * storeVersion('data/index.json', 2, 1).code // → 'OBLIGATO_STORE_VERSION'
 */
export function storeVersion(file: string, found: number, known: number): ObligatoError {
  return problem(
    'OBLIGATO_STORE_VERSION',
    `${file} has format version ${found}, but this release knows versions up to ${known}`,
    'Open it with the release that wrote it, or a later one',
  );
}

/**
 * The disk refused. What was acknowledged before stands; nothing more is acknowledged.
 *
 * @example
 * storeFailed('data/000001.log', 'Writing', new Error('EIO')).code // → 'OBLIGATO_STORE_FAILED'
 */
export function storeFailed(file: string, doing: string, cause: unknown): ObligatoError {
  return problem(
    'OBLIGATO_STORE_FAILED',
    `${doing} ${file} failed (${reasonOf(cause)})`,
    isFull(cause)
      ? 'There is no room left. Make room and open the store again; until then it can be opened read-only'
      : 'Nothing more is acknowledged until the store is opened again: check the disk and its free space first',
    cause,
  );
}

/**
 * The disk does not give back what it holds. Writing goes on: nothing that was acknowledged is in doubt.
 *
 * @example
 * storeUnreadable('data/000001.log', new Error('EIO')).code // → 'OBLIGATO_STORE_FAILED'
 */
export function storeUnreadable(file: string, cause: unknown): ObligatoError {
  const hint = 'Check the disk, and that this user may read everything in the folder';
  return problem('OBLIGATO_STORE_FAILED', `Reading ${file} failed (${reasonOf(cause)})`, hint, cause);
}

/**
 * Somebody else owns the folder.
 *
 * @example
 * storeLocked('data/LOCK.000001', 'process 4711', 'Wait for it to end').code // → 'OBLIGATO_STORE_LOCKED'
 */
export function storeLocked(file: string, holder: string, hint: string): ObligatoError {
  return problem('OBLIGATO_STORE_LOCKED', `${file} says that the folder is in use by ${holder}`, hint);
}

/**
 * Opened for reading only, by choice.
 *
 * @example
 * storeReadOnly('data').code // → 'OBLIGATO_STORE_READ_ONLY'
 */
export function storeReadOnly(folder: string): ObligatoError {
  const hint = 'Open it without "readOnly" to change it';
  return problem('OBLIGATO_STORE_READ_ONLY', `The store in ${folder} was opened for reading only`, hint);
}

/**
 * Called after `close()`.
 *
 * @example
 * storeClosed('data').code // → 'OBLIGATO_STORE_CLOSED'
 */
export function storeClosed(folder: string): ObligatoError {
  return problem('OBLIGATO_STORE_CLOSED', `The store in ${folder} is closed`, 'Open it again before using it');
}

function problem(code: ObligatoError['code'], message: string, hint: string, cause?: unknown): ObligatoError {
  return new ObligatoError({ code, message, hint }, cause === undefined ? undefined : { cause });
}

function isFull(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOSPC' || cause.code === 'EDQUOT');
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
