/** Plans what units owe, and keeps the plan true when people come and go. */
import {
  type Actor,
  type Charter,
  type Cycle,
  type Day,
  type DecisionRecord,
  type FindingRecord,
  localDay,
  type Period,
  planUnit,
  type RecalculatedDeadlines,
  type Text,
} from '@obligato/core';
import { owedAgain, raiseCycle, reasonOf, recordFinding, requireUnit } from '@obligato/core/internal';
import { archivedCycle } from '../attempting/archived-cycle.ts';
import { missingCharters } from '../attempting/missing-charters.ts';
import type { UnitWork } from '../attempting/unit-work.ts';
import { changesOf } from '../changing/change-of.ts';
import type { Author, Change } from '../ports/change-record.ts';
import { isRetired, type UnitRecord } from '../ports/unit-record.ts';
import { inParallel, unitsAtOnce } from '../stores/in-parallel.ts';
import type { Tried } from '../stores/retry-on-conflict.ts';
import { chartersIn } from './charters-in.ts';
import { recalculateUnit } from './recalculate-unit.ts';
import { tellCycle } from './tell-cycle.ts';

/** An occasion that gives rise to a duty: a matter, a vacancy, a request. */
export interface RaiseRequest {
  readonly unit: string;
  readonly duty: string;
  /** A name for it, in lower-case words: `leaking-roof`. */
  readonly occasion: string;
  /** The day it arose; today when absent. */
  readonly on?: Day;
  /** Who raises it, and why: it stands on record. */
  readonly by?: Actor | undefined;
  readonly reason?: string | undefined;
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
  plan(
    days: { readonly from: Day; readonly to: Day },
    units?: readonly string[],
    author: Author = {},
  ): Promise<readonly UnitPlan[]> {
    const { organisation } = this.#work.decisions.domain;
    for (const unit of units ?? []) requireUnit(organisation, unit);
    const running = () => [...organisation.units.keys()].filter((unit) => !organisation.stopped.has(unit));
    return inParallel(units ?? running(), unitsAtOnce, (unit) =>
      this.#work.run(unit, () => this.#planUnit(unit, days, author)),
    );
  }

  /** Starts an occasional duty. Raising the same occasion again gives the cycle that is there. */
  raise({ unit, duty, occasion, on, by, reason }: RaiseRequest): Promise<Cycle> {
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
      const change = { does: 'raise', cycle: cycle.id, duty, occasion } as const;
      const changes = changesOf(record, [change], { at: now, author: { by, reason } });
      const raised = { expected: {}, cycles: [cycle], decisions: [], outbox: [], changes };
      return { conflict: await this.#work.store.commit({ unit, at: now, ...raised, ...kept }), answer: cycle };
    };
    return this.#work.run(unit, raiseOnce);
  }

  async #planUnit(unit: string, days: { from: Day; to: Day }, author: Author): Promise<Tried<UnitPlan>> {
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
      const told = await tellCycle(this.#work.decisions, record, cycle, { event, reason, at: now });
      cycles.push(told.decided.cycle);
      decisions.push(told.decision);
      charters.push(...told.charters);
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
    if (cycles.length === 0) return { conflict: undefined, answer };
    const expected = versionsOf(record, cycles);
    const kept = missingCharters(record, charters);
    const changes = changesOf(record, [plannedChange(days, answer)], { at: now, author });
    const commit = { unit, at: now, expected, cycles, decisions, outbox: [], changes, ...kept };
    const conflict = await this.#work.store.commit(commit);
    return { conflict, answer };
  }
}

const plannedChange = (
  { from, to }: { readonly from: Day; readonly to: Day },
  { created, lapsed, reinstated, rederived }: UnitPlan,
): Change => ({
  ...{ does: 'plan', from, to, created, reinstated },
  lapsed: lapsed.map(({ cycle }) => cycle),
  rederived: rederived.map(({ cycle }) => cycle),
});

/** Of the cycles that are there already: a new one has no version to expect. */
function versionsOf({ cycles: known }: UnitRecord, cycles: readonly Cycle[]): Record<string, number> {
  const expected: Record<string, number> = {};
  for (const { id } of cycles) {
    const before = known.get(id);
    if (before) expected[id] = before.version;
  }
  return expected;
}
