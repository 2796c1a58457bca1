/** Rules that are not sound: which demand has to say so, and in which words. */
import type { CheckRule } from '@obligato/core';
import { z } from 'zod';
import { sound, soundCases, spoilt, withCases } from './a-rule-with-cases.ts';
import type { Spoilt } from './spoilt-cases.ts';

const { evaluate } = sound;
const [first] = soundCases.admits ?? [];
if (!first) throw new Error('the sound cases admit something');

/** Another `evaluate` around the sound one. */
const acting = (act: (scope: Parameters<CheckRule['evaluate']>[0]) => void) =>
  spoilt({
    evaluate: (scope) => {
      act(scope);
      return evaluate(scope);
    },
  });

let count = 0;
const answering = (answer: unknown) => spoilt({ evaluate: (() => answer) as CheckRule['evaluate'] });
const messages = (over: CheckRule['messages']) => spoilt({ messages: { ...sound.messages, ...over } });

export const spoiltRules: readonly Spoilt[] = [
  [
    'a crash',
    acting(() => {
      throw new TypeError('no such field');
    }),
    soundCases,
    'answers',
    /is not answered: the rule threw TypeError: no such field/,
  ],
  ['no list', answering(undefined), soundCases, 'answers', /answered with undefined instead of a list/],
  ['a promise', answering(Promise.resolve([])), soundCases, 'answers', /answered with a promise instead of a list/],
  [
    'an unknown message',
    answering([{ messageId: 'nope', data: {} }]),
    soundCases,
    'answers',
    /the message "nope", which it does not have/,
  ],
  ['a message without data', answering([{ messageId: 'none' }]), soundCases, 'answers', /"none" without its data/],
  [
    'a case twice',
    sound,
    withCases({ admits: [first, { ...first, name: 'the same' }] }),
    'duplicates',
    /admits\[1\] "the same" is the same as admits\[0\]/,
  ],
  [
    'a case twice, with the default written out',
    sound,
    withCases({ admits: [first, { ...first, options: { days: 3 } }] }),
    'duplicates',
    /is the same as/,
  ],
  [
    'a message that no case brings',
    messages({ never: { en: 'never', 'zh-CN': '从不' } }),
    soundCases,
    'messages',
    /No case brings the rule to say "never"/,
  ],
  [
    'a language that is missing',
    messages({ none: { en: '{{required}}', 'zh-CN': ' ' } }),
    soundCases,
    'languages',
    /"none" has no text in zh-CN/,
  ],
  [
    'other placeholders in Chinese',
    messages({ none: { en: '{{required}}', 'zh-CN': '{{days}}' } }),
    soundCases,
    'languages',
    /fills \{\{required\}\} in en, but \{\{days\}\} in zh-CN/,
  ],
  [
    'other placeholders in a remedy',
    messages({
      none: {
        ...sound.messages.none,
        en: '{{required}}',
        'zh-CN': '{{required}}',
        remedy: { en: 'x', 'zh-CN': '{{more}}' },
      },
    }),
    soundCases,
    'languages',
    /The remedy of "none"/,
  ],
  [
    'a placeholder left open',
    messages({ none: { en: '{{required}} {{days}}', 'zh-CN': '{{required}} {{days}}' } }),
    soundCases,
    'placeholders',
    /denies\[1\] "never sent" leaves \{\{days\}\} of "none" unfilled/,
  ],
  [
    'defaults out of range',
    spoilt({ defaults: { ...sound.defaults, days: -3 } }),
    soundCases,
    'defaults',
    /schema refuses the defaults: days:/,
  ],
  [
    'a schema that takes anything',
    spoilt({ options: z.looseObject({ days: z.int(), quiet: z.boolean() }) }),
    soundCases,
    'defaults',
    /Use z\.strictObject/,
  ],
  [
    'an option without a direction',
    spoilt({ stricter: { quiet: 'true', signedBy: 'union' } }),
    soundCases,
    'directions',
    /does not say which way "days" is stricter/,
  ],
  [
    'a direction without an option',
    spoilt({ stricter: { ...sound.stricter, hours: 'max' } }),
    soundCases,
    'directions',
    /has no default for it/,
  ],
  [
    'no case at the limit',
    sound,
    withCases({ admits: [{ ...first, after: first.after?.map((step) => ({ ...step, on: '2026-03-02' })) ?? [] }] }),
    'limits',
    /"days", no case in admits lies at the limit.*stricter by 1/,
  ],
  [
    'no case just beyond',
    sound,
    withCases({ denies: [{ says: ['none'] }] }),
    'limits',
    /"days", no case in denies lies just beyond.*looser by 1/,
  ],
  ['a limit of no option', sound, withCases({ limits: { dais: 1 } }), 'limits', /"dais", which is no numeric option/],
  [
    'a limit that is waved through without a reason',
    sound,
    withCases({ limits: { days: { none: ' ' } } }),
    'limits',
    /Say why "days"/,
  ],
  [
    'the wrong direction of a number',
    spoilt({ stricter: { ...sound.stricter, days: 'min' } }),
    soundCases,
    'stricter',
    /was denied and is admitted when days goes from 3 to the stricter 2/,
  ],
  [
    'a switch that works the wrong way',
    spoilt({ evaluate: (scope) => (scope.options.quiet ? [] : evaluate(scope)) }),
    soundCases,
    'stricter',
    /denies\[0\] "a day less" was denied and is admitted when quiet goes from false to the stricter true/,
  ],
  [
    'a list that works the wrong way',
    spoilt({ evaluate: (scope) => ((scope.options.signedBy as string[]).length > 1 ? [] : evaluate(scope)) }),
    withCases({ admits: [...(soundCases.admits ?? []), { ...first, options: { signedBy: ['recorder'] } }] }),
    'stricter',
    /signedBy goes from \["chair"\] to the stricter \["chair","recorder"\]/,
  ],
  [
    'a finding that a stricter option drops',
    spoilt({
      evaluate: (scope) => {
        const said = evaluate(scope);
        return said.length > 0 && Number(scope.options.days) < 8 ? [...said, ...said] : said;
      },
    }),
    withCases({ denies: [{ says: ['none', 'none'] }] }),
    'stricter',
    /loses its finding "none"/,
  ],
  [
    'another answer the second time',
    spoilt({
      evaluate: (scope) => evaluate(scope).map((found) => ({ ...found, data: { ...found.data, given: ++count } })),
    }),
    soundCases,
    'repeatable',
    /denies\[1\] "never sent" is answered with .* and then with/,
  ],
  [
    'an event that is changed',
    acting(({ event }) => {
      (event.payload as { chair: string }).chair = 'm2';
    }),
    soundCases,
    'untouched',
    /finds its event changed/,
  ],
  [
    'a cycle that is changed',
    acting(({ cycle }) => {
      (cycle.happened as Record<string, string>).open = 'x';
    }),
    soundCases,
    'untouched',
    /finds its cycle changed/,
  ],
  [
    'a fact that is changed',
    acting(({ facts }) => {
      (facts as { holidays: number }).holidays = 0.5;
    }),
    soundCases,
    'untouched',
    /finds its facts changed/,
  ],
  [
    'a fact that is not declared',
    acting(({ facts }) => facts.voters),
    soundCases,
    'declared',
    /look at facts\.voters: declare/,
  ],
  [
    'a fact that was imported from where it is not',
    spoilt({ facts: { ...sound.facts, voters: undefined } as unknown as CheckRule['facts'] }),
    soundCases,
    'declared',
    /facts\.voters, which is not a fact/,
  ],
  ['whether a fact is there', acting(({ facts }) => 'voters' in facts), soundCases, 'declared', /facts\.voters/],
  ['an option that is not declared', acting(({ options }) => options.hours), soundCases, 'declared', /options\.hours/],
  ['the clock', acting(() => Date.now()), soundCases, 'declared', /Date\.now\(\)/],
  ['the clock by another door', acting(() => new Date()), soundCases, 'declared', /new Date\(\)/],
  ['chance', acting(() => Math.random()), soundCases, 'declared', /Math\.random\(\)/],
  ['a timer', acting(() => clearTimeout(setTimeout(() => {}, 0))), soundCases, 'declared', /setTimeout\(\)/],
  [
    'a rule without end',
    acting(() => {
      for (;;);
    }),
    withCases({ budgetMs: 60 }),
    'budget',
    /admits\[0\] "three working days" is not answered within 60 ms/,
  ],
];
