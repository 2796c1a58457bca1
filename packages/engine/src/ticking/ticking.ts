/** The clock's part: what is due fires once, in order, however long nobody was there. */
import {
  type Catalogue,
  type Charter,
  type Command,
  type Cycle,
  type Day,
  type DecisionRecord,
  type Due,
  localDay,
  messageText,
  type Problem,
  translated,
} from '@obligato/core';
import { duePayload, finishDue, lapsedByEnd, whyLeftAlone } from '@obligato/core/internal';
import { missingCharters } from '../attempting/missing-charters.ts';
import type { UnitWork } from '../attempting/unit-work.ts';
import { tellCycles } from '../planning/tell-cycles.ts';
import { timestampOf } from '../ports/clock.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { dueAmong } from './among-units.ts';
import type { UnitFailure } from './for-each-unit.ts';
import { sharingUnits } from './sharing-units.ts';

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
   * had been there. What firing makes due in turn is fired too. In these units, or in all.
   */
  async tick(
    among?: readonly string[],
  ): Promise<{ readonly fired: readonly Fired[]; readonly failed: readonly UnitFailure[] }> {
    const today = localDay(this.#work.clock.now());
    const { organisation } = this.#work.decisions.domain;
    const fired: Fired[] = [];
    // What failed is still due: asked again in this tick it would fail for ever.
    const failed = new Map<string, UnitFailure>();
    // What another process has in hand is its own: what it does not get done is due at the next tick.
    const left = new Set<string>();
    const fireUnit = (unit: string, on: Day) =>
      this.#work.queue.run(unit, async () => {
        const fires = await this.#fireUnit(unit, on, today);
        // It goes on being due: asked again in this tick, it would be for ever.
        if (fires.leftAlone) failed.set(unit, fires.leftAlone);
        return fires.fired;
      });
    for (;;) {
      const due = (await dueAmong(this.#work.store, today, among)).filter(
        // What is stored of a unit that no file describes is kept as it is: by which rules it would be judged, nobody can tell.
        ({ unit }) => organisation.units.has(unit) && !failed.has(unit) && !left.has(unit),
      );
      const first = due[0];
      if (!first) return { fired, failed: [...failed.values()] };
      const units = due.filter(({ on }) => on === first.on).map(({ unit }) => unit);
      const wave = await sharingUnits(this.#work.store, 'tick', units, (unit) => fireUnit(unit, first.on));
      fired.push(...wave.done.flat());
      for (const failure of wave.failed) failed.set(failure.unit, failure);
      for (const unit of wave.left) left.add(unit);
    }
  }

  /**
   * Fires one unit's dues of one day, in one commit. Where a cycle is due of which nothing is known here, it alone is left, and the unit's other
   * dues are fired up to today: its earliest day would go on being that of the cycle.
   */
  async #fireUnit(
    unit: string,
    on: Day,
    today: Day,
  ): Promise<{ readonly fired: readonly Fired[]; readonly leftAlone?: UnitFailure }> {
    const { catalogue } = this.#work.decisions.domain;
    const leftIn = (record: UnitRecord) => dueCycles(record, on).find((cycle) => whyLeftAlone(catalogue, cycle));
    // Mostly what this process last saw is what there is: then the store is not asked first.
    const known = await this.#work.store.unit(unit, { mayBeOld: true });
    const fromKnown = leftIn(known) ? [] : await this.#fireDues(known, on);
    if (fromKnown.length > 0) return { fired: fromKnown };
    const record = await this.#work.store.unit(unit);
    const left = leftIn(record);
    if (!left) return { fired: await this.#fireDues(record, on) };
    const fired: Fired[] = [];
    for (let now = record; ; now = await this.#work.store.unit(unit)) {
      const next = nextKnownDue(now, catalogue);
      if (next === undefined || next > today) return { fired, leftAlone: leftAlone(left, catalogue) };
      fired.push(...(await this.#fireDues(now, next)));
    }
  }

  async #fireDues(record: UnitRecord, on: Day): Promise<readonly Fired[]> {
    const { catalogue } = this.#work.decisions.domain;
    if (await this.#endUnit(record, on)) return [];
    const fired: Fired[] = [];
    const cycles: Cycle[] = [];
    const decisions: DecisionRecord[] = [];
    const outbox: OutboxEntry[] = [];
    const charters: Charter[] = [];
    for (const before of dueCycles(record, on)) {
      if (whyLeftAlone(catalogue, before)) continue;
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
      cycles.push(cycle);
    }
    if (fired.length === 0) return fired;
    const kept = missingCharters(record, charters);
    const conflict = await this.#work.store.commit({
      unit: record.unit,
      at: this.#work.clock.now(),
      basedOn: record.revision,
      cycles,
      decisions,
      outbox,
      ...kept,
    });
    return conflict ? [] : fired;
  }

  /** Whether there was something that lapses because the unit has ended before a day: nobody is reminded of it. */
  async #endUnit(record: UnitRecord, on: Day): Promise<boolean> {
    const { decisions, store, clock } = this.#work;
    const { organisation } = decisions.domain;
    const until = organisation.units.get(record.unit)?.until;
    if (until === undefined || on <= until) return false;
    const catalogue = organisation.catalogue(record.unit);
    const lapse = lapsedByEnd({ cycles: record.cycles, catalogue }, until);
    if (lapse.length === 0) return false;
    const at = clock.now();
    const told = await tellCycles(decisions, record, { lapse, reinstate: [] }, at);
    const kept = missingCharters(record, told.charters);
    const made = { basedOn: record.revision, cycles: told.cycles, decisions: told.decisions, outbox: [], ...kept };
    await store.commit({ unit: record.unit, at, ...made });
    return true;
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

/** Of the cycles that are not left alone. */
function nextKnownDue({ cycles }: UnitRecord, catalogue: Catalogue): Day | undefined {
  const known = [...cycles.values()].filter((cycle) => cycle.dues.length > 0 && !whyLeftAlone(catalogue, cycle));
  return known.flatMap(({ dues }) => dues[0]?.on ?? []).sort()[0];
}

function leftAlone(cycle: Cycle, catalogue: Catalogue): UnitFailure {
  const [problem] = (whyLeftAlone(catalogue, cycle)?.problems ?? []) as readonly [Problem];
  const why = messageText(problem);
  const message = {
    en: `${cycle.id} is due, and is left alone: ${why.en}`,
    'zh-CN': `${cycle.id} 已到期，未作处理：${why['zh-CN']}`,
  };
  const hint = {
    en: 'Install here too what wrote it; where another process has that, its next tick does it',
    'zh-CN': '请在此处也安装写入该事项的版本；如另有进程装有该版本，其下次运行时会处理',
  };
  return { unit: cycle.unit, code: problem.code, ...translated(message, hint) };
}
