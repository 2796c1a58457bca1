/** Decisions and what rules found, as the API shows them. */
import type { Text } from '../texts/text.ts';

export type Side = 'unit' | 'superior' | 'clock';
export type Outcome = 'accepted' | 'denied' | 'unavailable' | 'incomplete';

export interface Clause {
  readonly source: Text;
  readonly article: string;
  readonly confidence: 'text' | 'secondary' | 'local' | 'unverified';
}

export interface Finding {
  readonly rule: string;
  readonly severity: 'off' | 'observe' | 'warn' | 'deny';
  readonly messageId: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly message: Text;
  readonly remedy?: Text;
  readonly why: Text;
  readonly clause: Clause;
  readonly localClause?: string;
  readonly options: readonly { readonly name: string; readonly value: unknown }[];
}

/** What a payload lacks, or where it is wrong. */
export interface MissingField {
  /** `attendance.0.member` */
  readonly field: string;
  readonly absent: boolean;
  readonly message: string;
  readonly text?: Text;
  readonly title?: Text;
  readonly description?: Text;
}

export interface CorrectionNote {
  readonly decision: string;
  readonly corrects: string;
  readonly does: 'correct' | 'withdraw';
  readonly event: string;
  readonly on: string;
  readonly reason: string;
}

export interface Decision {
  readonly id: string;
  readonly cycle: string;
  readonly unit: string;
  readonly title: Text;
  readonly outcome: Outcome;
  readonly event: string;
  readonly eventTitle: Text;
  readonly payload: unknown;
  readonly side: Side;
  readonly by: { readonly unit?: string; readonly member?: string };
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly from: string;
  readonly to: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly findings: readonly Finding[];
  readonly passed: readonly string[];
  readonly missing: readonly MissingField[];
  readonly possible: readonly string[];
  readonly corrects?: {
    readonly decision: string;
    readonly does: 'correct' | 'withdraw';
    readonly reason: string;
    readonly stopped?: { readonly decision?: string; readonly cycle?: string; readonly why: Text };
  };
  readonly correctedBy?: readonly CorrectionNote[];
  /** The same in words, in the language that was asked for. */
  readonly text: string;
}

/** `7` of `bureau/levy/report/2026#7`. */
export const numberOf = (decision: string): string => decision.slice(decision.lastIndexOf('#') + 1);
