/** A commit as a journal record's body. Made before anything changes, so that one that cannot be written harms no other. */
import { ObligatoError } from '@obligato/core';
import type { Commit } from '@obligato/engine';
import { maximumBodyBytes } from './frame.ts';

export function encodeCommit(commit: Commit): Buffer {
  const body = Buffer.from(stringify(commit));
  if (body.byteLength <= maximumBodyBytes) return body;
  throw unwritable(commit, `takes ${body.byteLength} bytes, more than ${maximumBodyBytes}`);
}

function stringify(commit: Commit): string {
  try {
    return JSON.stringify(commit);
  } catch (cause) {
    throw unwritable(commit, 'cannot be written as JSON', cause);
  }
}

function unwritable({ unit }: Commit, what: string, cause?: unknown): ObligatoError {
  const hint = 'Commit plain, finite data: text, numbers, lists and objects';
  return new ObligatoError({ code: 'OBLIGATO_USAGE', message: `A commit to ${unit} ${what}`, hint }, { cause });
}
