/** What the journal after a checkpoint says of when units are due and what their outboxes hold, without opening any of them. */
import type { Day } from '@obligato/core';
import type { Commit } from '@obligato/engine';
import { isPending } from '@obligato/engine/store';
import type { Summary } from './unit-index.ts';

interface Replayed {
  /** Of each cycle that moved: its earliest due now. */
  readonly dueByCycle: Map<string, Day | undefined>;
  readonly pendingByKey: Map<string, boolean>;
}

export class ReplayedUnits {
  readonly #units = new Map<string, Replayed>();

  note({ unit, cycles, outbox }: Commit): void {
    const known = this.#units.get(unit) ?? { dueByCycle: new Map(), pendingByKey: new Map() };
    this.#units.set(unit, known);
    for (const { id, dues } of cycles) known.dueByCycle.set(id, dues[0]?.on);
    for (const entry of outbox) known.pendingByKey.set(entry.key, isPending(entry));
  }

  units(): Iterable<string> {
    return this.#units.keys();
  }

  /**
   * The summary after the replayed commits. Where the cycle that was due first has moved on, the next one may be among those
   * that did not move, which only the unit itself can tell: the old day stands then, never too late, and is marked a guess.
   */
  summary(unit: string, before: Summary): Summary {
    const { dueByCycle, pendingByKey } = this.#units.get(unit) ?? { dueByCycle: new Map(), pendingByKey: new Map() };
    let earliest: Day | undefined;
    for (const on of dueByCycle.values()) if (on !== undefined && (!earliest || on < earliest)) earliest = on;
    const isDueKnown = before.dueOn === undefined || (earliest !== undefined && earliest <= before.dueOn);
    const hasPending = [...pendingByKey.values()].includes(true);
    const isPendingKnown = !before.pending || hasPending || pendingByKey.size === 0;
    return {
      dueOn: isDueKnown ? earliest : before.dueOn,
      pending: before.pending || hasPending,
      isGuess: before.isGuess || (dueByCycle.size > 0 && !isDueKnown) || !isPendingKnown,
    };
  }
}
