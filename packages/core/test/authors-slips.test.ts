/** Case A19: a slip of a plugin's author is refused when it is loaded, by plugin, rule and field. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type CheckRule,
  createCatalogue,
  type DutyRule,
  defineRule,
  type EffectRule,
  everyEvent,
  meeting,
  type Rule,
} from '../src/index.ts';
import { aDuty } from './a-duty.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck, aDeadline, anEffect } from './a-rule.ts';
import { problemsOf } from './problems-of.ts';

const onMeeting = (over: Partial<CheckRule['on']> = {}) => ({
  obligation: 'meeting',
  events: ['open'],
  duties: undefined,
  ...over,
});
const optioned = (schema: z.ZodType, value: unknown, stricter: unknown): Partial<CheckRule> =>
  ({ options: z.strictObject({ x: schema }), defaults: { x: value }, stricter: { x: stricter } }) as never;
/** A duty whose schema and order know these cadences. */
const cadenced = (cadence: string | undefined, words: readonly [string, ...string[]]): DutyRule =>
  ({
    ...aDuty(),
    options: z.strictObject({ cadence: z.enum(words).optional() }),
    defaults: { cadence },
    stricter: { cadence: { order: words } },
  }) as never;

const reminding: Partial<EffectRule> = {
  on: onMeeting({ events: ['remind'] }),
  options: z.strictObject({ days: z.number() }) as never,
  defaults: { days: 3 },
  stricter: { days: 'max' },
  reminds: { event: 'open', unit: 'days', side: 'before' },
};

const slips: readonly (readonly [what: string, rule: Rule, said: string, hint: string])[] = [
  ['an event there is not', aCheck({ on: onMeeting({ events: ['hodl'] }) }), 'names the event "hodl" in on', ''],
  ['one of two events', aCheck({ on: onMeeting({ events: ['open', 'ajourn'] }) }), '"ajourn"', '"adjourn"'],
  [
    'an event to bound',
    aDeadline(() => ({}), { on: onMeeting({ events: ['opne'] }) }),
    'names the event "opne" in on, which is no event of "meeting"',
    'Did you mean "open"?',
  ],
  [
    'an event to act on',
    anEffect(() => [], { on: onMeeting({ events: ['notifi'] }) }),
    'names the event "notifi"',
    'Did you mean "notify"?',
  ],
  [
    'a reminder of what nobody awaits',
    anEffect(() => [], { ...reminding, reminds: { event: 'opne', unit: 'days', side: 'before' } }),
    'awaits the event "opne" in reminds',
    'Did you mean "open"?',
  ],
  [
    'a reminder by an option that it does not have',
    anEffect(() => [], { ...reminding, reminds: { event: 'open', unit: 'workingDays', side: 'after' } }),
    'counts "workingDays" in reminds, and has no such option',
    'as a number',
  ],
  [
    'a reminder that it does not hear',
    anEffect(() => [], { ...reminding, on: onMeeting({ events: ['open'] }) }),
    'has "reminds", and does not hear the event "remind"',
    'Add "remind"',
  ],
  [
    'an event of no obligation at all',
    aCheck({ on: onMeeting({ obligation: undefined, events: ['hodl'] }) }),
    'which is of no obligation',
    '',
  ],
  ['no event', aCheck({ on: onMeeting({ events: [] }) }), 'has [] as on.events, which names none', 'leave it out'],
  ['a word as events', aCheck({ on: onMeeting({ events: 'open' as never }) }), 'has "open" as on.events', ''],
  [
    'two events to bound',
    aDeadline(() => ({}), { on: onMeeting({ events: ['open', 'adjourn'] }) }),
    'bounds 2 events',
    'Write a rule for each',
  ],
  ['a duty there is not', aCheck({ on: onMeeting({ duties: ['dirll'] }) }), '"dirll" in on.duties', '"drill"'],
  ['no duty', aCheck({ on: onMeeting({ duties: [] }) }), 'has [] as on.duties', 'leave it out'],
  [
    'a duty of another obligation',
    aCheck({ on: onMeeting({ duties: ['evacuation'] }) }),
    'which is about "task", not "meeting"',
    'drill',
  ],
  ['a list as direction', aCheck(optioned(z.string(), 'a', ['a'])), 'says ["a"] in stricter.x', '{ order: […] }'],
  ['a misspelt direction', aCheck(optioned(z.int(), 1, 'maxx')), 'says "maxx" in stricter.x', 'Did you mean "max"?'],
  ['an inherited direction', aCheck(optioned(z.int(), 1, 'toString')), 'which is no direction', ''],
  ['the direction of a list on a number', aCheck(optioned(z.int(), 1, 'union')), 'takes a list', 'max or min'],
  ['the direction of a number on a text', aCheck(optioned(z.string(), 'a', 'max')), 'takes a number', ''],
  ['the direction of a flag on a number', aCheck(optioned(z.int(), 1, 'true')), 'takes true or false', ''],
  ['the direction of a share on a text', aCheck(optioned(z.string(), 'half', 'max-share')), 'a share such as 2/3', ''],
  [
    'an order on free text',
    aCheck(optioned(z.string(), 'a', { order: ['a', 'b'] })),
    'accepts any text for "x"',
    'z.enum',
  ],
  [
    'an order with a word of its own',
    aCheck(optioned(z.enum(['a', 'b']), 'a', { order: ['a', 'b', 'c'] })),
    'names "c" in stricter.x.order, which its own schema refuses',
    '',
  ],
  [
    'an order that lacks a word',
    aCheck(optioned(z.enum(['low', 'high']), 'low', { order: ['low'] })),
    'accepts "high" for "x", which stricter.x.order does not name',
    '',
  ],
  ['an empty order', aCheck(optioned(z.enum(['a']), 'a', { order: [] })), 'which is no direction', ''],
  [
    'a direction of no option',
    aCheck({
      options: z.strictObject({ days: z.int() }),
      defaults: { days: 1 },
      stricter: { days: 'max', dayz: 'max' },
    }),
    'has no option "dayz", which its "stricter" names',
    'Did you mean "days"?',
  ],
  [
    'an event to give a title to',
    { ...aDuty(), duty: { ...aDuty().duty, titles: { events: { opne: { en: 'Begin', 'zh-CN': '开始' } } } } },
    'gives a title to the event "opne", which "meeting" does not have',
    'Did you mean "open"?',
  ],
  [
    'a state to give a title to',
    { ...aDuty(), duty: { ...aDuty().duty, titles: { states: { concludd: { en: 'Begin', 'zh-CN': '开始' } } } } },
    'gives a title to the state "concludd"',
    'Did you mean "concluded"?',
  ],
  [
    'a cadence there is not',
    cadenced('nightly', ['nightly']),
    'has the cadence "nightly"',
    'Write one of occasional, ',
  ],
  [
    'a misspelt cadence',
    cadenced('quaterly', ['quaterly', 'monthly']),
    'has the cadence "quaterly"',
    'Did you mean "quarterly"?',
  ],
  ['no cadence', cadenced(undefined, ['monthly']), 'has the cadence', 'Write one of occasional, '],
  ['a cadence to tighten to', cadenced('monthly', ['monthly', 'wekly']), 'has the cadence "wekly"', ''],
  ['a bearer there is not', aDuty({ bearer: 'each-membr' as never }), '"each-membr"', 'Did you mean "each-member"?'],
  [
    'an end there is not',
    { ...aDuty(), duty: { ...aDuty().duty, atEnd: 'pases-on' as never } },
    'says "pases-on" in duty.atEnd',
    'Did you mean "passes-on"?',
  ],
  ['holders of no role', aDuty({ bearer: 'each-holder' }), 'says "each-holder" in duty.bearer', 'holds: "secretary"'],
  ['a role of what is not its holders’', aDuty({ holds: 'clerk' }), 'and "clerk" in duty.holds', 'each-holder'],
  [
    'an option to keep',
    { ...aDuty(), duty: { ...aDuty().duty, keeps: ['term'] } },
    'keeps "term" in duty.keeps',
    'Known: cadence',
  ],
  [
    'a remedy that is a text alone',
    aCheck({ messages: { no: { en: 'no', 'zh-CN': '否', remedy: 'go' as never } } }),
    'has no text as the remedy of "no"',
    '',
  ],
  [
    'half a remedy',
    aCheck({ messages: { no: { en: 'no', 'zh-CN': '否', remedy: { en: 'go' } as never } } }),
    'remedy of "no"',
    '',
  ],
  ['nothing as a message', aCheck({ messages: { no: null as never } }), 'has "no" in one language only', ''],
  [
    'a fact that is none',
    aCheck({ facts: { people: 'roster/people' as never } }),
    'looks at facts.people, which is not a fact',
    'defineFact',
  ],
  [
    'a fact by a name that there is not',
    aCheck({ facts: { people: undefined as never } }),
    'looks at facts.people, which is not a fact',
    'defineFact',
  ],
  [
    'a clause that begins on no day',
    aCheck({ clause: { ...aCheck().clause, effective: { from: '2026-13-01' } } }),
    'effective.from is "2026-13-01", which is not a date',
    'YYYY-MM-DD',
  ],
];

const others = { drill: aDuty({ id: 'drill' }), evacuation: aDuty({ id: 'evacuation', obligation: 'task' }) };
const loaded = (rule: Rule) => problemsOf(() => createCatalogue({ fire: aPlugin({ slip: rule, ...others }) }));

describe('A19: a rule that names', () => {
  test.each(slips)('%s is refused at load', (_what, rule, said, hint) => {
    const [problem, ...more] = loaded(rule);
    expect(more).toEqual([]);
    expect(problem?.code).toBe('OBLIGATO_PLUGIN_INVALID');
    expect(problem?.message).toContain('Rule fire/slip of test-plugin@1.0.0 ');
    expect(problem?.message).toContain(said);
    expect(problem?.hint).toContain(hint);
    expect(problem?.translations['zh-CN'].message).toContain('test-plugin@1.0.0 的规则 fire/slip');
  });
  test('an obligation there is not is refused, with the nearest', () => {
    expect(loaded(aCheck({ on: onMeeting({ obligation: 'meting' }) }))).toMatchObject([
      { code: 'OBLIGATO_OBLIGATION_UNKNOWN', hint: expect.stringContaining('Did you mean "meeting"?') },
    ]);
    expect(loaded(aDuty({ id: 'other', obligation: 'taks' }))).toMatchObject([
      { code: 'OBLIGATO_OBLIGATION_UNKNOWN', hint: expect.stringContaining('Did you mean "task"?') },
    ]);
  });
  test('two slips is told of both', () => {
    const twice = aCheck({ on: onMeeting({ events: ['hodl'], duties: ['dirll'] }) });
    expect(loaded(twice).map(({ message }) => message)).toMatchObject([
      expect.stringContaining('"hodl"'),
      expect.stringContaining('"dirll"'),
    ]);
  });
  test.each<[string, Rule]>([
    ['every event', aCheck()],
    ['a duty of another plugin', aCheck({ on: onMeeting({ duties: ['drill'] }) })],
    ['an event that one obligation has', aCheck({ on: onMeeting({ obligation: undefined, events: ['archive'] }) })],
    [
      'an option that may be left out',
      aCheck({
        options: z.strictObject({ days: z.int().optional() }),
        defaults: {},
        stricter: { days: 'max' },
      }),
    ],
    ['every word in order', aCheck(optioned(z.enum(['a', 'b']), 'b', { order: ['b', 'a'] }))],
    ['a share', aCheck(optioned(z.string(), '2/3', 'max-share'))],
    [
      'what defineRule makes of it',
      defineRule({
        ...{ kind: 'check', on: everyEvent, clause: aCheck().clause, why: aCheck().why },
        ...{ options: z.strictObject({}), defaults: {}, stricter: {}, messages: {}, evaluate: () => [] },
      }),
    ],
  ])('%s loads', (_what, rule) => {
    expect(loaded(rule)).toEqual([]);
  });
  test('an event as defineRule writes it down is refused as well', () => {
    const slip = defineRule({
      ...{ kind: 'deadline', on: { obligation: meeting, event: 'hodl' as 'open' }, clause: aCheck().clause },
      ...{ why: aCheck().why, options: z.strictObject({}), defaults: {}, stricter: {}, messages: {} },
      bounds: () => ({}),
    });
    expect(loaded(slip)[0]?.message).toContain('names the event "hodl"');
  });
});
