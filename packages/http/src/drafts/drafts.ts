/** Forms that are half filled in: kept for whoever writes them, beside the records and never among them. */
import { createHash } from 'node:crypto';
import type { Timestamp } from '@obligato/core';

/** Whose draft it is, and of what. */
export interface DraftKey {
  readonly member: string;
  readonly cycle: string;
  readonly event: string;
}

export interface Draft extends DraftKey {
  readonly payload: unknown;
  /** When it happened, as it is to be entered; now when absent. */
  readonly occurredAt?: string;
  readonly savedAt: Timestamp;
  /** Counts its savings, so that two windows do not overwrite each other. */
  readonly version: number;
  /** The version of the cycle that whoever writes has seen. */
  readonly basedOn: number;
}

/**
 * Where drafts are kept: in a place of their own, which no export, backup or archive looks at. Nothing that is said in confidence is
 * ever handed over.
 */
export interface Drafts {
  read(key: DraftKey): Promise<Draft | undefined>;
  write(draft: Draft): Promise<void>;
  /** One that is not there has gone. */
  remove(key: DraftKey): Promise<void>;
  /** Lets go of what was saved before a moment. */
  forget(before: Timestamp): Promise<void>;
}

/**
 * A name for a draft that says neither whose it is nor of what: 16 hexadecimal digits.
 *
 * @example
 * draftId({ member: 'm1', cycle: 'bureau/branch/plenary/2026-Q1', event: 'notify' }).length // → 16
 */
export const draftId = ({ member, cycle, event }: DraftKey): string =>
  createHash('sha256')
    .update(JSON.stringify([member, cycle, event]))
    .digest('hex')
    .slice(0, 16);

export const isOf = (draft: Draft, { member, cycle, event }: DraftKey): boolean =>
  draft.member === member && draft.cycle === cycle && draft.event === event;
