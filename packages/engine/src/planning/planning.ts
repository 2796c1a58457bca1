/** Plans what units owe, and keeps the plan true when people come and go. */
import {
  type Charter,
  type Command,
  type Cycle,
  cadences,
  type Day,
  type DecisionRecord,
  localDay,
  owedAgain,
  type Period,
  periodsBetween,
  planUnit,
  type RecalculatedDeadlines,
  type Roster,
  raiseCycle,
  reasonOf,
  type Text,
  unknownUnit,
} from '@obligato/core';
import { archivedCycle } from '../attempting/archived-cycle.ts';
import type { DecisionService } from '../attempting/decision-service.ts';
import { missingCharters } from '../attempting/missing-charters.ts';
import type { Clock } from '../ports/clock.ts';
import type { Conflict, Store } from '../ports/store.ts';
import { isRetired, type UnitRecord } from '../ports/unit-record.ts';
import { inParallel } from '../stores/in-parallel.ts';
import { retryOnConflict, type Tried } from '../stores/retry-on-conflict.ts';
import type { UnitQueue } from '../stores/unit-queue.ts';
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
}

/** Units worked on at the same time: enough for the store to write many commits at once. */
const unitsAtOnce = 64;

export class Planning {
  readonly #decisions: DecisionService;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #queue: UnitQueue;

  constructor(decisions: DecisionService, store: Store, clock: Clock, queue: UnitQueue) {
    this.#decisions = decisions;
    this.#store = store;
    this.#clock = clock;
    this.#queue = queue;
  }

  /** Plans the periods that overlap the days. Planning again changes nothing but what the roster or the rules changed. */
  plan(days: { readonly from: Day; readonly to: Day }, units?: readonly string[]): Promise<readonly UnitPlan[]> {
    const known = this.#decisions.domain.organisation.units;
    for (const unit of units ?? []) if (!known.has(unit)) throw unknownUnit(unit, known.keys());
    return inParallel(units ?? [...known.keys()], unitsAtOnce, (unit) =>
      this.#queue.run(unit, () => retryOnConflict(() => this.#planUnit(unit, days))),
    );
  }

  /** Replaces a unit's roster. Returns whether anything changed. */
  setRoster(unit: string, roster: Roster): Promise<boolean> {
    const known = this.#decisions.domain.organisation.units;
    if (!known.has(unit)) throw unknownUnit(unit, known.keys());
    const replaceOnce = async (): Promise<Tried<boolean>> => {
      const record = await this.#store.unit(unit);
      if (JSON.stringify(record.roster) === JSON.stringify(roster)) return { conflict: undefined, answer: false };
      const nothing = { expected: {}, cycles: [], decisions: [], outbox: [] };
      const conflict = await this.#store.commit({ unit, at: this.#clock.now(), ...nothing, roster });
      return { conflict, answer: true };
    };
    return this.#queue.run(unit, () => retryOnConflict(replaceOnce));
  }

  /** Starts an occasional duty. Raising the same occasion again gives the cycle that is there. */
  raise({ unit, duty, occasion, on }: RaiseRequest): Promise<Cycle> {
    const { organisation } = this.#decisions.domain;
    if (!organisation.units.has(unit)) throw unknownUnit(unit, organisation.units.keys());
    const raiseOnce = async (): Promise<Tried<Cycle>> => {
      const record = await this.#store.unit(unit);
      const now = this.#clock.now();
      const day = on ?? localDay(now);
      const charter = organisation.charter(unit, day);
      const cycle = raiseCycle(await this.#decisions.planningContext(record, now, [charter]), {
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
      return { conflict: await this.#store.commit({ unit, at: now, ...raised, ...kept }), answer: cycle };
    };
    return this.#queue.run(unit, () => retryOnConflict(raiseOnce));
  }

  async #planUnit(unit: string, days: { from: Day; to: Day }): Promise<Tried<UnitPlan>> {
    const { organisation } = this.#decisions.domain;
    const record = await this.#store.unit(unit);
    const now = this.#clock.now();
    const charterOn = (day: Day) => organisation.charter(unit, day);
    const context = await this.#decisions.planningContext(record, now, chartersIn(days, charterOn));
    const plan = planUnit({ ...context, charterOn, ...days });
    const create = plan.create.filter(({ id }) => !isRetired(record, id));
    const cycles: Cycle[] = [...create];
    const decisions: DecisionRecord[] = [];
    const charters: Charter[] = create.map(({ period }) => charterOn(period.from));
    const tell = async (cycle: Cycle, event: 'lapse' | 'reinstate', reason: Text) => {
      const command: Command = { event, payload: { reason }, side: 'clock', by: {}, occurredAt: now, recordedAt: now };
      const number = (record.decided.get(cycle.id) ?? 0) + 1;
      const { decided, decision, charters: named } = await this.#decisions.decide(record, cycle, command, { number });
      cycles.push(decided.cycle);
      decisions.push(decision);
      charters.push(...named);
    };
    for (const { cycle, because } of plan.lapse) await tell(cycle, 'lapse', because);
    for (const cycle of plan.reinstate) await tell(cycle, 'reinstate', owedAgain);
    const told = new Set(cycles.map(({ id }) => id));
    const recalculated = (await recalculateUnit(this.#decisions, record, now)).filter(
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
      conflict = await this.#store.commit({ unit, at: now, expected, cycles, decisions, outbox: [], ...kept });
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
