import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type CheckRule, createCatalogue, createOrganisation, type UnitSource } from '../src/index.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck } from './a-rule.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { anOptionedRule } from './an-optioned-rule.ts';
import { problemsOf } from './problems-of.ts';

type Words = Readonly<Record<string, unknown>>;
const window = aCheck({
  options: z
    .strictObject({ from: z.int(), to: z.int() })
    .refine(({ from, to }) => from <= to, 'it ends before it begins') as CheckRule['options'],
  defaults: { from: 1, to: 9 },
  stricter: { from: 'max', to: 'min' },
});
const presets = { hard: { rule: { severity: 'deny' as const, days: 7, present: ['chair', 'recorder'] } } };
const catalogue = createCatalogue({ p: aPlugin({ rule: anOptionedRule(), window }, presets) });
const build = (...sources: UnitSource[]) => createOrganisation(sources, catalogue);
const line = (above: readonly Words[], below: readonly Words[], rule = 'p/rule') => [
  aStatedUnit('top', { entries: above.map((entry) => [rule, entry]) }),
  aStatedUnit('a', { parent: 'top', entries: below.map((entry) => [rule, entry]) }),
];
const entryOf = (sources: readonly UnitSource[], id = 'p/rule') =>
  build(...sources)
    .charter('a', '2026-01-01')
    .stated.find((entry) => entry.id === id);
const told = (sources: readonly UnitSource[]) =>
  problemsOf(() => build(...sources)).map(({ message, origins = [] }) => [
    message.split(': ')[0],
    ...origins.map((at) => `${at.file.split('.')[0]} ${at.line}`),
  ]);

describe('a value that both units state', () => {
  test('is owned, with its place, by the one who made it stricter', () => {
    const entry = entryOf(line([{ severity: 'warn', days: 5, cap: 9 }], [{ severity: 'deny', days: 5, cap: 8 }]));
    expect(entry?.owners).toEqual({ severity: 'a', days: 'top', cap: 'a' });
    expect(entry?.origins).toMatchObject({ severity: { file: 'a.yaml' }, days: { file: 'top.yaml' } });
  });
  test('as a list, is owned by whoever added to it', () => {
    const lists = (above: readonly string[], below: readonly string[]) =>
      entryOf(line([{ severity: 'warn', present: above }], [{ present: below }]))?.owners?.present;
    expect(lists(['a', 'b'], ['b', 'a'])).toBe('top');
    expect(lists(['a'], ['b', 'a'])).toBe('a');
  });
  test('keeps the clause of the unit above until this one states its own', () => {
    const [top, a] = line([{ severity: 'warn' }], [{ severity: 'deny' }]) as [UnitSource, UnitSource];
    const withClause = (source: UnitSource, clause: string) => ({
      ...source,
      rules: source.rules.map((each) => ({ ...each, clause })),
    });
    expect(entryOf([withClause(top, 'one'), a])?.clause).toBe('one');
    expect(entryOf([withClause(top, 'one'), withClause(a, 'two')])?.clause).toBe('two');
  });
  test('as severity, is an error when it is looser, and none when a preset says it', () => {
    expect(told(line([{ severity: 'deny' }], [{ severity: 'warn' }]))).toEqual([['p/rule severity', 'a 10', 'top 10']]);
    expect(told(line([{ severity: 'deny' }], [{ severity: 'deny' }]))).toEqual([]);
    const [top] = line([{ severity: 'deny', days: 9 }], []) as [UnitSource];
    expect(entryOf([top, aStatedUnit('a', { parent: 'top', extends: ['p/hard'] })])).toMatchObject({
      ...{ severity: 'deny', options: { days: 9 }, owners: { days: 'top', severity: 'top', present: 'a' } },
    });
  });
  test('while the rule is off above, binds as it was stated, and a default does not', () => {
    const above = [{ severity: 'off', days: 5 }];
    expect(told(line(above, [{ severity: 'warn', days: 4 }]))).toEqual([['p/rule.days', 'a 10', 'top 10']]);
    expect(entryOf(line(above, [{ severity: 'warn', cap: 12 }]))?.options).toMatchObject({ days: 5, cap: 12 });
    expect(told(line([{ severity: 'observe' }], [{ cap: 12 }]))).toEqual([['p/rule.cap', 'a 10', 'top 10']]);
  });
});

describe('options that do not fit together', () => {
  test('are told with every place that had a part in it', () => {
    const sources = line([{ severity: 'deny', from: 5 }], [{ to: 4 }], 'p/window');
    expect(problemsOf(() => build(...sources))).toMatchObject([
      {
        code: 'OBLIGATO_RULE_OPTION',
        message: expect.stringContaining('p/window: its options do not fit together (it ends before it begins)'),
        origins: [
          { file: 'top.yaml', line: 10 },
          { file: 'a.yaml', line: 10 },
        ],
      },
    ]);
    expect(problemsOf(() => build(...line([{ severity: 'deny', from: 5 }], [{ to: 5 }], 'p/window')))).toEqual([]);
  });
});

describe('a narrowed entry that is looser', () => {
  const q1 = { for: { period: 'Q1' } };
  test('than the unit above in general is an error with both files', () => {
    expect(told(line([{ severity: 'deny', days: 5 }], [{ ...q1, days: 4 }]))).toEqual([
      ['p/rule.days', 'a 10', 'top 10'],
    ]);
    expect(told(line([{ severity: 'deny', days: 5 }], [{ ...q1, severity: 'warn' }]))).toEqual([
      ['p/rule severity', 'a 10', 'top 10'],
    ]);
    expect(told(line([{ severity: 'deny', days: 5 }], [{ ...q1, severity: 'deny', days: 5 }]))).toEqual([]);
  });
  test('than a default that is on above is an error with the line that switched it on', () => {
    expect(told(line([{ severity: 'deny' }], [{ ...q1, cap: 11 }]))).toEqual([['p/rule.cap', 'a 10', 'top 10']]);
    expect(told(line([{ severity: 'off' }], [{ ...q1, cap: 11 }]))).toEqual([]);
    expect(told(line([], [{ ...q1, severity: 'warn', cap: 11 }]))).toEqual([]);
  });
  test('than its own preset is an error with both lines of its own file', () => {
    const source = aStatedUnit('a', { extends: ['p/hard'], entries: [['p/rule', { ...q1, days: 4 }]] });
    expect(told([source])).toEqual([['p/rule.days', 'a 10', 'a 3']]);
    expect(problemsOf(() => build(source))[0]?.message).toContain('which also applies here');
    const severity = aStatedUnit('a', { extends: ['p/hard'], entries: [['p/rule', { ...q1, severity: 'warn' }]] });
    expect(told([severity])).toEqual([['p/rule severity', 'a 10', 'a 3']]);
  });
  test('than a narrowed entry above for as much or more is an error, for less it is none', () => {
    const above = (selector: Words) => [{ for: selector, severity: 'deny', days: 6, cap: 9 }];
    expect(told(line(above({ period: 'Q1' }), [{ ...q1, days: 4 }]))).toEqual([['p/rule.days', 'a 10', 'top 10']]);
    expect(told(line(above({ period: 'H1' }), [{ ...q1, severity: 'warn' }]))).toEqual([
      ['p/rule severity', 'a 10', 'top 10'],
    ]);
    expect(told(line(above({ period: 'Q1' }), [{ ...q1, severity: 'deny', days: 6 }]))).toEqual([]);
    expect(told(line(above({ period: '2026-Q1' }), [{ ...q1, days: 4 }]))).toEqual([]);
    expect(told(line(above({ period: 'H1' }), [{ ...q1, signed: true }]))).toEqual([]);
  });
  test('is not told a second time beside the unit’s own general words', () => {
    expect(
      told([
        aStatedUnit('a', {
          entries: [
            ['p/rule', { severity: 'deny', days: 5 }],
            ['p/rule', { ...q1, days: 4 }],
          ],
        }),
      ]),
    ).toEqual([['p/rule.days', 'a 20', 'a 10']]);
  });
});

describe('a rule that is off in general', () => {
  const isIn = (entry: Words) => {
    const charter = build(...line([entry], [])).charter('top', '2026-01-01');
    const has = (list: typeof charter.stated) => list.some(({ id }) => id === 'p/rule');
    return [has(charter.stated), has(charter.entries)];
  };
  test('is stated, and in force only where something narrowed switches it on', () => {
    expect(isIn({ for: { period: 'Q1' }, days: 5 })).toEqual([true, false]);
    expect(isIn({ for: { period: 'Q1' }, severity: 'off' })).toEqual([true, false]);
    expect(isIn({ for: { period: 'Q1' }, severity: 'observe' })).toEqual([true, true]);
    expect(isIn({ severity: 'off', days: 5 })).toEqual([true, false]);
  });
  test('or at all: nothing narrowed, nothing kept for it', () => {
    expect(entryOf(line([{ severity: 'deny' }], [{ cap: 9 }]))).not.toHaveProperty('narrowed');
  });
});

describe('a narrowed entry that switches a rule on', () => {
  const on = [{ for: { period: 'H1' }, severity: 'deny', days: 5 }];
  test('brings the defaults with it, so that nobody below is looser than they are', () => {
    const narrower = { for: { period: 'Q1' }, cap: 11 };
    expect(told(line(on, [narrower]))).toEqual([['p/rule.cap', 'a 10', 'top 10']]);
    expect(told(line([{ ...on[0], severity: 'off' }], [narrower]))).toEqual([]);
    expect(entryOf(line(on, []))?.narrowed?.[0]).toMatchObject({ options: { days: 5, cap: 10, level: 'low' } });
  });
  test('but not what holds in general anyway', () => {
    expect(entryOf(line([{ severity: 'warn', days: 4 }, ...on], []))?.narrowed?.[0]?.options).toEqual({ days: 5 });
    const stated = entryOf(line([{ cap: 8 }, ...on], []))?.narrowed?.[0]?.options;
    expect(stated).toMatchObject({ days: 5, level: 'low' });
    expect(stated).not.toHaveProperty('cap');
  });
});

describe('what is narrowed, where it holds', () => {
  const place = (period: string, duty = 'x') => ({
    ...{ obligation: 'meeting', duty, period: { id: period, from: '2026-01-01', to: '2026-12-31' } },
  });
  const at = (entries: readonly Words[], period: string) =>
    build(aStatedUnit('a', { entries: entries.map((entry) => ['p/rule', entry]) }))
      .charter('a', '2026-01-01')
      .applicableRules(place(period), 'open')
      .checks.find(({ id }) => id === 'p/rule')?.entry;
  const general = { severity: 'warn', days: 4 };
  test('takes the place and the owner of what it makes stricter, and of nothing else', () => {
    const narrow = { for: { period: 'Q1' }, severity: 'deny', days: 4, cap: 8 };
    expect(at([general, narrow], '2026-Q1')).toMatchObject({
      ...{ severity: 'deny', options: { days: 4, cap: 8 } },
      origins: { severity: { line: 20 }, days: { line: 10 }, cap: { line: 20 } },
    });
    expect(at([general, narrow], '2026-Q2')).toMatchObject({ severity: 'warn', origins: { severity: { line: 10 } } });
  });
  test('joins with whatever else holds, the stricter of each', () => {
    const narrow = [
      { for: { period: 'Q1' }, days: 6 },
      { for: { period: 'H1' }, days: 5, cap: 8 },
    ];
    expect(at([general, ...narrow], '2026-Q1')?.options).toMatchObject({ days: 6, cap: 8 });
    expect(at([general, ...narrow], '2026-Q2')?.options).toMatchObject({ days: 5, cap: 8 });
    expect(at([general, ...narrow], '2026')?.options).toMatchObject({ days: 4, cap: 10 });
  });
  test('says its own clause, or that of the general entry', () => {
    const source = aStatedUnit('a', {
      entries: [
        ['p/rule', general],
        ['p/rule', { for: { period: 'Q1' }, days: 5 }],
      ],
    });
    const clauses = (...stated: (string | undefined)[]) => {
      const rules = source.rules.map((each, index) => {
        const clause = stated[index];
        return clause === undefined ? each : { ...each, clause };
      });
      const charter = build({ ...source, rules }).charter('a', '2026-01-01');
      return ['2026-Q1', '2026-Q2'].map(
        (period) =>
          charter.applicableRules(place(period), 'open').checks.find(({ id }) => id === 'p/rule')?.entry.clause,
      );
    };
    expect(clauses('one', 'two')).toEqual(['two', 'one']);
    expect(clauses('one')).toEqual(['one', 'one']);
    expect(clauses(undefined, 'two')).toEqual(['two', undefined]);
  });
  test('the same thing said twice is said once, by each unit that says it', () => {
    const twice = { for: { period: 'Q1' }, severity: 'deny', days: 5 };
    expect(entryOf(line([twice, twice], []))?.narrowed).toHaveLength(1);
    expect(entryOf(line([twice], [twice]))?.narrowed?.map(({ unit }) => unit)).toEqual(['a', 'top']);
    const digest = (entries: readonly Words[]) => build(...line(entries, [])).charter('top', '2026-01-01').digest;
    expect(digest([twice, twice])).toBe(digest([twice]));
    expect(digest([{ ...twice, days: 6 }])).not.toBe(digest([twice]));
    expect(digest([{ ...twice, for: { period: 'Q2' } }])).not.toBe(digest([twice]));
    expect(digest([{ ...twice, severity: 'warn' }])).not.toBe(digest([twice]));
  });
});
