/** The recorded answer to an attempt. */
import type { Timestamp } from '../calendar/day.ts';
import type { RuleEntry } from '../charter/charter.ts';
import type { Evidence } from '../cycle/evidence.ts';
import type { Side } from '../machine/define-obligation.ts';
import type { Severity } from '../rules/severity.ts';
import type { Text, TextData } from '../text/text.ts';

/** Who acts: a person of a unit, or the clock. */
export interface Actor {
  readonly unit?: string;
  readonly member?: string;
  /** The officer for whom they stand in, by the id on the roster: both names are on record. */
  readonly deputyFor?: string;
}

/** Something tried on a cycle. */
export interface Command {
  readonly event: string;
  readonly payload: unknown;
  readonly side: Side;
  readonly by: Actor;
  /** When it happened, and when it was written down: two times, both kept. */
  readonly occurredAt: Timestamp;
  readonly recordedAt: Timestamp;
  /** What stands behind it; absent for nothing. */
  readonly evidence?: readonly Evidence[];
  /** Idempotency key: the same command delivered again is answered with the first decision. */
  readonly key?: string;
}

/** What a rule says of an attempt. Its texts are made when somebody reads them. */
export interface Finding {
  readonly entry: RuleEntry;
  readonly severity: Severity;
  readonly messageId: string;
  readonly data: TextData;
}

export interface MissingField {
  /** Where in the payload, `attendance.3.member`; empty for the payload as a whole. */
  readonly field: string;
  /** True when there is nothing at all; false when there is something of the wrong kind. */
  readonly absent: boolean;
  /** What was expected, in English. */
  readonly message: string;
  /** The same in both languages; absent in what was written down before it was kept. */
  readonly text?: Text;
  /** What the field is called, as on a form; absent where nobody has said it. */
  readonly title?: Text;
  /** What to write there; absent where nobody has said it. */
  readonly description?: Text;
}

interface Judged {
  readonly findings: readonly Finding[];
  /** Rules that were asked and had nothing to say. */
  readonly passed: readonly string[];
}

export type Outcome =
  | ({ readonly outcome: 'accepted' } & Judged)
  /** Some rule refused: every finding, not the first. */
  | ({ readonly outcome: 'denied' } & Judged)
  /** The machine does not take this event here. */
  | {
      readonly outcome: 'unavailable';
      readonly because: 'state' | 'ended' | 'side';
      readonly possible: readonly string[];
    }
  /** The payload lacks something. */
  | { readonly outcome: 'incomplete'; readonly missing: readonly MissingField[] };

export type OutcomeName = Outcome['outcome'];

// Only what was attempted is written: a refusal is a fact, a form half filled is not.
const kept: Readonly<Record<OutcomeName, boolean>> = Object.freeze({
  accepted: true,
  denied: true,
  unavailable: false,
  incomplete: false,
});

/**
 * Whether the answer to what somebody sent is written down. One that is not has the number that the next decision of its cycle
 * gets, and leaves its key free. What the clock sends is always written: it is over then, whatever the answer.
 *
 * @example
 * isKept('denied') // → true
 */
export const isKept = (outcome: OutcomeName): boolean => kept[outcome];
