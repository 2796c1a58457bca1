import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { selectorCovers } from '../src/charter/selectors/selector.ts';
import {
  type Charter,
  createCatalogue,
  createOrganisation,
  periodsOfYear,
  type Selector,
  type UnitSource,
} from '../src/index.ts';
import { isLooser } from '../src/internal.ts';
import { joinSeverity } from '../src/rules/severity.ts';
import { joinOption } from '../src/rules/stricter.ts';
import { aDuty } from './a-duty.ts';
import { aPlugin } from './a-plugin.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { anOptionedRule, aStatement } from './an-optioned-rule.ts';
import { many } from './many.ts';
import { problemsOf } from './problems-of.ts';

const rule = anOptionedRule();
const meeting = aDuty({ id: 'general-meeting' });
const classes = { ...aDuty({ id: 'party-class' }), duty: { ...aDuty({ id: 'party-class' }).duty, tags: ['learning'] } };
const catalogue = createCatalogue({ p: aPlugin({ rule, meeting, classes }) });
const build = (...sources: UnitSource[]) => createOrganisation(sources, catalogue);

const on: [string, Record<string, unknown>][] = [
  ['p/meeting', { severity: 'deny' }],
  ['p/classes', { severity: 'deny' }],
];
const place = (duty = 'general-meeting', period = '2026-Q1') => ({
  ...{ obligation: 'meeting', duty },
  period: { id: period, from: `${period.slice(0, 4)}-01-01`, to: '2026-12-31' },
});
const daysAt = (charter: Charter, at = place()) =>
  charter.applicableRules(at, 'open').checks.find(({ id }) => id === 'p/rule')?.options.days;
const charterOf = (entries: [string, Record<string, unknown>][]) =>
  build(aStatedUnit('a', { entries: [...on, ...entries] })).charter('a', '2026-01-01');

describe('an entry for some', () => {
  const general: [string, Record<string, unknown>] = ['p/rule', { severity: 'deny', days: 3 }];
  test.each([
    ['a duty', { duty: 'general-meeting' }, place(), place('party-class')],
    ['one of several duties', { duty: ['general-meeting', 'party-class'] }, place('party-class'), undefined],
    ['a tag', { tag: 'learning' }, place('party-class'), place()],
    ['a quarter', { period: 'Q1' }, place(), place('general-meeting', '2026-Q2')],
    ['a quarter, for its months', { period: 'Q2' }, place('x', '2026-05'), place('x', '2026-07')],
    ['a half-year', { period: 'H1' }, place('x', '2026-Q2'), place('x', '2026-Q3')],
    ['a month by number', { period: 3 }, place('x', '2026-03'), place('x', '2026-Q1')],
    ['a month by name', { period: 'march' }, place('x', '2027-03'), place('x', '2026-04')],
    ['a month of one year', { period: '2026-03' }, place('x', '2026-03'), place('x', '2027-03')],
    ['a year', { period: 2026 }, place('x', '2026'), place('x', '2027')],
    ['a duty in a period', { duty: 'general-meeting', period: 'Q1' }, place(), place('party-class')],
  ])('%s holds there and nowhere else', (_, selector, inside, outside) => {
    const charter = charterOf([general, ['p/rule', { for: selector, days: 5 }]]);
    expect(daysAt(charter, inside)).toBe(5);
    if (outside) expect(daysAt(charter, outside)).toBe(3);
  });

  test('an occasion is in the month in which it arose', () => {
    const charter = charterOf([general, ['p/rule', { for: { period: 'Q1' }, days: 5 }]]);
    const occasion = { ...place('x', '2026'), occasion: 'roof' };
    expect(daysAt(charter, { ...occasion, period: { ...occasion.period, from: '2026-02-10' } })).toBe(5);
    expect(daysAt(charter, { ...occasion, period: { ...occasion.period, from: '2026-04-10' } })).toBe(3);
  });

  test('switches a rule on that is off elsewhere, with its own value rather than the default', () => {
    const charter = charterOf([['p/rule', { for: { duty: 'party-class' }, severity: 'deny', days: 1 }]]);
    expect(daysAt(charter)).toBeUndefined();
    expect(daysAt(charter, place('party-class'))).toBe(1);
  });

  test('a duty owed more often in one quarter is planned so', () => {
    const charter = charterOf([['p/meeting', { for: { period: 'Q1' }, cadence: 'monthly' }]]);
    const cadenceIn = (period: string) =>
      charter.dutiesIn(place('', period)).find(({ rule }) => rule.duty.id === 'general-meeting')?.options.cadence;
    expect(['2026-Q1', '2026-02', '2026-Q2', '2026-05'].map(cadenceIn)).toEqual([
      ...['monthly', 'monthly', 'quarterly', 'quarterly'],
    ]);
  });
});

describe('how a selector is written', () => {
  const digestOf = (selector: Record<string, unknown>, more: Record<string, unknown> = {}) =>
    charterOf([['p/rule', { for: selector, severity: 'deny', ...more }]]).digest;
  test('does not show: lists are sets, and a period has many names', () => {
    const two = ['general-meeting', 'party-class'];
    expect(digestOf({ duty: two })).toBe(digestOf({ duty: [...two].reverse() }));
    expect(digestOf({ duty: 'party-class', period: 'Q1' })).toBe(digestOf({ period: 'Q1', duty: ['party-class'] }));
    expect(digestOf({ period: ['march', 'Q2'] })).toBe(digestOf({ period: ['Q2', 3] }));
    expect(digestOf({ period: 'Q1' }, { days: 5, cap: 9 })).toBe(digestOf({ period: 'Q1' }, { cap: 9, days: 5 }));
    expect(digestOf({ period: 'Q1' }, { present: ['b', 'a'] })).toBe(
      digestOf({ period: 'Q1' }, { present: ['a', 'b'] }),
    );
  });
  test('several tags take whatever has one of them', () => {
    const tagged = { ...aDuty({ id: 'tagged' }), duty: { ...aDuty({ id: 'tagged' }).duty, tags: ['other', 'third'] } };
    const known = createCatalogue({ p: aPlugin({ rule, meeting, classes, tagged }) });
    const entries = [
      ...on,
      ['p/tagged', { severity: 'deny' }],
      ['p/rule', { for: { tag: ['learning', 'other'] }, severity: 'deny', days: 5 }],
    ];
    const source = aStatedUnit('a', { entries: entries as [string, Record<string, unknown>][] });
    const charter = createOrganisation([source], known).charter('a', '2026-01-01');
    expect(['party-class', 'tagged', 'general-meeting'].map((duty) => daysAt(charter, place(duty)))).toEqual([
      5,
      5,
      undefined,
    ]);
  });
});

describe('which entries cover others', () => {
  const q1 = { period: ['Q1'] };
  test.each<[string, Selector | undefined, Selector | undefined, boolean]>([
    ['no selector covers any', undefined, { duty: ['x'], ...q1 }, true],
    ['one does not cover none', { duty: ['x'] }, undefined, false],
    ['a period does not cover none', q1, undefined, false],
    ['a duty does not cover a period', { duty: ['x'] }, q1, false],
    ['a period does not cover a duty', q1, { duty: ['x'] }, false],
    ['a tag does not cover a duty', { tag: ['t'] }, { duty: ['x'] }, false],
    ['a tag covers itself', { tag: ['t'] }, { tag: ['t'], duty: ['x'] }, true],
    ['several duties cover one', { duty: ['x', 'y'] }, { duty: ['x'] }, true],
    ['one duty does not cover several', { duty: ['x'] }, { duty: ['x', 'y'] }, false],
    ['two quarters cover either of them', { period: ['Q1', 'Q2'] }, { period: ['03', 'Q2'] }, true],
    ['two quarters do not cover a third', { period: ['Q1', 'Q2'] }, { period: ['Q1', 'Q3'] }, false],
    ['what is no period is covered by none', q1, { period: ['someday'] }, false],
    ['what is no period covers none', { period: ['someday'] }, q1, false],
    ['all three together', { duty: ['x'], tag: ['t'], ...q1 }, { duty: ['x'], tag: ['t'], period: ['03'] }, true],
    ['all three but one', { duty: ['x'], tag: ['t'], ...q1 }, { duty: ['x'], tag: ['t'], period: ['04'] }, false],
  ])('%s', (_, outer, inner, covers) => {
    expect(selectorCovers(outer, inner)).toBe(covers);
  });
});

describe('what cannot be meant', () => {
  test.each([
    [{ duty: 'general-meting' }, 'Did you mean "general-meeting"?'],
    [{ tag: 'lerning' }, 'Did you mean "learning"?'],
    [{ period: 'Q5' }, '2026-Q1'],
    [{ dutty: 'general-meeting' }, 'Did you mean "duty"?'],
    [{}, 'for: { duty: … }'],
    [{ duty: [] }, 'Name one'],
    [{ duty: 5 }, 'Known: '],
    [{ duty: [['general-meeting']] }, 'Known: '],
    [{ period: null }, '2026-Q1'],
    [{ period: [['Q1']] }, '2026-Q1'],
    [{ period: true }, '2026-Q1'],
    ['general-meeting', 'for: { duty: … }'],
  ])('%j is told with its line, and the entry is not let loose on everything', (selector, hint) => {
    const source = aStatedUnit('a', { entries: [...on, ['p/rule', { for: selector, severity: 'deny' }]] });
    const problems = problemsOf(() => build(source));
    expect(problems).toMatchObject([{ code: 'OBLIGATO_SELECTOR', origins: [{ file: 'a.yaml', line: 30 }] }]);
    expect(problems[0]?.hint).toContain(hint);
  });

  test.each([
    ['than the entry for everything', [['p/rule', { severity: 'deny', days: 5 }]], {}],
    ['than a wider one', [['p/rule', { for: { period: 'H1' }, severity: 'deny', days: 5 }]], { period: 'Q1' }],
    ['than a default that is on', [['p/rule', { severity: 'deny' }]], { period: 'Q1' }],
  ] as const)('looser %s is an error with both lines', (_, before, selector) => {
    const entries = [...on, ...before, ['p/rule', { for: { duty: 'general-meeting', ...selector }, days: 2 }]] as const;
    const problems = problemsOf(() => build(aStatedUnit('a', { entries })));
    const isCovered = !('period' in selector) || before[0][1] !== undefined;
    expect(isCovered).toBe(true);
    expect(problems).toMatchObject([{ code: 'OBLIGATO_RULE_LOOSER', origins: [{ line: 40 }, { line: 30 }] }]);
  });

  test('looser than what the unit above states for more is an error with both files', () => {
    const top = aStatedUnit('top', {
      entries: [...on, ['p/rule', { for: { duty: 'party-class' }, severity: 'deny', days: 6 }]],
    });
    const narrower = { for: { duty: 'party-class', period: 'Q1' }, days: 4 };
    expect(
      problemsOf(() => build(top, aStatedUnit('a', { parent: 'top', entries: [['p/rule', narrower]] }))),
    ).toMatchObject([{ code: 'OBLIGATO_RULE_LOOSER', origins: [{ file: 'a.yaml' }, { file: 'top.yaml', line: 30 }] }]);
    const wider = { for: { period: 'Q1' }, days: 4 };
    expect(problemsOf(() => build(top, aStatedUnit('a', { parent: 'top', entries: [['p/rule', wider]] })))).toEqual([]);
  });
});

const selectors = fc.record(
  {
    duty: fc.subarray(['general-meeting', 'party-class'], { minLength: 1 }),
    tag: fc.constant('learning'),
    period: fc.subarray(['Q1', 'H2', '2026-03', 5, '2027'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const entries = fc
  .array(fc.tuple(selectors, aStatement), { maxLength: 6 })
  .map((pairs) =>
    pairs.map(([selector, statement]): [string, Record<string, unknown>] => [
      'p/rule',
      Object.keys(selector).length > 0 ? { for: selector, ...statement } : statement,
    ]),
  );
const somewhere = fc
  .record({
    duty: fc.constantFrom('general-meeting', 'party-class', 'another'),
    year: fc.constantFrom(2026, 2027),
    cadence: fc.constantFrom('yearly', 'half-yearly', 'quarterly', 'monthly'),
    nth: fc.nat(),
  })
  .map(({ duty, year, cadence, nth }) => {
    const periods = periodsOfYear(cadence, year);
    const period = periods[nth % periods.length] ?? { id: '2026', from: '2026-01-01', to: '2026-12-31' };
    return { obligation: 'meeting', duty, period };
  });
const effectiveAt = (charter: Charter, at: Parameters<Charter['applicableRules']>[0]) =>
  charter.applicableRules(at, 'open').checks.find(({ id }) => id === 'p/rule');

/** Sound trees only: what is looser is an error, and cannot be in force. */
const soundly = (sources: readonly UnitSource[]) => {
  if (problemsOf(() => createOrganisation(sources, catalogue)).length > 0) return undefined;
  return createOrganisation(sources, catalogue);
};

describe('over random entries', () => {
  test('any order of entries gives the same charter, and the same answers everywhere', () => {
    const shuffledToo = entries.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), somewhere),
    );
    fc.assert(
      fc.property(shuffledToo, ([straight, turned, at]) => {
        const [one, other] = [straight, turned].map((list) =>
          soundly([aStatedUnit('a', { entries: [...on, ...list] })]),
        );
        expect(one === undefined).toBe(other === undefined);
        if (!one || !other) return;
        const [a, b] = [one, other].map((organisation) => organisation.charter('a', '2026-01-01'));
        expect(a?.digest).toBe(b?.digest);
        if (a && b) expect(effectiveAt(a, at)?.options).toEqual(effectiveAt(b, at)?.options);
      }),
      { numRuns: many(1500) },
    );
  });

  test('a child is nowhere looser than its parent, whatever either narrows', () => {
    fc.assert(
      fc.property(entries, entries, somewhere, (above, below, at) => {
        const organisation = soundly([
          aStatedUnit('top', { entries: [...on, ...above] }),
          aStatedUnit('a', { parent: 'top', entries: below }),
        ]);
        if (!organisation) return;
        const [parent, child] = ['top', 'a'].map((unit) => effectiveAt(organisation.charter(unit, '2026-01-01'), at));
        if (!parent) return;
        expect(joinSeverity(child?.severity ?? 'off', parent.severity)).toBe(child?.severity);
        for (const [name, stricter] of Object.entries(rule.stricter)) {
          expect(isLooser(stricter, child?.options[name], parent.options[name])).toBe(false);
        }
      }),
      { numRuns: many(2000) },
    );
  });

  test('a narrowed entry never loosens what holds without it', () => {
    fc.assert(
      fc.property(aStatement, selectors, aStatement, somewhere, (general, selector, narrow, at) => {
        const without: [string, Record<string, unknown>][] = [...on, ['p/rule', { ...general, severity: 'warn' }]];
        const narrowed: [string, Record<string, unknown>] = [
          'p/rule',
          { for: { duty: 'party-class', ...selector }, ...narrow },
        ];
        const [one, both] = [without, [...without, narrowed]].map((list) =>
          soundly([aStatedUnit('a', { entries: list })]),
        );
        if (!one || !both) return;
        const [plain, joined] = [one, both].map(
          (each) => effectiveAt(each.charter('a', '2026-01-01'), at)?.options ?? {},
        );
        for (const [name, stricter] of Object.entries(rule.stricter)) {
          const [a, b] = [plain?.[name], joined?.[name]];
          expect(isLooser(stricter, b, a)).toBe(false);
          expect(joinOption(stricter, a, b)).toEqual(joinOption(stricter, b, b));
        }
      }),
      { numRuns: many(1500) },
    );
  });
});
