import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Charter, createCatalogue, createOrganisation, type Severity } from '../src/index.ts';
import { isLooser } from '../src/internal.ts';
import { joinSeverity } from '../src/rules/severity.ts';
import { joinOption } from '../src/rules/stricter.ts';
import { aPlugin } from './a-plugin.ts';
import { aUnit } from './a-unit.ts';
import { anOptionedRule, aTree, type Statement } from './an-optioned-rule.ts';
import { many } from './many.ts';
import { problemsOf } from './problems-of.ts';

const rule = anOptionedRule();
type Options = Readonly<Record<string, unknown>>;
type Node = { readonly unit: string; readonly parent: string | undefined; readonly statement: Statement | undefined };

const entryOf = (charter: Charter) => charter.entries.find(({ id }) => id === 'p/rule');

function units(tree: readonly Node[]) {
  return tree.map(({ unit, parent, statement }) =>
    aUnit(unit, { ...(parent ? { parent } : {}), ...(statement ? { rules: { 'p/rule': statement } } : {}) }),
  );
}

/** The same words, but through a preset each, which may lag behind the unit above without being an error. */
function presetUnits(tree: readonly Node[]) {
  const stated = tree.filter(({ statement }) => statement);
  const presets = Object.fromEntries(
    stated.map(({ unit, statement }) => [unit, { rule: { severity: 'warn' as Severity, ...statement } }]),
  );
  const sources = tree.map(({ unit, parent, statement }) =>
    aUnit(unit, { ...(parent ? { parent } : {}), ...(statement ? { extends: [`p/${unit}`] } : {}) }),
  );
  return { sources, plugins: { p: aPlugin({ rule }, presets) } };
}

/** What each unit arrives at by the book, and what it said that was looser. */
function byTheBook(tree: readonly Node[]) {
  const effective = new Map<string, { severity: Severity; options: Options; stated: readonly string[] } | undefined>();
  const looser: string[] = [];
  for (const { unit, parent, statement } of tree) {
    const above = parent === undefined ? undefined : effective.get(parent);
    const { severity, ...said } = statement ?? {};
    if (!statement) effective.set(unit, above);
    else {
      const own = severity as Severity | undefined;
      const options: Record<string, unknown> = { ...(above?.options ?? rule.defaults) };
      for (const [name, value] of Object.entries(said)) {
        const direction = rule.stricter[name];
        if (!direction) continue;
        // A default binds once the rule is on; a stated value always.
        const bound = above && (above.severity !== 'off' || above.stated.includes(name));
        if (bound && isLooser(direction, value, options[name])) looser.push(`${unit} ${name}`);
        options[name] = bound ? joinOption(direction, value, options[name]) : value;
      }
      const joined = joinSeverity(above?.severity ?? 'off', own ?? 'off');
      if (above && own && joined !== own) looser.push(`${unit} severity`);
      effective.set(unit, { severity: joined, options, stated: [...(above?.stated ?? []), ...Object.keys(said)] });
    }
  }
  return { effective, looser };
}

describe('the cascade over random trees and statements', () => {
  test('nothing in a unit is looser than in the unit above', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const { sources, plugins } = presetUnits(tree);
        const organisation = createOrganisation(sources, createCatalogue(plugins));
        for (const { unit, parent } of tree) {
          const own = entryOf(organisation.charter(unit, '2026-01-01'));
          const above = parent === undefined ? undefined : entryOf(organisation.charter(parent, '2026-01-01'));
          if (!above) continue;
          expect(own).toBeDefined();
          expect(joinSeverity(own?.severity ?? 'off', above.severity)).toBe(own?.severity);
          for (const [name, direction] of Object.entries(rule.stricter)) {
            expect(isLooser(direction, own?.options[name], above.options[name])).toBe(false);
          }
        }
      }),
      { numRuns: many(2000) },
    );
  });

  test('a statement is an error exactly when it is looser, and the error names both files and lines', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const { looser } = byTheBook(tree);
        const problems = problemsOf(() => createOrganisation(units(tree), createCatalogue({ p: aPlugin({ rule }) })));
        const named = problems.map(
          ({ origins = [], message }) =>
            `${origins[0]?.file.split('.')[0]} ${message.split(/[ :]/)[0]?.replace('p/rule.', '').replace('p/rule', 'severity')}`,
        );
        expect(named.sort()).toEqual(looser.sort());
        expect(
          problems.every(({ code, origins = [] }) => code === 'OBLIGATO_RULE_LOOSER' && origins.length === 2),
        ).toBe(true);
        expect(
          problems.every(({ origins = [] }) => origins.every(({ line }) => line !== undefined && line >= 10)),
        ).toBe(true);
      }),
      { numRuns: many(2000) },
    );
  });

  test('without an error every unit has the strictest value of its line', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const { effective, looser } = byTheBook(tree);
        fc.pre(looser.length === 0);
        const organisation = createOrganisation(units(tree), createCatalogue({ p: aPlugin({ rule }) }));
        for (const { unit } of tree) {
          const expected = effective.get(unit);
          const entry = entryOf(organisation.charter(unit, '2026-01-01'));
          expect(entry?.severity ?? 'off').toBe(expected?.severity ?? 'off');
          for (const [name, direction] of entry ? Object.entries(rule.stricter) : []) {
            const [is, should] = [entry?.options[name], expected?.options[name]];
            expect(isLooser(direction, is, should) || isLooser(direction, should, is)).toBe(false);
          }
        }
      }),
      { numRuns: many(1000) },
    );
  });

  test('a unit that says nothing shares the charter of the unit above, the very same object', () => {
    fc.assert(
      fc.property(aTree, (tree) => {
        const { sources, plugins } = presetUnits(tree);
        const organisation = createOrganisation(sources, createCatalogue(plugins));
        for (const { unit, parent, statement } of tree) {
          if (parent === undefined || statement) continue;
          expect(organisation.charter(unit, '2026-01-01')).toBe(organisation.charter(parent, '2026-01-01'));
        }
      }),
    );
  });
});
