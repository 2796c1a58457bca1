/** What rules in the shadow would have refused: read from what was written down, nothing is asked again. */
import type { Day, DecisionRecord, FindingRecord } from '@obligato/core';
import type { Store } from '../ports/store.ts';

export interface WouldDenyFilter {
  readonly units?: readonly string[];
  readonly rule?: string;
  /** Local days on which it happened, both included. */
  readonly from?: Day;
  readonly to?: Day;
}

export interface WouldDeny {
  readonly decisions: readonly {
    readonly unit: string;
    readonly decision: DecisionRecord;
    readonly findings: readonly FindingRecord[];
    /** It was refused anyway, by rules in force. */
    readonly wasDenied: boolean;
  }[];
  readonly byRule: readonly { readonly rule: string; readonly unit: string; readonly decisions: number }[];
}

/** What an observed effect would have told, or a deadline would have noted, refuses nobody. */
const refusesNobody = new Set(['wouldDo', 'wouldBeLate', 'emptyWindow']);

/**
 * What rules that only observe would have refused, decision by decision, and how often each in each unit.
 *
 * @example
 * const { byRule } = await wouldDeny(store, { from: '2026-01-01', to: '2026-03-31' });
 * for (const { rule, unit, decisions } of byRule) print(`${rule} in ${unit}: ${decisions}`);
 */
export async function wouldDeny(store: Store, filter: WouldDenyFilter = {}): Promise<WouldDeny> {
  const decisions: WouldDeny['decisions'][number][] = [];
  for (const unit of filter.units ?? (await store.units())) {
    for (const decision of await store.decisions(unit)) {
      const day = decision.occurredAt.slice(0, 10);
      if (day < (filter.from ?? day) || day > (filter.to ?? day)) continue;
      const findings = observedRefusals(decision).filter(({ rule }) => rule === (filter.rule ?? rule));
      if (findings.length > 0) decisions.push({ unit, decision, findings, wasDenied: decision.outcome === 'denied' });
    }
  }
  return { decisions, byRule: count(decisions) };
}

/** What rules that only observe would have refused of one decision. */
export const observedRefusals = ({ findings }: DecisionRecord): readonly FindingRecord[] =>
  findings.filter(
    ({ severity, messageId, remark }) => severity === 'observe' && !remark && !refusesNobody.has(messageId),
  );

function count(decisions: WouldDeny['decisions']): WouldDeny['byRule'] {
  const counts = new Map<string, { rule: string; unit: string; decisions: number }>();
  for (const { unit, findings } of decisions) {
    for (const rule of new Set(findings.map((finding) => finding.rule))) {
      const key = `${rule} ${unit}`;
      counts.set(key, { rule, unit, decisions: (counts.get(key)?.decisions ?? 0) + 1 });
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
