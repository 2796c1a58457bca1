/** What rules on trial said while they were on trial: read from what was written down, nothing is asked again. */
import type { DecisionRecord, Text } from '@obligato/core';
import { observedRefusals } from '../replay/would-deny.ts';
import { type Traced, TracingBy } from './traced.ts';

export interface ShadowResult {
  readonly rule: string;
  readonly why: Text;
  /** What was accepted, and would have been refused. */
  readonly refuses: Traced;
}

export class ShadowResults {
  readonly #refuses: TracingBy;
  readonly #why = new Map<string, Text>();

  constructor(limit: number) {
    this.#refuses = new TracingBy(limit);
  }

  hear(decision: DecisionRecord): void {
    if (decision.outcome !== 'accepted') return;
    for (const { rule, why, message } of onePerRule(observedRefusals(decision))) {
      this.#why.set(rule, why);
      this.#refuses.add(rule, { id: decision.id, says: message });
    }
  }

  told(): readonly ShadowResult[] {
    return this.#refuses
      .keys()
      .map((rule) => ({ rule, why: this.#why.get(rule) as Text, refuses: this.#refuses.of(rule) }));
  }
}

const onePerRule = <T extends { readonly rule: string }>(findings: readonly T[]): readonly T[] =>
  findings.filter(({ rule }, at) => findings.findIndex((each) => each.rule === rule) === at);
