/** Lives one unit through the days of a run: its own queue, its own cycles, and the same `decide` as the engine. */
import {
  type Cycle,
  type Day,
  dayNumber,
  type Decided,
  decide,
  type Due,
  gatherFacts,
  type Ground,
  installed,
  planUnit,
  raiseCycle,
  rosterOn,
  sideOf,
} from '@obligato/core';
import { isMonthStart, isPlanningDay } from './is-planning-day.ts';
import type { Answer, Life, Move, Telling } from './move.ts';
import { type Dice, diceFor } from './random.ts';
import type { UnitOfWorld, World } from './world.ts';

/** What an observer of a run is told of, attempt by attempt. */
export interface Happening {
  readonly cycle: Cycle;
  readonly event: string;
  readonly payload: unknown;
  readonly on: Day;
  readonly decided: Decided;
}

export type Observer = (happening: Happening) => void;

/**
 * The cycles as they stand when the run is over.
 *
 * @example
 * const world = createWorld(scenario);
 * liveUnit(world, world.unit(0), ({ event, on, decided }) => print(`${on} ${event}: ${decided.outcome.outcome}`));
 */
export function liveUnit(world: World, unit: UnitOfWorld, observe: Observer): ReadonlyMap<string, Cycle> {
  const year = new UnitYear(world, unit, observe);
  year.live();
  return year.cycles;
}

/** A story that waits for its day. */
interface Waiting {
  readonly id: string;
  readonly telling: Telling;
}

class UnitYear {
  readonly cycles = new Map<string, Cycle>();
  readonly #world: World;
  readonly #unit: UnitOfWorld;
  readonly #observe: Observer;
  /** Stories by the day on which they go on; a unit's own queue is short, so a list per day is a heap. */
  readonly #stories: (Waiting[] | undefined)[];
  /** Cycles with something due, by day. */
  readonly #dues: (Set<string> | undefined)[];
  readonly #begun = new Set<string>();
  #today = 0;
  /** Today's dues have fired: what becomes due now fires tomorrow, as at the engine's next tick. */
  #hasFired = false;

  constructor(world: World, unit: UnitOfWorld, observe: Observer) {
    this.#world = world;
    this.#unit = unit;
    this.#observe = observe;
    this.#stories = new Array(world.days.length);
    this.#dues = new Array(world.days.length);
  }

  live(): void {
    const { days } = this.#world;
    for (this.#today = 0; this.#today < days.length; this.#today++) {
      const day = days[this.#today] as Day;
      this.#hasFired = false;
      if (this.#today === 0 || isMonthStart(day)) this.#startMonth(day);
      this.#fire(day);
      this.#hasFired = true;
      for (const waiting of this.#stories[this.#today] ?? []) this.#goOn(waiting);
      this.#stories[this.#today] = undefined;
    }
  }

  /** As a secretary does it: plans where it is time to, and begins what is new. */
  #startMonth(day: Day): void {
    const { from } = this.#world.scenario;
    const again = isPlanningDay(day, from, this.#unit.roster) ? this.#plan(day) : noIds;
    const fresh: string[] = [];
    for (const id of this.cycles.keys()) if (!this.#begun.has(id) || again.has(id)) fresh.push(id);
    for (const id of fresh.sort()) this.#begin(id);
  }

  /** As the engine plans: what is owed begins, what is gone lapses. Returns what is owed again. */
  #plan(day: Day): ReadonlySet<string> {
    const { to } = this.#world.scenario;
    const plan = planUnit({ ...this.#ground(`${day}T08:00:00+08:00`), charterOn: this.#unit.charterOn, from: day, to });
    for (const cycle of plan.create) this.#put(cycle);
    for (const { cycle, because } of plan.lapse) this.#clock(cycle, 'lapse', { reason: because }, day, '08:00');
    for (const cycle of plan.reinstate) this.#clock(cycle, 'reinstate', { reason: owedAgain }, day, '08:00');
    return plan.reinstate.length === 0 ? noIds : new Set(plan.reinstate.map(({ id }) => id));
  }

  #begin(id: string): void {
    this.#begun.add(id);
    const cycle = this.cycles.get(id);
    const story = cycle && this.#world.stories[cycle.obligation];
    if (!cycle || !story) return;
    this.#goOn({ id, telling: story(this.#lifeOf(cycle)) });
  }

  #lifeOf(cycle: Cycle): Life {
    const { calendar, habits, days, scenario } = this.#world;
    const dice: Dice = diceFor(scenario.seed, cycle.id);
    return {
      cycle,
      calendar,
      habits,
      dice,
      today: () => days[this.#today] as Day,
      roster: (on) => rosterOn(this.#unit.roster, on),
      cycles: () => this.cycles,
    };
  }

  /** Lives a story on until it waits for another day, or ends. */
  #goOn(waiting: Waiting): void {
    let answer: Answer = begun;
    for (;;) {
      const step = waiting.telling.next(answer);
      if (step.done) return;
      if ('until' in step.value) {
        this.#wait(waiting, step.value.until);
        return;
      }
      answer = this.#attempt(waiting.id, step.value);
    }
  }

  #wait(waiting: Waiting, until: Day): void {
    const { days } = this.#world;
    // A story that wants to go on in the past goes on tomorrow: no day is lived twice.
    const index = Math.max(this.#today + 1, this.#indexOf(until));
    if (index >= days.length) return;
    const list = this.#stories[index];
    if (list) list.push(waiting);
    else this.#stories[index] = [waiting];
  }

  #attempt(id: string, { event, payload, on }: Exclude<Move, { until: Day }>): Answer {
    const today = this.#world.days[this.#today] as Day;
    const cycle = this.cycles.get(id) as Cycle;
    const { obligation } = installed(this.#world.catalogue, cycle.obligation);
    const definition = obligation.events[event];
    const side = definition ? sideOf(definition, cycle) : 'unit';
    const day = on !== undefined && on < today ? on : today;
    const decided = this.#decide(cycle, event, payload, side, day, today, '15:00');
    const { outcome } = decided;
    const findings = 'findings' in outcome ? outcome.findings : noFindings;
    return { outcome: outcome.outcome, findings };
  }

  #clock(cycle: Cycle, event: string, payload: unknown, day: Day, time: string): Decided {
    return this.#decide(cycle, event, payload, 'clock', day, day, time);
  }

  #decide(
    cycle: Cycle,
    event: string,
    payload: unknown,
    side: 'unit' | 'superior' | 'clock',
    on: Day,
    today: Day,
    time: string,
  ): Decided {
    const { catalogue, calendar } = this.#world;
    const charter = this.#unit.charterOn(cycle.period.from);
    const roster = rosterOn(this.#unit.roster, on);
    const source = { unit: this.#unit.id, above: this.#unit.above, day: on, roster, cycle, cycles: this.cycles };
    const facts = gatherFacts(charter.hearing(cycle, event).facts, source);
    const command = {
      event,
      payload,
      side,
      by: nobody,
      occurredAt: `${on}T${side === 'clock' ? '00:00' : '15:00'}:00+08:00`,
      recordedAt: `${today}T${time}:00+08:00`,
    };
    const admitted = side === 'clock' || this.#world.trusted.has(cycle.obligation);
    const decided = decide({ cycle, command, charter, catalogue, facts, calendar, admitted });
    if (decided.outcome.outcome === 'accepted') {
      this.#put(decided.cycle);
      this.#raise(decided, on, today);
    }
    this.#observe({ cycle, event, payload, on, decided });
    return decided;
  }

  #raise({ effects }: Decided, on: Day, today: Day): void {
    for (const { raise } of effects) {
      if (!raise) continue;
      const raised = raiseCycle(this.#ground(`${today}T15:00:00+08:00`), {
        ...raise,
        on,
        charter: this.#unit.charterOn(on),
      });
      if (!this.cycles.has(raised.id)) this.#put(raised);
    }
  }

  /** Everything that is due today, cycle by cycle in the order of their ids, as the engine's tick does it. */
  #fire(day: Day): void {
    const ids = this.#dues[this.#today];
    if (!ids) return;
    this.#dues[this.#today] = undefined;
    for (const id of [...ids].sort()) {
      for (let due = this.#dueOf(id, day); due; due = this.#dueOf(id, day)) {
        const cycle = this.cycles.get(id) as Cycle;
        const payload = { event: due.target, notAfter: due.notAfter };
        const { outcome } = this.#clock(cycle, due.event, payload, due.on, '08:00');
        if (outcome.outcome !== 'accepted') this.#settle(cycle, due);
      }
    }
  }

  #dueOf(id: string, day: Day): Due | undefined {
    return this.cycles.get(id)?.dues.find((due) => due.on <= day);
  }

  /** A due that was answered is over, even when the answer was no. */
  #settle(cycle: Cycle, due: Due): void {
    this.#put({
      ...cycle,
      fired: [...cycle.fired, due.key],
      dues: cycle.dues.filter((other) => other.key !== due.key),
    });
  }

  #put(cycle: Cycle): void {
    this.cycles.set(cycle.id, cycle);
    const next = cycle.dues[0];
    if (!next) return;
    const index = Math.max(this.#hasFired ? this.#today + 1 : this.#today, this.#indexOf(next.on));
    if (index >= this.#dues.length) return;
    const waiting = this.#dues[index];
    if (waiting) waiting.add(cycle.id);
    else this.#dues[index] = new Set([cycle.id]);
  }

  #ground(now: string): Ground {
    const { catalogue, calendar } = this.#world;
    const { id: unit, above, roster } = this.#unit;
    return { unit, above, roster, cycles: this.cycles, catalogue, calendar, provided: nothing, now };
  }

  #indexOf(day: Day): number {
    return dayNumber(day) - this.#world.firstDay;
  }
}

const noIds: ReadonlySet<string> = new Set();
const owedAgain = { en: 'It is owed again.', 'zh-CN': '义务恢复。' };
const begun: Answer = { outcome: 'accepted', findings: [] };
const noFindings: Answer['findings'] = [];
const nobody = Object.freeze({});
const nothing = Object.freeze({});
