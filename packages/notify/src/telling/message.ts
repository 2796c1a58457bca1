/** What one person is sent in one go: fixed before it is sent, so that a second try says the same under the same key. */
import type { Day, Timestamp } from '@obligato/core';
import type { Item, PersonId } from './item.ts';

/**
 * `notice`: one thing, at once. `digest`: everything that is open for them. `reminder`: what cannot wait for the digest of the week.
 * `invitation`: a meeting has moved or is off, and they have it in their calendar. `unreached`: people of their unit have no address.
 * `returned`: mail to people of their unit came back.
 */
export type MessageKind = 'notice' | 'digest' | 'reminder' | 'invitation' | 'unreached' | 'returned';

export interface Message {
  /** By which whoever receives it twice knows that it is the same. */
  readonly key: string;
  readonly kind: MessageKind;
  readonly person: PersonId;
  /** The unit in which they are told. */
  readonly unit: string;
  readonly channel: string;
  readonly items: readonly Item[];
  /** Of a digest: what they were told of before and is still open. Of an invitation: the meeting. */
  readonly cycles: readonly string[];
  readonly invitation?: Invitation;
  /** Of `unreached` and `returned`: whom nothing reaches. */
  readonly unreached?: readonly PersonId[];
  readonly sealedAt: Timestamp;
}

/** A meeting as somebody has it in their calendar. */
export interface Invitation {
  readonly cycle: string;
  readonly method: 'REQUEST' | 'CANCEL';
  readonly heldOn: Day;
  readonly place?: string;
  /** Never goes back: the version of the cycle. */
  readonly sequence: number;
}

/** One that is not told yet, with what came of it so far. */
export interface OpenMessage extends Message {
  readonly tries: number;
  /** Not before this instant. */
  readonly retryAt?: Timestamp;
  readonly lastError?: string;
}

/** What is remembered of one that was told: its words are gone. */
export interface ToldMessage {
  readonly key: string;
  readonly kind: MessageKind;
  readonly person: PersonId;
  /** Absent in what was told before it was kept. */
  readonly unit?: string;
  readonly channel: string;
  /** How many things it told. */
  readonly count: number;
  readonly at: Timestamp;
  readonly tries: number;
}

/** One that was told, and came back. */
export interface ReturnedMessage extends ToldMessage {
  readonly address: string;
  readonly because: string;
  /** The address is none: it is not used until another stands in its place. */
  readonly isWrongAddress: boolean;
  /** Whoever keeps the roster was told. */
  readonly isKnown: boolean;
}
