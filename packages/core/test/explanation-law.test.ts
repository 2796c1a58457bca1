/** What stands in a decision is enough to make it again: rules under any cascade, from the stored facts alone. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Charter,
  createCatalogue,
  createOrganisation,
  type DecisionRecord,
  decide,
  defineFact,
  type Facts,
  meeting,
  recordDecision,
  type Severity,
} from '../src/index.ts';
import { charterData, rebuildCharter } from '../src/internal.ts';
import { aPlugin } from './a-plugin.ts';
import { aText } from './a-text.ts';
import { aUnit } from './a-unit.ts';
import { aCommand, anAttempt, calendar } from './an-attempt.ts';
import { anOptionedRule, aTree } from './an-optioned-rule.ts';
import { many } from './many.ts';

/** Speaks for every option that the facts do not satisfy, with what it has looked at. */
const rule = anOptionedRule({
  messages: {
    few: aText('{{days}} of {{required}} days'),
    many: { ...aText('{{days}}, at most {{cap}}'), remedy: aText('take {{cap}}') },
    unsigned: aText('{{who}} has not signed'),
  },
  facts: { days: defineFact<number>('days'), signed: defineFact<readonly string[]>('signed') },
  evaluate: ({ options, facts, found }) => {
    const { days, signed } = facts as { days: number; signed: readonly string[] };
    const { days: required, cap, present } = options as { days: number; cap: number; present: readonly string[] };
    const absent = present.filter((role) => !signed.includes(role));
    return [
      ...(days < required ? [found('few', { days, required })] : []),
      ...(days > cap ? [found('many', { days, cap })] : []),
      ...absent.map((who) => found('unsigned', { who })),
    ];
  },
});

function decided(charter: Charter, facts: Facts): DecisionRecord {
  const command = aCommand();
  const attempt = { ...anAttempt({ charter, command, facts }), calendar };
  const outcome = decide(attempt);
  const eventTitle = meeting.events.open.title;
  return recordDecision({
    number: 1,
    before: attempt.cycle,
    command,
    decided: outcome,
    eventTitle,
    charter,
    calendar: '1',
    facts,
  });
}

const someFacts = fc.record({
  'meeting/activities-of-the-day': fc.constant([]),
  'roster/strangers-named': fc.constant({}),
  days: fc.integer({ min: 0, max: 14 }),
  signed: fc.uniqueArray(fc.constantFrom('chair', 'recorder', 'observer')),
});

test('over random trees and facts, the stored facts and the stored charter give the same findings, word for word', () => {
  let denied = 0;
  let accepted = 0;
  fc.assert(
    fc.property(aTree, someFacts, (tree, facts) => {
      const presets = Object.fromEntries(
        tree.map(({ unit, statement }) => [unit, { rule: { severity: 'warn' as Severity, ...statement } }]),
      );
      const catalogue = createCatalogue({ p: aPlugin({ rule }, presets) });
      const sources = tree.map(({ unit, parent }) =>
        aUnit(unit, { ...(parent ? { parent } : {}), extends: [`p/${unit}`] }),
      );
      const organisation = createOrganisation(sources, catalogue);
      for (const { unit } of tree) {
        const charter = organisation.charter(unit, '2026-01-01');
        const first = decided(charter, facts);
        const stored = JSON.parse(JSON.stringify({ decision: first, charter: charterData(charter) }));
        const again = decided(rebuildCharter(stored.charter, catalogue), stored.decision.facts);
        expect(again).toEqual(stored.decision);
        // What it looked at stands in it: other facts, another answer, or at least the same one for a reason.
        const other = decided(charter, { ...facts, days: facts.days + 20, signed: [] });
        if (first.passed.includes('p/rule')) expect(other.findings.length).toBeGreaterThan(0);
        if (first.outcome === 'denied') denied++;
        else accepted++;
      }
    }),
    { numRuns: many(1000) },
  );
  expect(Math.min(denied, accepted)).toBeGreaterThan(many(100));
});
