/** The clock's part: what is due fires once, in order, however long nobody was there. */
import {
  type Charter,
  type Command,
  type Cycle,
  type Day,
  type DecisionRecord,
  type Due,
  localDay,
} from '@obligato/core';
import { duePayload, finishDue } from '@obligato/core/internal';
import { missingCharters } from '../attempting/missing-charters.ts';
import type { UnitWork } from '../attempting/unit-work.ts';
import { timestampOf } from '../ports/clock.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { forEachUnit, type UnitFailure } from './for-each-unit.ts';

export interface Fired {
  readonly cycle: string;
  readonly due: Due;
  readonly decision: string;
}

export class Ticking {
  readonly #work: UnitWork;

  constructor(work: UnitWork) {
    this.#work = work;
  }

  /**
   * Fires everything that is due up to today, day by day: after three months of downtime the order is as if somebody
   * had been there. What firing makes due in turn is fired too.
   */
  async tick(): Promise<{ readonly fired: readonly Fired[]; readonly failed: readonly UnitFailure[] }> {
    const today = localDay(this.#work.clock.now());
    const fired: Fired[] = [];
    // What failed is still due: asked again in this tick it would fail for ever.
    const failed = new Map<string, UnitFailure>();
    for (;;) {
      const due = (await this.#work.store.dueUnits(today)).filter(({ unit }) => !failed.has(unit));
      const first = due[0];
      if (!first) return { fired, failed: [...failed.values()] };
      const units = due.filter(({ on }) => on === first.on).map(({ unit }) => unit);
      const fireUnit = (unit: string) => this.#work.queue.run(unit, () => this.#fireUnit(unit, first.on));
      const wave = await forEachUnit(units, fireUnit);
      fired.push(...wave.done.flat());
      for (const failure of wave.failed) failed.set(failure.unit, failure);
    }
  }

  /** Fires one unit's dues of one day, in one commit. */
  async #fireUnit(unit: string, on: Day): Promise<readonly Fired[]> {
    const record = await this.#work.store.unit(unit);
    const fired: Fired[] = [];
    const cycles: Cycle[] = [];
    const decisions: DecisionRecord[] = [];
    const outbox: OutboxEntry[] = [];
    const charters: Charter[] = [];
    const expected: Record<string, number> = {};
    for (const before of dueCycles(record, on)) {
      let cycle = before;
      let number = record.decided.get(cycle.id) ?? 0;
      for (let due = dueOn(cycle, on); due; due = dueOn(cycle, on)) {
        const made = await this.#work.decisions.decide(record, cycle, this.#commandFor(due), { number: ++number });
        cycle = finishDue(made.decided.cycle, cycle, due);
        decisions.push(made.decision);
        outbox.push(...made.outbox);
        cycles.push(...made.raised);
        charters.push(...made.charters);
        fired.push({ cycle: cycle.id, due, decision: made.decision.id });
      }
      expected[cycle.id] = before.version;
      cycles.push(cycle);
    }
    const kept = missingCharters(record, charters);
    const conflict = await this.#work.store.commit({
      unit,
      at: this.#work.clock.now(),
      expected,
      cycles,
      decisions,
      outbox,
      ...kept,
    });
    // Somebody was faster: nothing was written, and it is still due, so the next round reads again.
    return conflict ? [] : fired;
  }

  /** It happened when it was due, at the start of that day; it is written down now. */
  #commandFor(due: Due): Command {
    return {
      event: due.event,
      payload: duePayload(due),
      side: 'clock',
      by: {},
      occurredAt: timestampOf(due.on, this.#work.decisions.domain.zone),
      recordedAt: this.#work.clock.now(),
    };
  }
}

const dueOn = (cycle: Cycle, on: Day): Due | undefined => cycle.dues.find((due) => due.on <= on);

function dueCycles(record: UnitRecord, on: Day): readonly Cycle[] {
  return [...record.cycles.values()].filter((cycle) => dueOn(cycle, on)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
