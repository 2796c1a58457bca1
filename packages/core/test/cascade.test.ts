import { describe, expect, test } from 'vitest';
import { addDays, createCatalogue, createOrganisation, type UnitSource } from '../src/index.ts';
import { aPlugin } from './a-plugin.ts';
import { aClauseIn, aRefusal } from './a-rule.ts';
import { aUnit } from './a-unit.ts';
import { anOptionedRule } from './an-optioned-rule.ts';
import { problemsOf } from './problems-of.ts';

const rule = anOptionedRule();
const presets = {
  soft: { rule: { severity: 'warn', days: 2 } },
  hard: { rule: { severity: 'deny', days: 7 } },
} as const;
const catalogue = createCatalogue({
  p: aPlugin({ rule, dated: aRefusal('dated', aClauseIn('2026-03-01', '2026-05-31')) }, presets),
});
const build = (...sources: UnitSource[]) => createOrganisation(sources, catalogue);
const effective = (organisation: ReturnType<typeof build>, unit: string, on = '2026-01-01') => {
  const entry = organisation.charter(unit, on).entries.find(({ id }) => id === 'p/rule');
  return entry && { severity: entry.severity, days: entry.options.days };
};

describe('inside one unit', () => {
  test('the last preset wins, even when it is looser', () => {
    const hardLast = build(aUnit('a', { extends: ['p/soft', 'p/hard'] }));
    const softLast = build(aUnit('a', { extends: ['p/hard', 'p/soft'] }));
    expect(effective(hardLast, 'a')).toEqual({ severity: 'deny', days: 7 });
    expect(effective(softLast, 'a')).toEqual({ severity: 'warn', days: 2 });
  });
  test('its own words win over its presets', () => {
    expect(effective(build(aUnit('a', { extends: ['p/hard'], rules: { 'p/rule': { days: 4 } } })), 'a')).toEqual({
      severity: 'deny',
      days: 4,
    });
  });
});

describe('under a stricter unit', () => {
  const parent = aUnit('top', { rules: { 'p/rule': { severity: 'deny', days: 5 } } });

  test('what a preset says looser is silently the stricter', () => {
    expect(effective(build(parent, aUnit('a', { parent: 'top', extends: ['p/soft'] })), 'a')).toEqual({
      severity: 'deny',
      days: 5,
    });
  });
  test('what the unit itself says looser is an error with both places', () => {
    const [problem] = problemsOf(() => build(parent, aUnit('a', { parent: 'top', rules: { 'p/rule': { days: 4 } } })));
    expect(problem).toMatchObject({
      code: 'OBLIGATO_RULE_LOOSER',
      origins: [
        { file: 'a.yaml', line: 14 },
        { file: 'top.yaml', line: 14 },
      ],
    });
    expect(problem?.message).toContain('top.yaml:14');
  });
  test('looser than a default that the unit above switched on names the line that did', () => {
    const top = aUnit('top', { rules: { 'p/rule': { severity: 'deny' } } });
    const [problem] = problemsOf(() => build(top, aUnit('a', { parent: 'top', rules: { 'p/rule': { days: 1 } } })));
    expect(problem?.origins).toEqual([
      { file: 'a.yaml', line: 14 },
      { file: 'top.yaml', line: 11 },
    ]);
  });
  test('an option that stands above without a severity binds whoever switches the rule on', () => {
    const top = aUnit('top', { rules: { 'p/rule': { days: 5 } } });
    expect(
      effective(build(top, aUnit('a', { parent: 'top', rules: { 'p/rule': { severity: 'deny' } } })), 'a'),
    ).toEqual({ severity: 'deny', days: 5 });
    const tell = () => build(top, aUnit('a', { parent: 'top', rules: { 'p/rule': { severity: 'deny', days: 3 } } }));
    expect(problemsOf(tell)).toMatchObject([{ code: 'OBLIGATO_RULE_LOOSER' }]);
  });
  test('a list has one order, so writing it otherwise is the same charter', () => {
    const digest = (present: readonly string[]) =>
      build(aUnit('a', { rules: { 'p/rule': { severity: 'deny', present } } })).charter('a', '2026-01-01').digest;
    expect(digest(['b', 'a'])).toBe(digest(['a', 'b']));
  });
});

describe('days', () => {
  const since = aUnit('a', {
    rules: [
      ['p/rule', { severity: 'deny', days: 3 }],
      ['p/rule', { days: 6, since: '2026-03-01', until: '2026-05-31' }],
    ],
  });

  test('since and until change the charter on exactly those days', () => {
    const organisation = build(since);
    const on = ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'];
    expect(on.map((day) => effective(organisation, 'a', day)?.days)).toEqual([3, 6, 6, 3]);
  });
  test('of the unit above reach the units below, whatever else changes on other days', () => {
    const top = aUnit('top', {
      rules: [
        ['p/rule', { severity: 'warn', days: 3 }],
        ['p/rule', { days: 6, since: '2026-03-01' }],
      ],
    });
    const beside = aUnit('z', { rules: [['p/rule', { severity: 'warn', since: '2026-04-01', until: '2026-04-30' }]] });
    const organisation = build(top, aUnit('a', { parent: 'top', rules: { 'p/rule': { cap: 9 } } }), beside);
    const on = ['2026-02-28', '2026-03-01', '2026-04-01', '2026-05-01'];
    expect(on.map((day) => effective(organisation, 'a', day)?.days)).toEqual([3, 6, 6, 6]);
  });
  test('between two changes the digest does not move', () => {
    const organisation = build(since);
    const changes: string[] = [];
    for (let day = '2026-01-01'; day < '2027-01-01'; day = addDays(day, 1)) {
      if (organisation.charter('a', day).digest !== organisation.charter('a', addDays(day, -1)).digest)
        changes.push(day);
    }
    expect(changes).toEqual(['2026-03-01', '2026-06-01']);
  });
  test('a clause binds from its first to its last day', () => {
    const organisation = build(aUnit('a', { rules: { 'p/dated': { severity: 'deny' } } }));
    const on = ['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'];
    expect(on.map((day) => organisation.charter('a', day).entries.some(({ id }) => id === 'p/dated'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  test('looser in some days only is an error too, told once', () => {
    const parent = aUnit('top', {
      rules: [
        ['p/rule', { severity: 'deny' }],
        ['p/rule', { days: 9, since: '2027-01-01' }],
      ],
    });
    const child = aUnit('a', { parent: 'top', rules: { 'p/rule': { days: 4 } } });
    expect(problemsOf(() => build(parent, child)).map(({ code }) => code)).toEqual(['OBLIGATO_RULE_LOOSER']);
  });
  test('an impossible date is a problem of its line, beside the others', () => {
    const sources = [
      aUnit('a', { rules: { 'p/rule': { since: '2026-02-30', until: 'soon' } } }),
      aUnit('b', { parent: 'nobody' }),
    ];
    expect(
      problemsOf(() => build(...sources)).map(({ code, origins }) => [code, origins?.[0]?.file, origins?.[0]?.line]),
    ).toEqual([
      ['OBLIGATO_DATE', 'a.yaml', 12],
      ['OBLIGATO_DATE', 'a.yaml', 13],
      ['OBLIGATO_UNIT_PARENT', 'b.yaml', 2],
    ]);
  });
});
