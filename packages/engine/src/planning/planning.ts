/** Plans what units owe, and keeps the plan true when people come and go. */
import {
  type Charter,
  type Command,
  type Cycle,
  type Day,
  type DecisionRecord,
  type FindingRecord,
  localDay,
  type Period,
  planUnit,
  type RecalculatedDeadlines,
  type Roster,
  type Text,
} from '@obligato/core';
import {
  cadences,
  owedAgain,
  periodsBetween,
  raiseCycle,
  reasonOf,
  recordFinding,
  requireUnit,
} from '@obligato/core/internal';
import { archivedCycle } from '../attempting/archived-cycle.ts';
import { missingCharters } from '../attempting/missing-charters.ts';
import type { UnitWork } from '../attempting/unit-work.ts';
import type { Conflict } from '../ports/store.ts';
import { isRetired, type UnitRecord } from '../ports/unit-record.ts';
import { inParallel, unitsAtOnce } from '../stores/in-parallel.ts';
import type { Tried } from '../stores/retry-on-conflict.ts';
import { recalculateUnit } from './recalculate-unit.ts';

/** An occasion that gives rise to a duty: a matter, a vacancy, a request. */
export interface RaiseRequest {
  readonly unit: string;
  readonly duty: string;
  /** A name for it, in lower-case words: `leaking-roof`. */
  readonly occasion: string;
  /** The day it arose; today when absent. */
  readonly on?: Day;
}

/** What planning did to one unit. */
export interface UnitPlan {
  readonly unit: string;
  readonly created: readonly string[];
  readonly lapsed: readonly { readonly cycle: string; readonly because: Text }[];
  readonly reinstated: readonly string[];
  /** Deadlines that were computed anew, with what moved and why. */
  readonly rederived: readonly ({ readonly cycle: string } & RecalculatedDeadlines)[];
  /** Duties that are not owed in some period, with the reason. */
  readonly notOwed: readonly { readonly duty: string; readonly period: Period; readonly because: Text }[];
  /** What rules did wrong while they were asked, each once: it bound nobody, and the rest was planned. */
  readonly findings: readonly FindingRecord[];
}

export class Planning {
  readonly #work: UnitWork;

  constructor(work: UnitWork) {
    this.#work = work;
  }

  /** Plans the periods that overlap the days, of every unit that is not stopped when none is named. Planning again changes nothing but what the roster or the rules changed. */
  plan(days: { readonly from: Day; readonly to: Day }, units?: readonly string[]): Promise<readonly UnitPlan[]> {
    const { organisation } = this.#work.decisions.domain;
    for (const unit of units ?? []) requireUnit(organisation, unit);
    const running = () => [...organisation.units.keys()].filter((unit) => !organisation.stopped.has(unit));
    return inParallel(units ?? running(), unitsAtOnce, (unit) =>
      this.#work.run(unit, () => this.#planUnit(unit, days)),
    );
  }

  /** Replaces a unit's roster. Returns whether anything changed. */
  setRoster(unit: string, roster: Roster): Promise<boolean> {
    requireUnit(this.#work.decisions.domain.organisation, unit);
    const replaceOnce = async (): Promise<Tried<boolean>> => {
      const record = await this.#work.store.unit(unit);
      if (JSON.stringify(record.roster) === JSON.stringify(roster)) return { conflict: undefined, answer: false };
      const nothing = { expected: {}, cycles: [], decisions: [], outbox: [] };
      const conflict = await this.#work.store.commit({ unit, at: this.#work.clock.now(), ...nothing, roster });
      return { conflict, answer: true };
    };
    return this.#work.run(unit, replaceOnce);
  }

  /** Starts an occasional duty. Raising the same occasion again gives the cycle that is there. */
  raise({ unit, duty, occasion, on }: RaiseRequest): Promise<Cycle> {
    const { organisation } = this.#work.decisions.domain;
    requireUnit(organisation, unit);
    const raiseOnce = async (): Promise<Tried<Cycle>> => {
      const record = await this.#work.store.unit(unit);
      const now = this.#work.clock.now();
      const day = on ?? localDay(now);
      const charter = organisation.charter(unit, day);
      const cycle = raiseCycle(await this.#work.decisions.planningContext(record, now, [charter]), {
        duty,
        occasion,
        on: day,
        charter,
      });
      const known = record.cycles.get(cycle.id);
      if (known) return { conflict: undefined, answer: known };
      if (isRetired(record, cycle.id)) throw archivedCycle(cycle.id);
      const kept = missingCharters(record, [charter]);
      const raised = { expected: {}, cycles: [cycle], decisions: [], outbox: [] };
      return { conflict: await this.#work.store.commit({ unit, at: now, ...raised, ...kept }), answer: cycle };
    };
    return this.#work.run(unit, raiseOnce);
  }

  async #planUnit(unit: string, days: { from: Day; to: Day }): Promise<Tried<UnitPlan>> {
    const { organisation } = this.#work.decisions.domain;
    const record = await this.#work.store.unit(unit);
    const now = this.#work.clock.now();
    const charterOn = (day: Day) => organisation.charter(unit, day);
    const context = await this.#work.decisions.planningContext(record, now, chartersIn(days, charterOn));
    const plan = planUnit({ ...context, charterOn, ...days });
    const create = plan.create.filter(({ id }) => !isRetired(record, id));
    const cycles: Cycle[] = [...create];
    const decisions: DecisionRecord[] = [];
    const charters: Charter[] = create.map(({ period }) => charterOn(period.from));
    const tell = async (cycle: Cycle, event: 'lapse' | 'reinstate', reason: Text) => {
      const command: Command = { event, payload: { reason }, side: 'clock', by: {}, occurredAt: now, recordedAt: now };
      const number = (record.decided.get(cycle.id) ?? 0) + 1;
      const {
        decided,
        decision,
        charters: named,
      } = await this.#work.decisions.decide(record, cycle, command, { number });
      cycles.push(decided.cycle);
      decisions.push(decision);
      charters.push(...named);
    };
    for (const { cycle, because } of plan.lapse) await tell(cycle, 'lapse', because);
    for (const cycle of plan.reinstate) await tell(cycle, 'reinstate', owedAgain);
    const told = new Set(cycles.map(({ id }) => id));
    const recalculated = (await recalculateUnit(this.#work.decisions, record, now)).filter(
      ({ cycle }) => !told.has(cycle.id),
    );
    for (const { cycle, decision, charter } of recalculated) {
      cycles.push(cycle);
      decisions.push(decision);
      charters.push(charter);
    }

    let conflict: Conflict | undefined;
    if (cycles.length > 0) {
      const expected = versionsOf(record, cycles);
      const kept = missingCharters(record, charters);
      conflict = await this.#work.store.commit({ unit, at: now, expected, cycles, decisions, outbox: [], ...kept });
    }
    const answer: UnitPlan = {
      unit,
      created: create.map((cycle) => cycle.id),
      lapsed: plan.lapse.map(({ cycle, because }) => ({ cycle: cycle.id, because })),
      reinstated: plan.reinstate.map((cycle) => cycle.id),
      rederived: recalculated.map(({ decision }) => ({
        cycle: decision.cycle,
        ...(decision.payload as RecalculatedDeadlines),
      })),
      notOwed: plan.notOwed.map(({ duty, period, findings }) => ({ duty, period, because: reasonOf(findings) })),
      findings: plan.findings.map(recordFinding),
    };
    return { conflict, answer };
  }
}

/** Of the cycles that are there already: a new one has no version to expect. */
function versionsOf({ cycles: known }: UnitRecord, cycles: readonly Cycle[]): Record<string, number> {
  const expected: Record<string, number> = {};
  for (const { id } of cycles) {
    const before = known.get(id);
    if (before) expected[id] = before.version;
  }
  return expected;
}

/** Every charter that a period overlapping the days may stand under: they change in the middle of a year. */
function chartersIn(days: { from: Day; to: Day }, charterOn: (day: Day) => Charter): readonly Charter[] {
  const starts = cadences.flatMap((cadence) => periodsBetween(cadence, days.from, days.to).map(({ from }) => from));
  return [...new Set(starts.map(charterOn))];
}
