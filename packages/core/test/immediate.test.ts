import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Charter, createCatalogue, createOrganisation } from '../src/index.ts';
import { charterData, isLooser, rebuildCharter, withImmediate } from '../src/internal.ts';
import { joinSeverity } from '../src/rules/severity.ts';
import { aPlugin } from './a-plugin.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { anOptionedRule, aStatement } from './an-optioned-rule.ts';
import { many } from './many.ts';
import { problemsOf } from './problems-of.ts';

const rule = anOptionedRule();
const catalogue = createCatalogue({ p: aPlugin({ rule }) });
const statements = fc.array(aStatement, { maxLength: 3 });
const marked = { effective: 'immediately', because: 'audit' };

const charterOf = (entries: readonly Readonly<Record<string, unknown>>[]): Charter | undefined => {
  const source = aStatedUnit('a', { entries: entries.map((entry) => ['p/rule', entry]) });
  if (problemsOf(() => createOrganisation([source], catalogue)).length > 0) return undefined;
  return createOrganisation([source], catalogue).charter('a', '2026-01-01');
};
const entryOf = (charter: Charter) => charter.entries.find(({ id }) => id === 'p/rule');

test('what binds at once only tightens a running cycle, in whatever order it is stated', () => {
  let tightened = 0;
  fc.assert(
    fc.property(statements, statements, (before, later) => {
      const running = charterOf(before);
      const now = later.map((entry) => ({ ...entry, ...marked }));
      const [today, turned] = [charterOf(now), charterOf([...now].reverse())];
      if (!running || !today || !turned) return;
      const result = withImmediate(running, today);
      expect(withImmediate(running, turned).digest).toBe(result.digest);
      const [was, is] = [entryOf(running), entryOf(result)];
      if (result !== running) tightened++;
      if (!was) return;
      expect(joinSeverity(is?.severity ?? 'off', was.severity)).toBe(is?.severity);
      for (const [name, stricter] of Object.entries(rule.stricter)) {
        expect(isLooser(stricter, is?.options[name], was.options[name])).toBe(false);
      }
      if (is && result !== running) expect(is.immediate?.every(({ because }) => because === 'audit')).toBe(true);
    }),
    {
      numRuns: many(5000),
      // The default itself, stated before or after an equal share of another writing.
      examples: [[[], [{ severity: 'warn', quorum: '2/4' }, { quorum: '1/2' }]]] as never,
    },
  );
  expect(tightened).toBeGreaterThan(many(250));
});

test('a charter kept as data is the same charter again, selectors and all', () => {
  const narrowed = fc.array(fc.tuple(aStatement, fc.constantFrom('Q1', 'H2', '2026-03')), { maxLength: 3 });
  fc.assert(
    fc.property(statements, narrowed, (general, some) => {
      const charter = charterOf([...general, ...some.map(([entry, period]) => ({ for: { period }, ...entry }))]);
      if (!charter) return;
      const again = rebuildCharter(JSON.parse(JSON.stringify(charterData(charter))), catalogue);
      expect(again.digest).toBe(charter.digest);
      expect(charterData(again)).toEqual(charterData(charter));
    }),
    { numRuns: many(1500) },
  );
});
