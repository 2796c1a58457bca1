/** Cases that must not compile. Checked by `tsc -p packages/testing/test`; never run. */
import { defineFact, defineRule, meeting, type Rule } from '@obligato/core';
import { z } from 'zod';
import { describeRule, type RuleCases } from '../src/index.ts';
import { base } from './a-rule-with-cases.ts';

const messages = { late: { en: '{{given}}', 'zh-CN': '{{given}}' } } as const;

const check = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify'] },
  ...base,
  options: z.strictObject({ days: z.int() }),
  defaults: { days: 3 },
  stricter: { days: 'max' },
  messages,
  facts: { holidays: defineFact<number>('holidays') },
  evaluate: ({ event, found }) => [found('late', { given: event.payload.place })],
});

const effect = defineRule({
  kind: 'effect',
  on: { obligation: meeting, events: ['notify', 'open'] },
  ...base,
  ...{ options: z.strictObject({}), defaults: {}, stricter: {}, messages },
  plan: () => [],
});

const deadline = defineRule({
  kind: 'deadline',
  on: { obligation: meeting, event: 'open' },
  ...base,
  ...{ options: z.strictObject({ days: z.int() }), defaults: { days: 3 }, stricter: { days: 'min' }, messages },
  bounds: () => ({}),
});

/** A deadline hears no event: its cases have none. */
describeRule(deadline, { given: { cycle: { period: '2026-Q1' } }, bounds: [{ options: { days: 2 }, gives: {} }] });

// @ts-expect-error nothing happens in a case of a deadline
describeRule(deadline, { bounds: [{ event: 'open', gives: {} }] });

/** What is given for all may stand apart from what differs. */
describeRule(check, {
  given: { payload: { place: '301' }, facts: { holidays: 0 } },
  admits: [{ payload: { heldOn: '2026-03-20', agenda: ['roof'] }, options: { days: 2 } }],
  denies: [{ event: 'notify', says: [{ message: 'late', data: { given: '301' } }] }],
  limits: { days: { none: 'it says how long, not whether' } },
});

describeRule(effect, {
  silent: [{ event: 'open', payload: { chair: 'm1' } }],
  acts: [{ event: 'notify', payload: { place: '301' }, plans: [{ messageId: 'late' }] }],
});

/** A rule out of a table is only known as one: its cases are checked when they run. */
declare const some: Rule;
describeRule(some, { admits: [{ event: 'anything', payload: { tally: 1 } }], bounds: [] });

// @ts-expect-error a notice has no tally
describeRule(check, { admits: [{ payload: { tally: 1 } }] });

// @ts-expect-error a place is a text
describeRule(check, { given: { payload: { place: 301 } } });

// @ts-expect-error the rule does not hear it
describeRule(check, { admits: [{ event: 'open' }] });

// @ts-expect-error an opening says nothing of a day
describeRule(effect, { silent: [{ event: 'open', payload: { heldOn: '2026-03-20' } }] });

// @ts-expect-error no option is named so
describeRule(check, { admits: [{ options: { dais: 3 } }] });

// @ts-expect-error days are a number
describeRule(check, { admits: [{ options: { days: '3' } }] });

// @ts-expect-error the rule has no options
describeRule(effect, { silent: [{ event: 'open', options: { days: 3 } }] });

// @ts-expect-error no fact is named so
describeRule(check, { admits: [{ facts: { holiday: 0 } }] });

// @ts-expect-error no message is named so
describeRule(check, { denies: [{ says: ['early'] }] });

// @ts-expect-error no message is named so
describeRule(effect, { acts: [{ plans: [{ messageId: 'early' }] }] });

// @ts-expect-error no option is named so
describeRule(check, { limits: { dais: 1 } });

// @ts-expect-error a check has no bounds
describeRule(check, { bounds: [] });

/** Cases that stand in a file of their own are typed by the rule. */
export const cases: RuleCases<typeof check> = {
  // @ts-expect-error a notice has no tally
  admits: [{ payload: { tally: 1 } }],
};
