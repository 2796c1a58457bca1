/** One cycle: how it stands, and what is possible on it. */
import type { Answers } from '@obligato/http';
import type { Text } from '../texts/text.ts';
import { type Asking, ask, path } from './client.ts';
import type { Decision, Side } from './decision.ts';
import type { GivenEvidence } from '../evidence/bring-file.ts';

export type Cycle = Answers['Cycle'];
export type Outlook = Answers['Outlook'];

export interface Outlooks {
  readonly version: number;
  readonly events: readonly Outlook[];
}

/** How an event is described: what its form asks for. */
export interface EventWords {
  readonly event: string;
  readonly title: Text;
  readonly side: Side;
  readonly confidential: boolean;
  readonly hasForm: boolean;
}

export interface ObligationWords {
  readonly name: string;
  readonly title: Text;
  readonly hasBallot: boolean;
  readonly events: readonly EventWords[];
}

export interface History {
  readonly decisions: readonly Decision[];
  readonly told: readonly {
    readonly key: string;
    readonly message: Text;
    readonly plannedAt: string;
    readonly status: string;
  }[];
  readonly next: number | null;
}

/** A value that a field may take, and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | null;
}

/** What is sent: an event, what it says, when it happened. */
export interface Attempt {
  readonly event: string;
  readonly payload?: unknown;
  readonly occurredAt?: string;
  readonly evidence?: readonly GivenEvidence[];
  readonly evidenceInConfidence?: boolean;
}

export const readCycle = (id: string) => ask<Cycle>(path`/cycles/${id}`);
export const readNext = (id: string) => ask<Outlooks>(path`/cycles/${id}/next`);
export const readHistory = (id: string, after?: number) =>
  ask<History>(path`/cycles/${id}/history`, { query: { after } });
export const readObligation = (name: string) => ask<ObligationWords>(path`/obligations/${name}`);
export const readSchema = (name: string, event: string) =>
  ask<Readonly<Record<string, unknown>>>(path`/obligations/${name}/events/${event}/schema`);
export const readChoices = (id: string, field: string, event: string) =>
  ask<{ readonly items: readonly Choice[] }>(path`/cycles/${id}/choices/${field}`, { query: { event } });
export const readPrefill = (id: string, event: string) =>
  ask<{ readonly payload: Readonly<Record<string, unknown>> }>(path`/cycles/${id}/attempts/prefill`, {
    query: { event },
  });

const writing = (body: unknown, headers: Asking['headers'] = {}): Asking => ({ method: 'POST', body, headers });

export const preview = (id: string, attempt: Attempt) =>
  ask<Decision>(path`/cycles/${id}/attempts/preview`, writing(attempt));

/** The same `key` is answered with the first decision, however often it is sent. */
export const submit = (
  id: string,
  attempt: Attempt,
  about: { readonly key: string; readonly version: number | undefined },
) => ask<Decision>(path`/cycles/${id}/attempts`, writing(attempt, headersOf(about)));

export const putRight = (
  decision: { readonly cycle: string; readonly number: string; readonly does: 'correct' | 'withdraw' },
  said: Partial<Attempt> & { readonly reason: string },
  about: { readonly key: string; readonly version: number | undefined },
) =>
  ask<Decision>(
    `${path`/cycles/${decision.cycle}/decisions/${decision.number}/`}${decision.does}`,
    writing(said, headersOf(about)),
  );

/** What is said in confidence is sent without anything by which a caller could be told from another. */
const headersOf = ({ key, version }: { readonly key: string; readonly version: number | undefined }) => ({
  'idempotency-key': key,
  'if-match': version === undefined ? undefined : `"${version}"`,
});
