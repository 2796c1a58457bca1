/** Cases that are not good enough for a sound rule: which demand has to say so, and in which words. */
import type { Rule } from '@obligato/core';
import type { DemandId, RuleCases } from '../src/index.ts';
import { sound, soundCases, spoilt, withCases } from './a-rule-with-cases.ts';

export type Spoilt = readonly [what: string, rule: Rule, cases: RuleCases, demand: DemandId, words: RegExp];

const [first, ...others] = soundCases.admits ?? [];
if (!first) throw new Error('the sound cases admit something');

export const spoiltCases: readonly Spoilt[] = [
  [
    'no refused case',
    sound,
    withCases({ denies: [] }),
    'cases',
    /no case in "denies": a check needs admits and denies/,
  ],
  [
    'a list of another kind',
    sound,
    withCases({ bounds: [] }),
    'cases',
    /A check has no "bounds"; write admits and denies/,
  ],
  ['a misspelt table', sound, { ...soundCases, admit: [] } as RuleCases, 'cases', /Did you mean "admits"/],
  [
    'a misspelt field',
    sound,
    withCases({ admits: [first, { ...first, playload: 1 } as object] }),
    'cases',
    /admits\[1\] "three working days" has a field "playload", which means nothing: Did you mean "payload"/,
  ],
  [
    'a misspelt field of a step',
    sound,
    withCases({ admits: [...others, { ...first, after: [{ ...first.after?.[0], onn: 1 } as never] }] }),
    'cases',
    /after\[0\]\.onn/,
  ],
  [
    'an undeclared fact',
    sound,
    withCases({ admits: [...others, { ...first, facts: { holiday: 0 } }] }),
    'cases',
    /gives the fact "holiday".*Did you mean "holidays"/,
  ],
  [
    'a missing fact',
    sound,
    withCases({ given: { ...soundCases.given, facts: {} } }),
    'cases',
    /does not say what the fact "holidays" is/,
  ],
  [
    'an option out of range',
    sound,
    withCases({ admits: [...others, { ...first, options: { days: -1 } }] }),
    'cases',
    /options that the rule does not take: days:/,
  ],
  [
    'a payload that nobody could send',
    sound,
    withCases({ admits: [{ ...first, payload: { chair: 7 } }] }),
    'cases',
    /payload that "open" does not take: chair:/,
  ],
  [
    'an event that is not heard',
    sound,
    withCases({ admits: [{ ...first, event: 'notify' }] }),
    'cases',
    /event "notify", which the rule does not hear/,
  ],
  [
    'an event out of turn',
    sound,
    withCases({ admits: [{ ...first, after: [{ event: 'adjourn', on: '2026-03-01' }] }] }),
    'cases',
    /lets "adjourn" happen in the state "planned", where only/,
  ],
  [
    'a period that there is not',
    sound,
    withCases({ admits: [{ ...first, cycle: { period: '2026-Q5' } }] }),
    'cases',
    /period "2026-Q5"/,
  ],
  [
    'a refusal of what should pass',
    sound,
    withCases({ admits: [...(soundCases.admits ?? []), { on: '2026-03-13' }] }),
    'answers',
    /admits\[2\] should pass, but the rule says none/,
  ],
  [
    'a pass of what should be refused',
    spoilt({ evaluate: () => [] }),
    soundCases,
    'answers',
    /denies\[0\] "a day less" should say late, but the rule says nothing/,
  ],
  [
    'other words than expected',
    sound,
    withCases({ denies: [{ says: ['late'] }] }),
    'answers',
    /should say late, but the rule says none/,
  ],
  [
    'other values than expected',
    sound,
    withCases({ denies: [{ says: [{ message: 'none', data: { required: 9 } }] }] }),
    'answers',
    /should say none \{"required":9\}/,
  ],
  ['a refusal without words', sound, withCases({ denies: [{ says: [] }] }), 'answers', /name the messages in "says"/],
];
