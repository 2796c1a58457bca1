/** Whether two judgements of one attempt are the same: outcome and findings, not the words they are told in. */
import type { DecisionRecord, FindingRecord } from '@obligato/core';

/** The rules whose findings differ; empty when both judge alike. */
export interface Difference {
  readonly before: DecisionRecord['outcome'];
  readonly after: DecisionRecord['outcome'];
  /** Findings that are new, and those that are gone. */
  readonly more: readonly FindingRecord[];
  readonly fewer: readonly FindingRecord[];
}

/** Whether what a rule asked for could be raised hangs on the other cycles of that day, and is not judged again. */
const isJudged = ({ messageId }: FindingRecord) => messageId !== 'notRaised';

const keyOf = ({ rule, severity, messageId, data }: FindingRecord) => JSON.stringify([rule, severity, messageId, data]);

export function differenceOf(before: DecisionRecord, after: DecisionRecord): Difference | undefined {
  const [earlier, later] = [before.findings.filter(isJudged), after.findings.filter(isJudged)];
  const old = new Set(earlier.map(keyOf));
  const now = new Set(later.map(keyOf));
  const more = later.filter((finding) => !old.has(keyOf(finding)));
  const fewer = earlier.filter((finding) => !now.has(keyOf(finding)));
  if (before.outcome === after.outcome && more.length === 0 && fewer.length === 0) return undefined;
  return { before: before.outcome, after: after.outcome, more, fewer };
}

/** The exact answer, for rules that did not change: also what passed, what is missing, and what was possible instead. */
export function isSameAnswer(a: DecisionRecord, b: DecisionRecord): boolean {
  // What was written before it was kept says nothing of it.
  if (a.provisional && JSON.stringify(a.provisional) !== JSON.stringify(b.provisional)) return false;
  const answer = ({ outcome, findings, passed, missing, possible, because, from, to }: DecisionRecord) =>
    JSON.stringify([
      outcome,
      findings.filter(isJudged).map(keyOf),
      passed,
      missing,
      possible,
      because ?? null,
      from,
      to,
    ]);
  return answer(a) === answer(b);
}
