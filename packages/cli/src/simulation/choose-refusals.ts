/** Which refusals are worth reading in full: different reasons from different units, and never the same one three times. */
import type { DecisionRecord } from '@obligato/core';

export interface ChosenRefusals {
  readonly shown: readonly DecisionRecord[];
  /** The others, by what stood against them: a rule's id, `unavailable` or `incomplete`. */
  readonly others: readonly { readonly reason: string; readonly count: number }[];
  readonly othersCount: number;
}

const mostOfOneReason = 2;

type Preference = (decision: DecisionRecord, isNew: (keys: readonly string[]) => boolean) => boolean;

const isDenied = ({ outcome }: DecisionRecord) => outcome === 'denied';

/** Gone through one after the other until there are enough. A rule's refusal teaches more than a step that was impossible. */
const preferences: readonly Preference[] = [
  (decision, isNew) => isDenied(decision) && isNew([decision.unit, ...reasonsOf(decision)]),
  (decision, isNew) => isDenied(decision) && isNew(reasonsOf(decision)),
  (decision, isNew) => isDenied(decision) && isNew([decision.unit, ...messagesOf(decision)]),
  (decision, isNew) => isDenied(decision) && isNew(messagesOf(decision)),
  (decision, isNew) => isDenied(decision) && isNew([decision.unit]),
  isDenied,
  () => true,
];

export function chooseRefusals(refused: readonly DecisionRecord[], limit: number): ChosenRefusals {
  const shown = new Set<DecisionRecord>();
  const byReason = new Map<string, number>();
  const seen = new Set<string>();
  const isNew = (keys: readonly string[]) => keys.every((key) => !seen.has(key));
  const hasRoom = (decision: DecisionRecord) =>
    reasonsOf(decision).every((reason) => (byReason.get(reason) ?? 0) < mostOfOneReason);

  const ranked = byWeight(refused);
  for (const isWelcome of preferences) {
    for (const decision of ranked) {
      if (shown.size >= limit) break;
      if (shown.has(decision) || !hasRoom(decision) || !isWelcome(decision, isNew)) continue;
      shown.add(decision);
      for (const reason of reasonsOf(decision)) byReason.set(reason, (byReason.get(reason) ?? 0) + 1);
      for (const key of [decision.unit, ...reasonsOf(decision), ...messagesOf(decision)]) seen.add(key);
    }
  }

  const rest = refused.filter((decision) => !shown.has(decision));
  return {
    shown: refused.filter((decision) => shown.has(decision)),
    others: countReasons(rest),
    othersCount: rest.length,
  };
}

/** What stood against a decision: the rules that refused, or the kind of answer. */
function reasonsOf({ outcome, findings }: DecisionRecord): readonly string[] {
  if (outcome !== 'denied') return [outcome];
  return [...new Set(findings.filter(({ severity }) => severity === 'deny').map(({ rule }) => rule))];
}

const messagesOf = ({ findings }: DecisionRecord) => findings.map(({ rule, messageId }) => `${rule} ${messageId}`);

/** Several findings at once are seldom, and say most. Otherwise as it happened. */
function byWeight(decisions: readonly DecisionRecord[]): readonly DecisionRecord[] {
  return [...decisions].sort((a, b) => b.findings.length - a.findings.length);
}

function countReasons(decisions: readonly DecisionRecord[]): ChosenRefusals['others'] {
  const counts = new Map<string, number>();
  for (const reason of decisions.flatMap(reasonsOf)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}
