/** Puts a rule and its cases before Vitest. */
import type { Rule } from '@obligato/core';
import { describe, test } from 'vitest';
import { type DemandId, demands, examineRule, type RuleFault, tellFault } from './examine-rule.ts';
import type { RuleCases } from './rule-cases.ts';

/**
 * Describes a rule by attempts that it admits and denies, and demands of it, unasked, what a review misses: that it
 * answers alike when asked again, changes nothing, looks at nothing undeclared, ends; that its cases say every message
 * and stand on both sides of every limit; that stricter is stricter; that both languages say the same.
 *
 * A duty has `owed` and `notOwed`, a deadline `bounds`, an effect `silent` and `acts`. Events, payloads, options, facts and
 * messages are typed by the rule, and its obligation is known, a plugin's own too.
 *
 * @example
 * describeRule(roomNumber, {
 *   name: 'house/room-number',
 *   admits: [{ payload: { heldOn: '2026-03-20', place: '301', agenda: ['roof'] } }],
 *   denies: [{ payload: { heldOn: '2026-03-20', place: '30', agenda: ['roof'] }, says: ['vague'] }],
 * });
 */
export function describeRule<R extends Rule>(rule: R, cases: RuleCases<R>): void {
  let examined: readonly RuleFault[] | undefined;
  describe(cases.name ?? rule.why.en, () => {
    for (const demand of Object.keys(demands) as DemandId[]) {
      test(demands[demand].title, () => {
        examined ??= examineRule(rule, cases);
        const faults = examined.filter((fault) => fault.demand === demand);
        if (faults.length > 0) throw new RuleFaultError(faults.map(tellFault).join('\n'));
      });
    }
  });
}

/** What Vitest prints: every fault of one demand, a line each. */
class RuleFaultError extends Error {
  override readonly name = 'RuleFault';
}
