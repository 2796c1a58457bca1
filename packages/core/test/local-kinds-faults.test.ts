/** What is wrong with a duty, a deadline or a reminder that a unit writes itself: by name, once. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localWords } from '../src/charter/local-rule/local-words.ts';
import { createOrganisation, type UnitSource } from '../src/index.ts';
import { cadences, coreObligations, innerWordMeanings } from '../src/internal.ts';
import { kindOptionSchemas } from '../src/rules/kind-options.ts';
import { catalogue } from './a-local-rule.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { problemsOf } from './problems-of.ts';

type Words = Readonly<Record<string, unknown>>;

const on = { obligation: 'report', events: 'submit', duties: 'review' };
const kinds = {
  duty: { duty: 'Review', obligation: 'report', cadence: 'quarterly', clause: 'Policy' },
  deadline: { deadline: { days: 5, before: 'cycle.period.to' }, on, clause: 'Policy' },
  reminder: { remind: { to: 'secretary', days: 5, before: 'deadline' }, on, clause: 'Policy' },
};
const withOut = (words: Words): Words =>
  Object.fromEntries(Object.entries(words).filter(([, value]) => value !== undefined));

const build = (...sources: UnitSource[]) => createOrganisation(sources, catalogue);

/** What is told of a rule of one kind in which some words are other than they should be; the duty `review` stands beside it. */
function told(kind: keyof typeof kinds, over: Words, review: Words = {}): readonly string[] {
  const local = {
    review: { ...kinds.duty, ...review },
    own: withOut({ ...kinds[kind], ...over }),
  };
  return problemsOf(() => build(aStatedUnit('a', { local }))).map(({ code, message, hint }) => {
    expect(code).toBe('OBLIGATO_LOCAL_RULE');
    return `${message.replace('local/own: ', '')} | ${hint}`;
  });
}

test.each(Object.keys(kinds) as (keyof typeof kinds)[])('a sound %s is told nothing', (kind) => {
  expect(told(kind, {})).toEqual([]);
});

describe('a rule that is two things', () => {
  test.each<[string, keyof typeof kinds, Words, string]>([
    [
      'a duty and a deadline',
      'duty',
      { deadline: { days: 5, before: 'cycle.period.to' } },
      '"duty" and "deadline" cannot stand in one rule',
    ],
    ['a reminder and an escalation', 'reminder', { escalate: {} }, '"remind" and "escalate" cannot stand in one rule'],
    [
      'a deadline that says who owes it',
      'deadline',
      { owedBy: 'unit' },
      'A local deadline has no field "owedBy" | It is a word of another kind (a local duty)',
    ],
    [
      'a duty that requires',
      'duty',
      { require: { 'facts.hr/heads': 1 } },
      'A local duty has no field "require" | It is a word of another kind',
    ],
    ['a reminder that rolls', 'reminder', { roll: 'next' }, 'A local reminder has no field "roll"'],
  ])('%s is told once', (_, kind, over, message) => {
    expect(told(kind, over)).toEqual([expect.stringContaining(message)]);
  });
  test('a slip in the word that tells the kind is told alone', () => {
    expect(told('duty', { duty: undefined, dutty: 'Review' })).toEqual([
      'A local rule has no field "dutty" | Did you mean "duty"?',
    ]);
    expect(told('deadline', { deadline: undefined, dedline: {} })).toEqual([
      expect.stringContaining('Did you mean "deadline"?'),
    ]);
  });
});

describe('a duty is told', () => {
  test.each<[string, Words, string]>([
    ['that it has no title', { duty: '' }, '"duty" is no text'],
    ['a title in no language', { duty: {} }, '"duty" is no text'],
    ['an unknown obligation', { obligation: 'reprot' }, 'No obligation is named "reprot" | Did you mean "report"?'],
    ['that it names none', { obligation: undefined }, '"obligation" names no obligation'],
    ['an unknown cadence', { cadence: 'quartely' }, '"cadence" cannot be "quartely" | Did you mean "quarterly"?'],
    ['that it has no cadence', { cadence: undefined }, '"cadence" is missing | Write one of occasional'],
    ['an unknown bearer', { owedBy: 'each-membr' }, '"owedBy" cannot be "each-membr" | Did you mean "each-member"?'],
    ['a role with a slip', { owedBy: { each: 'secretry' } }, 'No role is named "secretry" | Did you mean "secretary"?'],
    ['a bearer without a role', { owedBy: { each: '' } }, '"owedBy" does not say whose duty it is'],
    ['holders without their role', { owedBy: 'each-holder' }, '"owedBy" cannot be "each-holder"'],
    [
      'a field of a bearer that there is not',
      { owedBy: { every: 'clerk', each: 'clerk' } },
      '"owedBy" has no field "every"',
    ],
    ['an end that there is not', { atEnd: 'pass-on' }, '"atEnd" cannot be "pass-on" | Did you mean "passes-on"?'],
    ['an unknown parameter', { parameters: { too: 'members' } }, '"report" has no parameter "too"'],
    ['a parameter that the obligation refuses', { parameters: { to: 'membrs' } }, 'The parameter "to" is refused'],
    ['a parameter that is a list', { parameters: { to: ['members'] } }, 'The parameter "to" is refused'],
    ['parameters that are no map', { parameters: 'members' }, '"parameters" must be a map'],
    ['an unknown fact', { when: { 'facts.hr/haeds': 1 } }, 'Did you mean "hr/heads"?'],
    ['what only a cycle has', { when: { 'cycle.state': 'planned' } }, 'There is no field "cycle.state"'],
    ['what only an event has', { when: { 'payload.parts': { exists: true } } }, 'There is no field "payload.parts"'],
    ['a message without a condition', { message: 'Not here.' }, '"message" says why it is not owed'],
    ['what nothing fills', { when: { 'facts.hr/heads': 1 }, message: '{{a}}' }, '{{a}} has no value'],
    ['working days of a duty that recurs', { withinWorkingDays: 5 }, '"withinWorkingDays" is for an occasional duty'],
    [
      'a condition of an occasional one',
      { cadence: 'occasional', when: { 'facts.hr/heads': 1 } },
      '"when" is for a duty that recurs',
    ],
    ['days of an occasional one', { cadence: 'occasional', days: ['03-31'] }, '"days" is for a duty that recurs'],
    [
      'a season of an occasional one',
      { cadence: 'occasional', between: ['01-10', '03-31'] },
      '"between" is for a duty that recurs',
    ],
    [
      'a cadence that is like no other, with those that come nearest and where all are listed',
      { cadence: 'every-3-weeks' },
      'such as every-2-months, every-36-months, every-4-months; all are listed in docs/reference/cadences.md',
    ],
    ['a day that there is in no year', { days: ['02-30'] }, 'such as 03-31) | Write days: ["03-31", "09-30"]'],
    ['half a season', { between: ['10-01'] }, 'Write between: ["10-01", "12-31"]'],
    ['a season of a word', { between: 'autumn' }, 'Write between: ["10-01", "12-31"]'],
    [
      'a slip in what a message shows',
      { when: { 'facts.hr/heads': 1 }, message: '{{haeds}}', show: { heads: 'facts.hr/heads' } },
      '{{haeds}} has no value | Did you mean "{{heads}}"?',
    ],
    ['negative days', { daysEarly: -1 }, '"daysEarly" is -1, not a whole number from 0 to 366'],
    ['half a day', { cadence: 'occasional', withinWorkingDays: 1.5 }, '"withinWorkingDays" is 1.5'],
    ['a roll that is none', { roll: 'nxt' }, '"roll" cannot be "nxt" | Did you mean "next"?'],
    [
      'an option that it has already',
      { options: { cadence: { value: 1, stricter: 'max' } } },
      'Option "cadence" has a name that is used',
    ],
    [
      'an option that nobody could set',
      { options: { until: { value: 1, stricter: 'max' } } },
      'Option "until" has a name that is used',
    ],
    ['that it has no clause', { clause: undefined }, 'It has no clause'],
  ])('%s', (_, over, message) => {
    expect(told('duty', over)).toEqual([expect.stringContaining(message)]);
  });
  test('an id that a rule of a pack has declared', () => {
    const problems = problemsOf(() => build(aStatedUnit('a', { local: { 'party-class': kinds.duty } })));
    expect(problems.map(({ message }) => message)).toEqual([
      'local/party-class: the duty "party-class" is declared by p/classes already',
    ]);
  });
  test.each(['2026', '2026-03', '12'])('that %s would look like a period', (name) => {
    const problems = problemsOf(() => build(aStatedUnit('a', { local: { [name]: kinds.duty } })));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('cannot be called by a number')]);
  });
  test('what the obligations know of their parameters, each of its own', () => {
    const own = coreObligations.filter(({ parameters }) => parameters);
    expect(own.map(({ name }) => name)).toEqual(['meeting', 'report', 'matter']);
    expect(told('duty', { obligation: 'meeting', parameters: { body: 'committee' } })).toEqual([]);
    expect(told('duty', { obligation: 'meeting', parameters: { body: 'comittee' } })).toHaveLength(1);
    expect(told('duty', { obligation: 'task', parameters: { body: 'committee' } })).toEqual([
      '"task" has no parameter "body" | None is known',
    ]);
  });
});

describe('a deadline is told', () => {
  test.each<[string, Words, string]>([
    ['that it is a word', { deadline: 'submit' }, '"deadline" must be a map of fields'],
    ['no count', { deadline: { before: 'cycle.period.to' } }, '"deadline" needs "days" or "workingDays"'],
    [
      'two counts',
      { deadline: { days: 1, workingDays: 1, before: 'cycle.period.to' } },
      '"days" and "workingDays" cannot be used together',
    ],
    ['no side', { deadline: { days: 1 } }, '"deadline" needs "before" or "after"'],
    [
      'two sides',
      { deadline: { days: 1, before: 'hear', after: 'hear' } },
      '"before" and "after" cannot be used together',
    ],
    ['negative days', { deadline: { days: -5, after: 'hear' } }, '"days" is -5, not a whole number from 0 to 366'],
    ['more days than a year has', { deadline: { workingDays: 400, after: 'hear' } }, '"workingDays" is 400'],
    ['days that are a text', { deadline: { days: 'five', after: 'hear' } }, '"days" is "five"'],
    ['an unknown event', { deadline: { days: 5, after: 'haer' } }, 'No event is named "haer" | Did you mean "hear"?'],
    ['an event of the clock', { deadline: { days: 5, after: 'miss' } }, 'No event is named "miss"'],
    ['an unknown field', { deadline: { days: 5, after: 'cycle.period.til' } }, '"cycle.period" has no field "til"'],
    ['a field that it cannot see', { deadline: { days: 5, after: 'payload.on' } }, 'There is no field "payload.on"'],
    [
      'the event itself',
      { deadline: { days: 5, after: 'submit' } },
      'A deadline for "submit" cannot be counted from "submit" itself',
    ],
    [
      'a word that is none',
      { deadline: { days: 5, befor: 'hear', after: 'hear' } },
      '"deadline" has no field "befor" | Did you mean "before"?',
    ],
    ['several events', { on: { ...on, events: ['submit', 'hear'] } }, '"on" names several events, and one is awaited'],
    ['what the clock does', { on: { ...on, events: 'miss' } }, '"miss" is the clock’s, and nobody awaits it'],
    ['an unknown duty', { on: { ...on, duties: 'reveiw' } }, 'No duty is named "reveiw" | Did you mean "review"?'],
    [
      'a duty of another obligation',
      { on: { ...on, duties: 'party-class' } },
      'The duty "party-class" is about "meeting", not "report"',
    ],
    ['that "on" is missing', { on: undefined }, '"on" is missing'],
  ])('%s', (_, over, message) => {
    expect(told('deadline', over)).toEqual([expect.stringContaining(message)]);
  });

  test.each<[string, string, Words]>([
    ['monthly', 'beyond the end of every monthly period of "review"', { days: 90, after: 'cycle.period.from' }],
    ['monthly', 'beyond the end of every monthly period of "review"', { workingDays: 40, after: 'cycle.period.from' }],
    ['quarterly', 'beyond the end of every quarterly period of "review"', { days: 1, after: 'cycle.period.to' }],
    ['monthly', 'before the beginning of a monthly period of "review"', { days: 45, before: 'cycle.period.to' }],
    ['yearly', 'before the beginning of a yearly period of "review"', { days: 1, before: 'cycle.period.from' }],
  ])('a %s duty whose last day lies %s', (cadence, message, deadline) => {
    expect(told('deadline', { deadline }, { cadence })).toEqual([expect.stringContaining(message)]);
  });
  test('in Chinese how often it recurs is told in Chinese, whichever cadence it is', () => {
    const said = (cadence: string) => {
      const local = {
        review: { ...kinds.duty, cadence },
        own: { ...kinds.deadline, deadline: { days: 1, after: 'cycle.period.to' } },
      };
      return problemsOf(() => build(aStatedUnit('a', { local })))[0]?.translations?.['zh-CN'].message;
    };
    expect(said('monthly')).toBe('local/own：此期限晚于“review”每一期（每月）的末日，不会起作用');
    expect(said('every-2-months')).toContain('（每2个月）');
    for (const cadence of cadences.filter((each) => each !== 'on-days')) expect(said(cadence)).toMatch(/（每\S+）/);
  });
  test.each<[string, Words]>([
    ['monthly', { days: 28, after: 'cycle.period.from' }],
    ['quarterly', { days: 80, after: 'cycle.period.from' }],
    ['yearly', { days: 364, before: 'cycle.period.to' }],
    ['occasional', { days: 90, after: 'cycle.period.from' }],
  ])('nothing of a %s duty whose last day lies within', (cadence, deadline) => {
    expect(told('deadline', { deadline }, { cadence })).toEqual([]);
  });
  test('nothing of what may happen after the period', () => {
    expect(
      told('deadline', { on: { ...on, events: 'receive' }, deadline: { days: 20, after: 'cycle.period.to' } }),
    ).toEqual([]);
  });
  test('nothing of a duty whose own faults are told', () => {
    expect(told('deadline', {}, { cadence: 'quartely' })).toEqual([expect.stringContaining('local/review: ')]);
  });
});

describe('a reminder is told', () => {
  test.each<[string, Words, string]>([
    ['that it says nobody', { remind: { days: 5, before: 'deadline' } }, '"remind" does not say to whom'],
    [
      'a slip in a role',
      { remind: { to: 'secretery', days: 5, before: 'deadline' } },
      'No role is named "secretery" | Did you mean "secretary"?',
    ],
    [
      'an unknown unit',
      { remind: { to: 'secretary', of: 'superor', days: 5, before: 'deadline' } },
      '"of" cannot be "superor" | Did you mean "superior"?',
    ],
    [
      'anything but the deadline',
      { remind: { to: 'secretary', days: 5, before: 'submit' } },
      '"before" cannot be "submit"',
    ],
    ['negative days', { remind: { to: 'secretary', days: -5, before: 'deadline' } }, '"days" is -5'],
    ['a slip in what it may say', { message: '{{titel}}' }, '{{titel}} has no value | Did you mean "{{title}}"?'],
    ['what nothing fills', { message: '{{place}}' }, '{{place}} has no value | Add show: { place: payload.… }'],
    ['that it is a word', { remind: 'secretary' }, '"remind" must be a map of fields'],
  ])('%s', (_, over, message) => {
    expect(told('reminder', over)).toEqual([expect.stringContaining(message)]);
  });
  test('nothing of a role of one’s own, and of what every message may use', () => {
    const message = '{{title}} {{period}} {{unit}} {{bearer}} {{awaited}} {{notAfter}}';
    expect(told('reminder', { remind: { to: 'safety-officer', days: 5, after: 'deadline' }, message })).toEqual([]);
  });
});

test('each stands at its own place', () => {
  const [problem] = problemsOf(() => build(aStatedUnit('a', { local: { own: { ...kinds.duty, cadence: 'x' } } })));
  expect(problem?.origins).toEqual([{ file: 'a.yaml', line: 500 }]);
});

test('every option that all duties, or all deadlines, have is a word of theirs', () => {
  const words = (kind: 'duty' | 'deadline') => localWords[kind].words;
  for (const kind of ['duty', 'deadline'] as const)
    expect(words(kind)).toEqual(expect.arrayContaining(Object.keys(kindOptionSchemas(kind))));
});

test('whatever stands in the place of a word, it is told or taken, and never crashes', () => {
  const words = [...new Set(Object.values(localWords).flatMap((kind) => kind.words))];
  const inner = Object.values(innerWordMeanings).flatMap((each) => Object.keys(each));
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.dictionary(fc.constantFrom(...inner, ...words, '__proto__'), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 4 }),
    fc.constantFrom('report', 'submit', 'review', 'quarterly', 'deadline', 5, 'cycle.period.to', 'facts.hr/heads'),
  );
  const kind = fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]));
  let taken = 0;
  fc.assert(
    fc.property(kind, fc.dictionary(fc.constantFrom(...words), value, { minKeys: 1, maxKeys: 2 }), (of, over) => {
      if (told(of, over).length === 0) taken++;
    }),
    { numRuns: 1500 },
  );
  expect(taken).toBeGreaterThan(20);
});
