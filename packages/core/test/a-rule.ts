/** Rules as the engine sees them, with everything a test does not care about filled in. */
import { z } from 'zod';
import type { CheckRule, DeadlineRule, EffectRule } from '../src/index.ts';
import { aText } from './a-text.ts';

const everything = { obligation: undefined, events: undefined, duties: undefined };

const base = {
  clause: { source: aText('House rules'), article: '1', confidence: 'local' },
  why: aText('because'),
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: { no: aText('no: {{reason}}'), never: aText('never') },
  facts: {},
} as const;

/** A check on every event; `evaluate` passes unless said otherwise. */
export const aCheck = (over: Partial<CheckRule> = {}): CheckRule => ({
  ...base,
  kind: 'check',
  on: everything,
  evaluate: () => [],
  ...over,
});

/** A check that always has something against it. */
export const aRefusal = (reason = 'just so', over: Partial<CheckRule> = {}): CheckRule =>
  aCheck({ evaluate: () => [{ messageId: 'no', data: { reason } }], ...over });

/** A deadline about the meeting's opening. */
export const aDeadline = (bounds: DeadlineRule['bounds'], over: Partial<DeadlineRule> = {}): DeadlineRule => ({
  ...base,
  kind: 'deadline',
  on: { obligation: 'meeting', events: ['open'], duties: undefined },
  bounds,
  ...over,
});

/** An effect of every event. */
export const anEffect = (plan: EffectRule['plan'], over: Partial<EffectRule> = {}): EffectRule => ({
  ...base,
  kind: 'effect',
  on: everything,
  plan,
  ...over,
});

/** A clause in force between two days. */
export const aClauseIn = (from: string, to: string): Pick<CheckRule, 'clause'> => ({
  clause: { ...base.clause, effective: { from, to } },
});
