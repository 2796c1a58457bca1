import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createCatalogue, createOrganisation, type Plugins, type UnitSource } from '../src/index.ts';
import { aPlugin } from './a-plugin.ts';
import { aRefusal } from './a-rule.ts';
import { aUnit } from './a-unit.ts';
import { anOptionedRule, aTree } from './an-optioned-rule.ts';
import { many } from './many.ts';
import { problemsOf } from './problems-of.ts';

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
const reorder = <T>(record: Readonly<Record<string, T>>, keys: readonly string[]) =>
  Object.fromEntries(keys.flatMap((key) => (record[key] === undefined ? [] : [[key, record[key]]])));

const rules = { rule: anOptionedRule(), other: aRefusal('other'), third: anOptionedRule() };

const digests = (sources: readonly UnitSource[], plugins: Plugins) => {
  const organisation = createOrganisation(sources, createCatalogue(plugins));
  return sources.map(({ unit }) => `${unit} ${organisation.charter(unit, '2026-01-01').digest}`).sort();
};

describe('any order gives the same', () => {
  test('charters, for unit files, rules inside plugins, statements and plugins', () => {
    const arbitrary = fc
      .tuple(aTree, shuffled(['p', 'q']), shuffled(Object.keys(rules)))
      .chain(([tree, namespaces, names]) => {
        const presets = Object.fromEntries(
          tree.map(({ unit, statement }) => [unit, { rule: { severity: 'deny' as const, ...statement } }]),
        );
        const says = tree.map(({ unit, parent }) => ({
          unit,
          extends: [`p/${unit}`],
          ...(parent ? { parent } : {}),
          rules: [
            ['q/other', { severity: 'deny' }],
            ['q/third', { severity: 'deny' }],
            ['p/third', { severity: 'deny' }],
          ] as const,
        }));
        const straight = says.map(({ unit, ...rest }) => aUnit(unit, rest));
        return fc.record({
          straight: fc.constant({ sources: straight, plugins: { p: aPlugin(rules, presets), q: aPlugin(rules) } }),
          turned: shuffled(straight).chain((sources) =>
            shuffled([0, 1, 2]).map((order) => ({
              sources: sources.map((source) => ({
                ...source,
                rules: order.flatMap((index) => source.rules[index] ?? []),
              })),
              plugins: reorder(
                { p: aPlugin(reorder(rules, names), presets), q: aPlugin(reorder(rules, names)) },
                namespaces,
              ),
            })),
          ),
        });
      });
    fc.assert(
      fc.property(arbitrary, ({ straight, turned }) => {
        expect(digests(turned.sources, turned.plugins)).toEqual(digests(straight.sources, straight.plugins));
      }),
      { numRuns: many(2000) },
    );
  });

  test('problems, all of them at once and sorted by file and line', () => {
    const sources = [
      aUnit('a', { rules: { 'p/rul': { severity: 'deny' }, 'p/rule': { days: 'three', severity: 'denied' } } }),
      aUnit('b', { parent: 'nobody' }),
      aUnit('c', { parent: 'd' }),
      aUnit('d', { parent: 'c' }),
      aUnit('../x'),
      aUnit('e', { extends: ['p/nothing'], rules: { 'p/rule': { day: 3 } } }),
      aUnit('root', { rules: { 'p/rule': { severity: 'deny' } } }),
      aUnit('z', { parent: 'root', rules: { 'p/rule': { severity: 'warn' } } }),
    ];
    const tell = (list: readonly UnitSource[]) =>
      problemsOf(() => createOrganisation(list, createCatalogue({ p: aPlugin(rules) })));
    const problems = tell(sources);
    expect(problems.map(({ code, origins }) => `${origins?.[0]?.file}:${origins?.[0]?.line} ${code}`)).toEqual([
      '../x.yaml:1 OBLIGATO_UNIT_ID',
      'a.yaml:10 OBLIGATO_RULE_UNKNOWN',
      'a.yaml:21 OBLIGATO_RULE_OPTION',
      'a.yaml:24 OBLIGATO_RULE_OPTION',
      'b.yaml:2 OBLIGATO_UNIT_PARENT',
      'c.yaml:2 OBLIGATO_UNIT_CYCLE',
      'e.yaml:3 OBLIGATO_PRESET_UNKNOWN',
      'e.yaml:14 OBLIGATO_RULE_OPTION',
      'z.yaml:11 OBLIGATO_RULE_LOOSER',
    ]);
    fc.assert(
      fc.property(shuffled(sources), (list) => {
        expect(tell(list)).toEqual(problems);
      }),
    );
  });

  test('two units of one name are told alike, whichever file is read first', () => {
    const two = [aUnit('a', { file: 'one.yaml' }), aUnit('a', { file: 'two.yaml' })];
    const tell = (list: readonly UnitSource[]) => problemsOf(() => createOrganisation(list, createCatalogue({})));
    expect(tell(two)).toEqual(tell([...two].reverse()));
    expect(tell(two)).toMatchObject([
      { code: 'OBLIGATO_UNIT_DUPLICATE', origins: [{ file: 'two.yaml' }, { file: 'one.yaml' }] },
    ]);
  });
});
