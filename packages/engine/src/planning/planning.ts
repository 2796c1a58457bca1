/** Plans what units owe, and keeps the plan true when people come and go. */
import type { Cycle, Day, FindingRecord, Period, RecalculatedDeadlines, Roster, Text } from '@obligato/core';
import { calledIn, reasonOf, recordFinding, requireUnit, runningUnits } from '@obligato/core/internal';
import { archivedCycle } from '../attempting/archived-cycle.ts';
import type { AttemptRequest } from '../attempting/attempts.ts';
import { missingCharters } from '../attempting/missing-charters.ts';
import type { UnitWork } from '../attempting/unit-work.ts';
import { changesOf } from '../changing/change-of.ts';
import type { Author, BorneAnew, Change } from '../ports/change-record.ts';
import { isRetired } from '../ports/unit-record.ts';
import { inParallel, unitsAtOnce } from '../stores/in-parallel.ts';
import type { Tried } from '../stores/retry-on-conflict.ts';
import { Whereabouts } from './elsewhere.ts';
import { type PlanningWhen, planOf } from './plan-of.ts';
import { raisedCycle } from './raised-cycle.ts';
import { recalculateUnit } from './recalculate-unit.ts';
import { tellCycles } from './tell-cycles.ts';

/** An occasion that gives rise to a duty: a matter, a vacancy, a request. */
export interface RaiseRequest extends Author {
  readonly unit: string;
  readonly duty: string;
  /** A name for it, in lower-case words: `leaking-roof`. */
  readonly occasion: string;
  /** The day it arose; today when absent. */
  readonly on?: Day;
}

/** An occasional duty with what is said first. The occasion gets a name that says nothing. */
export interface RaiseWithRequest extends Omit<AttemptRequest, 'cycle' | 'occurredAt' | 'expectedVersion'> {
  readonly unit: string;
  readonly duty: string;
  /** Why it is raised: it stands on record, unless the event is confidential. */
  readonly reason?: string | undefined;
  readonly via?: Author['via'];
}

/** Who plans, and whether it is only looked at what would come of it. */
export interface PlanOptions extends Author {
  /** Nothing is written. The rosters named here take the place of those that are stored. */
  readonly preview?: { readonly rosters?: ReadonlyMap<string, Roster> | undefined } | undefined;
}

/** What planning did to one unit. */
export interface UnitPlan {
  readonly unit: string;
  readonly created: readonly string[];
  readonly lapsed: readonly { readonly cycle: string; readonly because: Text }[];
  readonly reinstated: readonly string[];
  /** Cycles that another unit above bears now, since this one stands below another in their period. */
  readonly borneAnew: readonly BorneAnew[];
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

  /** Plans the periods that overlap the days, of every unit that is not stopped when none is named: there has to be one. Planning again changes nothing but what the roster or the rules changed. */
  async plan(
    days: { readonly from: Day; readonly to: Day },
    units?: readonly string[],
    options: PlanOptions = {},
  ): Promise<readonly UnitPlan[]> {
    const { organisation } = this.#work.decisions.domain;
    for (const unit of units ?? []) requireUnit(organisation, unit);
    const whereabouts = new Whereabouts(this.#work.store);
    return inParallel(units ?? runningUnits(organisation), unitsAtOnce, (unit) =>
      this.#work.run(unit, () => this.#planUnit(unit, { days, whereabouts }, options)),
    );
  }

  /** Starts an occasional duty. Raising the same occasion again gives the cycle that is there. */
  raise({ unit, duty, occasion, on, ...author }: RaiseRequest): Promise<Cycle> {
    requireUnit(this.#work.decisions.domain.organisation, unit);
    const raiseOnce = async (): Promise<Tried<Cycle>> => {
      const record = await this.#work.store.unit(unit);
      const now = this.#work.clock.now();
      const { cycle, charter, change } = await raisedCycle(this.#work.decisions, record, { duty, occasion, on }, now);
      const known = record.cycles.get(cycle.id);
      if (known) return { conflict: undefined, answer: known };
      if (isRetired(record, cycle.id)) throw archivedCycle(cycle.id);
      const kept = missingCharters(record, [charter]);
      const changes = changesOf(record, [change], { at: now, author });
      const raised = { basedOn: record.revision, cycles: [cycle], decisions: [], outbox: [], changes };
      return { conflict: await this.#work.store.commit({ unit, at: now, ...raised, ...kept }), answer: cycle };
    };
    return this.#work.run(unit, raiseOnce);
  }

  /** The cycle as it would begin, whether or not it is there. */
  async previewRaise({ unit, ...occasion }: RaiseRequest): Promise<Cycle> {
    const { decisions, store, clock } = this.#work;
    requireUnit(decisions.domain.organisation, unit);
    return (await raisedCycle(decisions, await store.unit(unit), occasion, clock.now())).cycle;
  }

  async #planUnit(
    unit: string,
    { days, whereabouts }: Pick<PlanningWhen, 'days'> & { readonly whereabouts: Whereabouts },
    { preview, ...author }: PlanOptions,
  ): Promise<Tried<UnitPlan>> {
    const { decisions } = this.#work;
    const stored = await this.#work.store.unit(unit);
    const record = { ...stored, roster: preview?.rosters?.get(unit) ?? stored.roster };
    const now = this.#work.clock.now();
    const plan = await planOf(this.#work, record, { days, at: now, whereabouts });
    const create = plan.create.filter(({ id }) => !isRetired(record, id));
    const told = await tellCycles(decisions, record, plan, now);
    const known = new Set(told.cycles.map(({ id }) => id));
    const recalculated = (await recalculateUnit(decisions, record, now)).filter(({ cycle }) => !known.has(cycle.id));

    const called = calledIn(decisions.domain.organisation.catalogue(unit), record.roster);
    const answer: UnitPlan = {
      unit,
      created: create.map((cycle) => cycle.id),
      lapsed: plan.lapse.map(({ cycle, because }) => ({ cycle: cycle.id, because })),
      reinstated: plan.reinstate.map((cycle) => cycle.id),
      borneAnew: plan.bearAnew.map(({ cycle, bearer }) => ({ cycle: cycle.id, from: cycle.bearer, to: bearer })),
      rederived: recalculated.map(({ decision }) => ({
        cycle: decision.cycle,
        ...(decision.payload as RecalculatedDeadlines),
      })),
      notOwed: plan.notOwed.map(({ duty, period, findings }) => ({
        duty,
        period,
        because: reasonOf(findings, called),
      })),
      findings: plan.findings.map((each) => recordFinding(each, called)),
    };
    const changed = new Map(plan.bearAnew.map(({ cycle }) => [cycle.id, cycle]));
    for (const cycle of [...told.cycles, ...recalculated.map((each) => each.cycle)]) changed.set(cycle.id, cycle);
    for (const { cycle, bearer } of plan.bearAnew)
      changed.set(cycle.id, { ...(changed.get(cycle.id) ?? cycle), bearer });
    const cycles = [...create, ...changed.values()];
    if (cycles.length === 0 || preview) return { conflict: undefined, answer };
    const written = [...told.decisions, ...recalculated.map(({ decision }) => decision)];
    const { organisation } = decisions.domain;
    const kept = missingCharters(record, [
      ...create.map(({ period }) => organisation.charter(unit, period.from)),
      ...told.charters,
      ...recalculated.map(({ charter }) => charter),
    ]);
    const changes = changesOf(record, [plannedChange(days, answer)], { at: now, author });
    const made = { basedOn: record.revision, cycles, decisions: written, outbox: [], changes, ...kept };
    const conflict = await this.#work.store.commit({ unit, at: now, ...made });
    return { conflict, answer };
  }
}

const plannedChange = (
  { from, to }: { readonly from: Day; readonly to: Day },
  { created, lapsed, reinstated, borneAnew, rederived }: UnitPlan,
): Change => ({
  ...{ does: 'plan', from, to, created, reinstated },
  ...(borneAnew.length > 0 ? { borneAnew } : {}),
  lapsed: lapsed.map(({ cycle }) => cycle),
  rederived: rederived.map(({ cycle }) => cycle),
});
