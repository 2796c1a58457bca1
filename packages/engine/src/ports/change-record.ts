/** What changes a unit and is no event of a cycle: written down like a decision, with who did it, when, and why. */
import type { Actor, Day, RosterRow, Text, Timestamp } from '@obligato/core';
import type { Deputy } from '../deputies/deputy.ts';
import type { Named } from './notifier.ts';

/** What was changed. Ids are those of cycles. */
export type Change =
  /** Rows as they stood before and stand now; a row that was altered is among both. */
  | {
      readonly does: 'roster';
      readonly added: readonly RosterRow[];
      readonly removed: readonly RosterRow[];
      /** How many rows more there were, of a change that was refused; absent where all are there. */
      readonly leftOut?: { readonly added: number; readonly removed: number };
    }
  | {
      readonly does: 'plan';
      readonly from: Day;
      readonly to: Day;
      readonly created: readonly string[];
      readonly lapsed: readonly string[];
      readonly reinstated: readonly string[];
      readonly rederived: readonly string[];
      /** Absent where none is. */
      readonly borneAnew?: readonly BorneAnew[];
    }
  | { readonly does: 'raise'; readonly cycle: string; readonly duty: string; readonly occasion: string }
  /** A notification that nobody got is tried again. */
  | { readonly does: 'retry'; readonly key: string; readonly cycle: string }
  /** Closed cycles left the working records for the archive. */
  | { readonly does: 'retire'; readonly cycles: readonly string[] }
  /** A waiver of a unit above is at work here for the first time. */
  | {
      readonly does: 'waiver';
      readonly rule: string;
      readonly option: string;
      /** The unit that grants it, and who signed it there. */
      readonly granted: { readonly unit: string; readonly signedBy: string };
      readonly until: Day;
      readonly reason: string;
    }
  /** A note on a duty, or on a decision of it: no part of either. */
  | {
      readonly does: 'comment';
      readonly cycle: string;
      readonly decision?: string;
      readonly text: string;
      readonly for: CommentFor;
      /** Who was told of it. */
      readonly mentions: readonly Named[];
    }
  /** A sentence of the unit’s own on what an indicator says of it in some days: it travels with the figure. */
  | {
      readonly does: 'state';
      readonly indicator: string;
      readonly from: Day;
      readonly to: Day;
      readonly text: string;
    }
  /** Somebody of elsewhere looked at what indicators say of the unit. */
  | { readonly does: 'look'; readonly from: Day; readonly to: Day }
  /** Somebody stands in for an officer; or does so no longer, before the last day. */
  | ({ readonly does: 'deputise' | 'withdraw-deputy' } & Deputy);

/** A cycle that one unit above was to bear, and another bears now. */
export interface BorneAnew {
  readonly cycle: string;
  readonly from: string;
  readonly to: string;
}

/** Who reads a comment: the unit, those above it, or all of them. */
export type CommentFor = 'unit' | 'superior' | 'both';

export interface ChangeRecord {
  /** `unit#n`, n counting the unit's changes from 1. */
  readonly id: string;
  readonly unit: string;
  readonly change: Change;
  /** Empty where nobody in particular did it, such as the clock, or where nobody said who. */
  readonly by: Actor;
  readonly recordedAt: Timestamp;
  /** How it came about, where nobody said who: whoever can write to the folder can use the command, and need not say. */
  readonly via?: 'command line';
  /** In the words of whoever did it. */
  readonly reason?: string;
  /** A change that was tried and refused, and why; nothing but this record was written. */
  readonly refused?: Text;
}

/** Who changes a unit's records, and why: both stand on record. */
export interface Author {
  readonly by?: Actor | undefined;
  /** Where nobody is named: how it came about. */
  readonly via?: ChangeRecord['via'] | undefined;
  readonly reason?: string | undefined;
}
