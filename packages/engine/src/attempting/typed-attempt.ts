/** Attempts as they are typed: where the program names the obligation, a wrong event or payload does not compile. */
import {
  type Cycle,
  type DecisionRecord,
  type Obligation,
  ObligatoError,
  type PayloadInput,
  type SentEvent,
  translated,
} from '@obligato/core';
import type { AttemptRequest } from './attempts.ts';

/**
 * An attempt that names its obligation, which types its event and payload. A payload that may be empty may be left out.
 * Without an obligation both are anything, and checked when they arrive.
 *
 * @example
 * const request: TypedAttempt<typeof meeting, 'cancel'> = {
 *   cycle: 'tax-bureau/levy/general-meeting/2026-Q1',
 *   obligation: meeting,
 *   event: 'cancel',
 *   payload: { reason: 'Everybody is at the flood' },
 * };
 */
export type TypedAttempt<Ob extends Obligation, E extends SentEvent<Ob['events']>> =
  Record<never, never> extends PayloadInput<Ob['events'], E>
    ? AttemptOf<Ob, E> & { readonly payload?: PayloadInput<Ob['events'], E> }
    : AttemptWithPayload<Ob, E>;

interface AttemptOf<Ob extends Obligation, E extends string> extends Omit<AttemptRequest, 'event' | 'payload'> {
  readonly obligation?: Ob;
  readonly event: E;
}

/** An interface of its own, so that a missing payload is told as just that. */
interface AttemptWithPayload<Ob extends Obligation, E extends SentEvent<Ob['events']>> extends AttemptOf<Ob, E> {
  readonly payload: PayloadInput<Ob['events'], E>;
}

/** The decision on a typed attempt: what was accepted has the payload that was sent. */
export type DecisionOf<Ob extends Obligation, E extends SentEvent<Ob['events']>> = string extends keyof Ob['events']
  ? DecisionRecord
  : Omit<DecisionRecord, 'event' | 'outcome' | 'payload'> & { readonly event: E } & (
        | { readonly outcome: 'accepted'; readonly payload: PayloadInput<Ob['events'], E> }
        /** Null where it was too large to be kept: `notKept` says what it was. */
        | { readonly outcome: 'denied'; readonly payload: PayloadInput<Ob['events'], E> | null }
        | { readonly outcome: 'unavailable' | 'incomplete'; readonly payload: unknown }
      );

/** What the compiler cannot know: that this very cycle is one of that obligation. */
export function requireObligation({ id, obligation }: Cycle, named: Pick<Obligation, 'name'> | undefined): void {
  if (named === undefined || named.name === obligation) return;
  throw new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      {
        en: `${id} is a ${obligation}, not a ${named.name}`,
        'zh-CN': `${id} 的义务类型是 ${obligation}，不是 ${named.name}`,
      },
      { en: `Send it with obligation: ${obligation}`, 'zh-CN': `请以 \`obligation: ${obligation}\` 提交` },
    ),
  });
}
