import { describe, expect, test } from 'vitest';
import { createCatalogue, createOrganisation, type UnitSource } from '../src/index.ts';
import { aDuty } from './a-duty.ts';
import { aPlugin } from './a-plugin.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { anOptionedRule } from './an-optioned-rule.ts';
import { problemsOf } from './problems-of.ts';

type Words = Readonly<Record<string, unknown>>;
const presets = {
  soft: { rule: { severity: 'warn' as const, days: 2, present: ['b', 'a'] } },
  hard: { rule: { severity: 'deny' as const, days: 7 } },
  bare: { rule: 'observe' as const },
};
const catalogue = createCatalogue({ p: aPlugin({ rule: anOptionedRule(), duty: aDuty() }, presets) });
const build = (...sources: UnitSource[]) => createOrganisation(sources, catalogue);
const unit = (entries: readonly Words[], more: Parameters<typeof aStatedUnit>[1] = {}) =>
  aStatedUnit('a', { entries: entries.map((entry) => ['p/rule', entry]), ...more });
const entryOf = (source: UnitSource, on = '2026-01-01') =>
  build(source)
    .charter('a', on)
    .stated.find(({ id }) => id === 'p/rule');
const codes = (entries: readonly Words[]) => problemsOf(() => build(unit(entries))).map(({ code }) => code);

describe('of a unit’s own words the stricter holds', () => {
  test('in whatever order they stand, with the place of that one', () => {
    const two = [
      { severity: 'deny', days: 5, until: '2026-06-30' },
      { severity: 'warn', days: 7, since: '2026-02-01' },
    ];
    for (const entries of [two, [...two].reverse()]) {
      const entry = entryOf(unit(entries), '2026-03-01');
      expect(entry).toMatchObject({ severity: 'deny', options: { days: 7 } });
      expect([entry?.origins.severity, entry?.origins.days].map((at) => at?.line)).toEqual(
        entries === two ? [10, 20] : [20, 10],
      );
    }
  });
  test('and of two alike the first has the word', () => {
    expect(
      entryOf(
        unit([
          { severity: 'deny', days: 5 },
          { severity: 'deny', days: 5 },
        ]),
      )?.origins,
    ).toMatchObject({
      ...{ severity: { line: 10 }, days: { line: 10 } },
    });
  });
  test('over the presets, of which the last wins, with all that none of them says', () => {
    expect(entryOf(unit([], { extends: ['p/soft', 'p/bare'] }))).toMatchObject({
      ...{
        severity: 'observe',
        options: { days: 2, present: ['a', 'b'] },
        origins: { days: { line: 3 }, severity: { line: 4 } },
      },
    });
    expect(entryOf(unit([{ severity: 'warn' }], { extends: ['p/hard'] }))).toMatchObject({
      ...{ severity: 'warn', options: { days: 7 } },
    });
  });
  test('its clause is the last that it states', () => {
    const stated = unit([{ severity: 'deny' }]);
    const rules = stated.rules.flatMap((statement) => [{ ...statement, clause: 'house 2' }, statement]);
    expect(entryOf({ ...stated, rules })?.clause).toBe('house 2');
    expect(entryOf(stated)?.clause).toBeUndefined();
  });
});

describe('a looser word within a wider one would do nothing', () => {
  const wide = { severity: 'deny', days: 5 };
  test.each<[string, Words, Words, boolean]>([
    ['always, within always', {}, {}, true],
    ['for some days, within always', { since: '2026-02-01', until: '2026-03-31' }, {}, true],
    ['always, and the other for some days', {}, { since: '2026-02-01', until: '2026-03-31' }, false],
    ['from the same day', { since: '2026-02-01' }, { since: '2026-02-01' }, true],
    ['from a later day', { since: '2026-02-02' }, { since: '2026-02-01' }, true],
    ['from an earlier day', { since: '2026-01-31' }, { since: '2026-02-01' }, false],
    ['from no day', {}, { since: '2026-02-01' }, false],
    ['until the same day', { until: '2026-02-28' }, { until: '2026-02-28' }, true],
    ['until an earlier day', { until: '2026-02-27' }, { until: '2026-02-28' }, true],
    ['until a later day', { until: '2026-03-01' }, { until: '2026-02-28' }, false],
    ['without end', {}, { until: '2026-02-28' }, false],
    ['for one quarter, within all of them', { for: { period: 'Q1' } }, {}, true],
    ['for one quarter, within the half-year', { for: { period: 'Q1' } }, { for: { period: 'H1' } }, true],
    ['for the half-year, within one quarter', { for: { period: 'H1' } }, { for: { period: 'Q1' } }, false],
    ['for another quarter', { for: { period: 'Q2' } }, { for: { period: 'Q1' } }, false],
  ])('%s', (_, when, whenWide, isUseless) => {
    const told = isUseless ? ['OBLIGATO_RULE_LOOSER'] : [];
    expect(
      codes([
        { ...wide, ...whenWide },
        { days: 4, ...when },
      ]),
    ).toEqual(told);
    expect(
      codes([
        { ...wide, ...whenWide },
        { severity: 'warn', ...when },
      ]),
    ).toEqual(told);
  });
  test('says both values and both places', () => {
    expect(problemsOf(() => build(unit([wide, { severity: 'warn', days: 4 }])))).toMatchObject([
      {
        message: expect.stringContaining('p/rule severity: "warn" is looser than "deny"'),
        origins: [{ line: 20 }, { line: 10 }],
      },
      { message: expect.stringContaining('p/rule.days: 4 is looser than 5'), origins: [{ line: 20 }, { line: 10 }] },
    ]);
  });
  test('but one as strict, or of another option or rule, is welcome', () => {
    expect(codes([wide, wide])).toEqual([]);
    expect(codes([wide, { cap: 12 }])).toEqual([]);
    const other: [string, Words] = ['p/duty', { severity: 'warn' }];
    expect(problemsOf(() => build(aStatedUnit('a', { entries: [['p/rule', wide], other] })))).toEqual([]);
  });
  test('a preset may be looser than the words', () => {
    expect(entryOf(unit([wide], { extends: ['p/soft'] }))).toMatchObject({ severity: 'deny', options: { days: 5 } });
  });
});

describe('what is to bind at once', () => {
  const told = (words: Words) =>
    problemsOf(() => build(unit([{ severity: 'deny', ...words }]))).map(({ message, hint }) => `${message} | ${hint}`);
  test.each<[string, Words, string]>([
    ['needs a reason', { effective: 'immediately' }, 'needs a reason'],
    ['needs a reason with words in it', { effective: 'immediately', because: '' }, 'needs a reason'],
    ['has one word for it', { effective: 'immediatly', because: 'x' }, 'Did you mean "immediately"?'],
    ['is not said by its reason alone', { because: 'x' }, 'Add "effective: immediately"'],
  ])('%s', (_, words, message) => {
    const problems = told(words);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });
  test('is kept apart, with its reason, its values and their places', () => {
    const marked = { severity: 'deny', days: 5, effective: 'immediately', because: 'audit', for: { period: 'Q1' } };
    const { immediate } = build(unit([{ cap: 9 }, marked])).charter('a', '2026-01-01');
    expect(immediate).toMatchObject([
      {
        ...{ rule: 'p/rule', unit: 'a', because: 'audit', origin: { line: 20 }, for: { period: ['Q1'] } },
        ...{ severity: 'deny', options: { days: 5 }, origins: { days: { line: 20 }, severity: { line: 20 } } },
      },
    ]);
    const bare = unit([{ days: 5, effective: 'immediately', because: 'audit' }]);
    const [said] = build(bare).charter('a', '2026-01-01').immediate;
    expect(said).not.toHaveProperty('severity');
    expect(Object.keys(said?.origins ?? {})).toEqual(['days']);
  });
});

test('units that say nothing share one charter, and so do roots', () => {
  const [a, b] = [aStatedUnit('a'), aStatedUnit('b')];
  const organisation = build(a, b, aStatedUnit('a/x', { parent: 'a' }));
  expect(organisation.charter('b', '2026-01-01')).toBe(organisation.charter('a', '2026-01-01'));
  expect(organisation.charter('a/x', '2026-01-01')).toBe(organisation.charter('a', '2026-01-01'));
});
