/** A way to reach people: it takes one letter, and says what became of it. */
import type { Language, RosterRow, Timestamp } from '@obligato/core';
import type { RateLimit } from './rate-limit.ts';

/** A message in its words, ready to go. */
export interface Letter {
  /** The message's, by which whoever gets it twice knows that it is the same. */
  readonly key: string;
  /** The same as letters and digits. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly language: Language;
  readonly subject: string;
  /** Markdown, as far as lists, bold and headings go: it is read as it is, too. */
  readonly text: string;
  readonly html: string;
  readonly invitation?: CalendarPart;
  readonly at: Timestamp;
}

/** What goes into the calendar of whoever gets it. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL';
  readonly content: string;
}

/**
 * `later`: not this one now. `refused`: never this one, and not for want of trying. `down`: nothing goes out here now, whatever it
 * is: the channel is left alone for a while, and nobody's message is blamed.
 */
export type Outcome = { readonly is: 'told' } | { readonly is: 'later' | 'refused' | 'down'; readonly because: string };

export interface Channel {
  /** As the configuration calls it. */
  readonly name: string;
  /** Where somebody is reached; undefined: not here. */
  addressOf(row: Pick<RosterRow, 'member' | 'name' | 'mail' | 'messenger'>): string | undefined;
  /** Only people told in these units; undefined: all. */
  readonly units?: readonly string[];
  /** How much it takes; all of them hold. */
  readonly limits: readonly RateLimit[];
  /** How many letters are under way at once. */
  readonly atOnce: number;
  /** Never throws for what a receiver does. */
  send(letter: Letter): Promise<Outcome>;
  close?(): Promise<void>;
}
