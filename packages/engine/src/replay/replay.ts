/** Past decisions made again from their stored facts: under the same rules they must agree, under others they tell the effect. */
import type { DecisionRecord, Text } from '@obligato/core';
import type { Domain } from '../domain.ts';
import type { Store } from '../ports/store.ts';
import { byCycle } from './by-cycle.ts';
import { type Difference, differenceOf, isSameAnswer } from './compare-decisions.ts';
import { type Folded, foldCycle } from './fold-cycle.ts';
import { judgeAgain } from './judge-again.ts';

export interface ReplayedDecision extends Difference {
  readonly unit: string;
  readonly decision: DecisionRecord;
}

export interface NotJudged {
  readonly decision: string;
  readonly unit: string;
  readonly because: Text;
}

export interface Replay {
  /** Decisions that were made again, and how many of them came out the same. */
  readonly judged: number;
  readonly agreed: number;
  readonly changed: readonly ReplayedDecision[];
  readonly cannotJudge: readonly NotJudged[];
  /** How many decisions each rule changes in each unit. */
  readonly byRule: readonly { readonly rule: string; readonly unit: string; readonly decisions: number }[];
}

/**
 * Replays the decisions of some units, or of all.
 *
 * @example
 * const { changed } = await replay({ store, domain }, { rules: createDomain({ units: nextYear, plugins }) });
 */
export async function replay(
  { store, domain }: { readonly store: Store; readonly domain: Domain },
  options: { readonly units?: readonly string[]; readonly rules?: Domain } = {},
): Promise<Replay> {
  const changed: ReplayedDecision[] = [];
  const cannotJudge: NotJudged[] = [];
  let agreed = 0;
  for (const unit of options.units ?? (await store.units())) {
    const record = await store.unit(unit);
    for (const [id, decisions] of byCycle(await store.decisions(unit))) {
      const cycle = record.cycles.get(id);
      if (!cycle) continue;
      for (const folded of foldCycle(cycle, decisions, record, domain)) {
        const result = compare(folded, domain, options.rules);
        const { stored: decision } = folded;
        if (result === 'same') agreed++;
        else if ('cannot' in result) cannotJudge.push({ decision: decision.id, unit, because: result.cannot });
        else changed.push({ ...result, unit, decision });
      }
    }
  }
  return { judged: agreed + changed.length, agreed, changed, cannotJudge, byRule: countByRule(changed) };
}

function compare({ stored, before, again }: Folded, domain: Domain, rules: Domain | undefined) {
  if (!rules) {
    if ('cannot' in again) return again;
    if (isSameAnswer(stored, again.decision)) return 'same';
    const none = { before: stored.outcome, after: again.decision.outcome, more: [], fewer: [] };
    return differenceOf(stored, again.decision) ?? none;
  }
  if (!before) return 'cannot' in again ? again : 'same';
  const { organisation, catalogue } = rules;
  // A unit that the other rules do not know has nothing to be judged by.
  if (!organisation.units.has(before.unit)) return { cannot: noUnit(before.unit) };
  const charter = organisation.charter(before.unit, before.period.from);
  const other = judgeAgain(before, stored, charter, { catalogue, calendar: domain.calendar });
  return 'cannot' in other ? other : (differenceOf(stored, other.decision) ?? 'same');
}

const noUnit = (unit: string): Text => ({
  en: `The other rules have no unit "${unit}".`,
  'zh-CN': `另一套规则中没有“${unit}”。`,
});

function countByRule(changed: readonly ReplayedDecision[]): Replay['byRule'] {
  const counts = new Map<string, { rule: string; unit: string; decisions: number }>();
  for (const { unit, more, fewer } of changed) {
    for (const rule of new Set([...more, ...fewer].map((finding) => finding.rule))) {
      const key = `${rule} ${unit}`;
      const before = counts.get(key) ?? { rule, unit, decisions: 0 };
      counts.set(key, { ...before, decisions: before.decisions + 1 });
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
