import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createCatalogue,
  createOrganisation,
  type Organisation,
  type UnitSource,
  waiverProblems,
} from '../src/index.ts';
import { isLooser, recordFinding } from '../src/internal.ts';
import { joinSeverity } from '../src/rules/severity.ts';
import { aPlugin } from './a-plugin.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { anOptionedRule, aStatement, aTree } from './an-optioned-rule.ts';
import { many } from './many.ts';
import { problemsOf } from './problems-of.ts';

const rule = anOptionedRule();
const catalogue = createCatalogue({ p: aPlugin({ rule }) });
const build = (...sources: UnitSource[]) => createOrganisation(sources, catalogue);
const entryOf = (organisation: Organisation, unit: string, on = '2026-01-01') =>
  organisation.charter(unit, on).stated.find(({ id }) => id === 'p/rule');
const daysOf = (organisation: Organisation, unit: string, on?: string) => entryOf(organisation, unit, on)?.options.days;

const top = (...waivers: Record<string, unknown>[]) =>
  aStatedUnit('top', { entries: [['p/rule', { severity: 'deny', days: 5 }]], waivers });
const below = [
  aStatedUnit('a', { parent: 'top' }),
  aStatedUnit('b', { parent: 'top' }),
  aStatedUnit('a/x', { parent: 'a' }),
];
const letOff = { unit: 'a', rule: 'p/rule', days: 2, until: '2026-06-30' };

describe('a waiver', () => {
  test('lets one unit off until its last day, and nobody else: no sibling, no child, not the granter', () => {
    const organisation = build(top(letOff), ...below);
    expect(['top', 'a', 'b', 'a/x'].map((unit) => daysOf(organisation, unit))).toEqual([5, 2, 5, 5]);
    expect(['2026-06-30', '2026-07-01'].map((day) => daysOf(organisation, 'a', day))).toEqual([2, 5]);
  });

  test('loosens a severity too', () => {
    const organisation = build(top({ unit: 'a', rule: 'p/rule', severity: 'observe' }), ...below);
    expect(['a', 'b'].map((unit) => entryOf(organisation, unit)?.severity)).toEqual(['observe', 'deny']);
  });

  test('is shown in every finding of the rule, with who, until when, why and what would hold', () => {
    const entry = entryOf(build(top(letOff), ...below), 'a');
    if (!entry) throw new Error('no entry');
    const finding = recordFinding({ entry, severity: 'deny', messageId: 'no', data: { reason: 'x' } });
    expect(finding.waivers).toEqual([
      {
        ...{ name: 'days', value: 2, instead: 5, by: 'top', grantedBy: 'chair', reason: 'flood', until: '2026-06-30' },
        origin: { file: 'top.yaml', line: 1001 },
      },
    ]);
    expect(finding.options.find(({ name }) => name === 'days')?.origin).toEqual({ file: 'top.yaml', line: 1001 });
  });

  test('leaves the unit free to hold to something stricter, down to what it waives', () => {
    const own = (days: number) =>
      build(top(letOff), aStatedUnit('a', { parent: 'top', entries: [['p/rule', { days, until: '2026-06-30' }]] }));
    expect(daysOf(own(3), 'a')).toBe(3);
    expect(problemsOf(() => own(1))).toMatchObject([{ code: 'OBLIGATO_RULE_LOOSER' }]);
    expect(entryOf(own(3), 'a')?.waivers).toHaveLength(1);
    expect(entryOf(own(6), 'a')?.waivers).toBeUndefined();
  });

  test('does not excuse a looser line beyond its last day', () => {
    const child = aStatedUnit('a', { parent: 'top', entries: [['p/rule', { days: 3 }]] });
    expect(problemsOf(() => build(top(letOff), child))).toMatchObject([{ code: 'OBLIGATO_RULE_LOOSER' }]);
  });

  test('lets off what the granter narrowed as well', () => {
    const narrow = ['p/rule', { for: { period: 'Q1' }, days: 7 }] as const;
    const granter = aStatedUnit('top', {
      entries: [['p/rule', { severity: 'deny', days: 5 }], narrow],
      waivers: [letOff],
    });
    const charter = build(granter, ...below).charter('a', '2026-01-01');
    const place = { obligation: 'meeting', duty: 'x', period: { id: '2026-Q1', from: '2026-01-01', to: '2026-03-31' } };
    expect(charter.applicableRules(place, 'open').checks.find(({ id }) => id === 'p/rule')?.options.days).toBe(2);
  });
});

describe('who may not grant one', () => {
  const mid = (days: number, ...waivers: Record<string, unknown>[]) =>
    aStatedUnit('mid', { parent: 'top', entries: days > 0 ? [['p/rule', { days }]] : [], waivers });
  const low = aStatedUnit('low', { parent: 'mid' });
  const beside = aStatedUnit('beside', { parent: 'top' });
  const let2 = { unit: 'low', rule: 'p/rule', days: 2 };

  test.each([
    ['a unit that did not state the value', [top(), mid(0, let2), low], 'top.yaml', 10],
    ['a unit above the one that tightened it', [top(let2), mid(7), low], 'mid.yaml', 10],
    ['a unit that would go below what binds itself', [top(), mid(7, let2), low], 'top.yaml', 10],
  ])('%s: told with both places', (_, sources, file, line) => {
    expect(problemsOf(() => build(...sources))).toMatchObject([
      { code: 'OBLIGATO_WAIVER_OWNER', origins: [{ line: 1001 }, { file, line }] },
    ]);
  });
  test('the owner of a part may let off its part', () => {
    expect(daysOf(build(top(), mid(7, { ...let2, days: 5 }), low), 'low')).toBe(5);
  });
  test.each([
    ['to an unknown unit', { ...let2, unit: 'lw' }, 'OBLIGATO_UNIT_UNKNOWN'],
    ['of an unknown rule', { ...let2, rule: 'p/rul' }, 'OBLIGATO_RULE_UNKNOWN'],
    ['to itself', { ...let2, unit: 'mid' }, 'OBLIGATO_WAIVER_OWNER'],
    ['to a unit above', { ...let2, unit: 'top' }, 'OBLIGATO_WAIVER_OWNER'],
    ['to a unit beside', { ...let2, unit: 'beside' }, 'OBLIGATO_WAIVER_OWNER'],
    ['with a value that the rule refuses', { ...let2, days: 'two' }, 'OBLIGATO_RULE_OPTION'],
    ['with an unknown option', { ...let2, dais: 2 }, 'OBLIGATO_RULE_OPTION'],
    ['until no day', { ...let2, until: '2026-02-30' }, 'OBLIGATO_DATE'],
  ])('%s', (_, waiver, code) => {
    const problems = problemsOf(() => build(top(), mid(7, waiver), low, beside));
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems[0]?.origins?.[0]).toMatchObject({ file: 'mid.yaml', line: 1001 });
  });
  test('what belongs to the obligation itself is nobody’s to waive', () => {
    const waiver = { unit: 'low', rule: 'evaluation/minimum-group', severity: 'off' };
    expect(problemsOf(() => build(top(), mid(7, waiver), low))).toMatchObject([{ code: 'OBLIGATO_WAIVER_OWNER' }]);
  });
});

describe('check', () => {
  const tell = (today: string, ...waivers: Record<string, unknown>[]) =>
    waiverProblems(build(top(...waivers), ...below).waivers, today).map(({ code }) => code);
  test.each([
    ['a needed one', '2026-06-30', letOff, []],
    ['one that is over', '2026-07-01', letOff, ['OBLIGATO_WAIVER_EXPIRED']],
    ['one that loosens nothing', '2026-01-01', { ...letOff, days: 5 }, ['OBLIGATO_WAIVER_UNNEEDED']],
    ['one of what nobody states', '2026-01-01', { ...letOff, days: 9 }, ['OBLIGATO_WAIVER_UNNEEDED']],
  ])('%s on %s', (_, today, waiver, codes) => {
    expect(tell(today, waiver)).toEqual(codes);
  });
  test.each([
    ['loosens nothing where the unit itself says something stricter', 9, ['OBLIGATO_WAIVER_UNNEEDED']],
    ['is needed for what the unit itself says more loosely', 3, []],
  ])('one that %s', (_, days, codes) => {
    const own = aStatedUnit('a', { parent: 'top', entries: [['p/rule', { days, until: '2026-06-30' }]] });
    const { waivers } = build(top(letOff), own);
    expect(waiverProblems(waivers, '2026-01-01').map(({ code }) => code)).toEqual(codes);
  });
});

describe('over random trees', () => {
  const aWaiver = fc.record({
    by: fc.nat(),
    to: fc.nat(),
    statement: aStatement,
    until: fc.constantFrom('2026-03-31', '2027-12-31'),
  });
  const trees = fc.tuple(aTree, fc.array(aWaiver, { minLength: 1, maxLength: 3 }));
  type Tree = readonly { readonly unit: string; readonly parent: string | undefined; readonly statement: unknown }[];

  /** Presets say what units say, so that no statement is an error; a waiver that is not the granter's is left out. */
  const forest = (tree: Tree, waivers: readonly { by: number; to: number; statement: object; until: string }[]) => {
    const presets = Object.fromEntries(
      tree.map(({ unit, statement }) => [unit, { rule: { severity: 'warn' as const, ...(statement as object) } }]),
    );
    const known = createCatalogue({ p: aPlugin({ rule }, presets) });
    const sources = (kept: typeof waivers) =>
      tree.map(({ unit, parent }, index) =>
        aStatedUnit(unit, {
          ...(parent === undefined ? {} : { parent }),
          extends: [`p/${unit}`],
          waivers: kept
            .filter(({ by }) => by % tree.length === index)
            .map(({ to, statement, until }) => ({
              unit: tree[to % tree.length]?.unit,
              rule: 'p/rule',
              until,
              ...statement,
            })),
        }),
      );
    const sound = waivers.filter(
      (waiver) => problemsOf(() => createOrganisation(sources([waiver]), known)).length === 0,
    );
    if (problemsOf(() => createOrganisation(sources(sound), known)).length > 0) return undefined;
    return {
      granted: createOrganisation(sources(sound), known),
      without: createOrganisation(sources([]), known),
      sound,
    };
  };

  test('a waiver changes the unit that it names and no other, and never beyond its day', () => {
    fc.assert(
      fc.property(trees, ([tree, waivers]) => {
        const built = forest(tree, waivers);
        if (!built) return;
        const named = new Set(built.sound.map(({ to }) => tree[to % tree.length]?.unit));
        for (const { unit } of tree) {
          const days = named.has(unit) ? ['2028-01-01'] : ['2026-01-01', '2026-04-01', '2028-01-01'];
          for (const day of days) {
            expect(built.granted.charter(unit, day).digest).toBe(built.without.charter(unit, day).digest);
          }
        }
      }),
      { numRuns: many(1500) },
    );
  });

  test('a unit is nowhere looser than its parent, except where a waiver is at work and says so', () => {
    let atWork = 0;
    fc.assert(
      fc.property(trees, ([tree, waivers]) => {
        const built = forest(tree, waivers);
        if (!built) return;
        for (const { unit, parent } of tree) {
          if (parent === undefined) continue;
          const entry = entryOf(built.granted, unit);
          const above = built.granted.handedDown(parent, '2026-01-01').stated.find(({ id }) => id === 'p/rule');
          const waived = new Set(entry?.waivers?.map(({ name }) => name));
          atWork += waived.size;
          if (!entry || !above) continue;
          if (!waived.has('severity')) expect(joinSeverity(entry.severity, above.severity)).toBe(entry.severity);
          for (const [name, stricter] of Object.entries(rule.stricter)) {
            const looser = isLooser(stricter, entry.options[name], above.options[name]);
            if (above.severity === 'off' && above.origins[name] === undefined) continue;
            expect(looser).toBe(waived.has(name));
          }
        }
      }),
      { numRuns: many(1500) },
    );
    expect(atWork).toBeGreaterThan(many(100));
  });
});

describe('several waivers for one unit', () => {
  const lists = (first: readonly string[], second: readonly string[]) => {
    const granter = aStatedUnit('top', {
      entries: [['p/rule', { severity: 'deny', days: 5, present: ['chair', 'recorder', 'observer'] }]],
      waivers: [first, second].map((present, index) => ({ unit: 'a', rule: 'p/rule', present, days: 2 + index })),
    });
    return build(granter, ...below);
  };
  test('are all granted, in whatever order they stand', () => {
    const [one, other] = [
      lists(['chair', 'recorder'], ['chair', 'observer']),
      lists(['chair', 'observer'], ['chair', 'recorder']),
    ];
    for (const organisation of [one, other]) {
      expect(entryOf(organisation, 'a')?.options).toMatchObject({ present: ['chair'], days: 2 });
      expect(waiverProblems(organisation.waivers, '2026-01-01')).toEqual([]);
    }
    expect(one.charter('a', '2026-01-01').digest).toBe(other.charter('a', '2026-01-01').digest);
  });
});
