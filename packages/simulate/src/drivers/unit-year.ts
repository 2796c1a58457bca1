/** Lives one unit through the days of a run: its own queue, its own cycles, and the same `decide` as the engine. */
import {
  type Cycle,
  type Day,
  type Decided,
  dayNumber,
  decide,
  gatherFacts,
  localDay,
  type Plan,
  type PlanningContext,
  planUnit,
  type RosterView,
  rosterOn,
} from '@obligato/core';
import {
  duePayload,
  finishDue,
  IndexedCycles,
  obligationByName,
  owedAgain,
  raiseOccasions,
  saidEvent,
  sideOf,
  validatePayload,
} from '@obligato/core/internal';
import type { Answer, Look, PutRight, StoryContext, StoryRun, Try } from '../stories/move.ts';
import { cyclesOfAny } from '../stories/stories-of.ts';
import { diceFor } from '../world/random.ts';
import type { Stamps, UnitOfWorld, World } from '../world/world.ts';
import { Agenda } from './agenda.ts';
import { isMonthStart, isPlanningDay } from './is-planning-day.ts';
import type { Bound, Judged, Said } from './judged.ts';
import { asLived } from './pretending.ts';
import { putRight, type UnitAround } from './put-right.ts';
import { ToldHistories } from './told-histories.ts';

/** What an observer of a run is told of, attempt by attempt. */
export interface SimulationEvent {
  readonly cycle: Cycle;
  readonly event: string;
  readonly payload: unknown;
  readonly on: Day;
  readonly decided: Decided;
  /** The event was said before, and is put right, or taken back, now. */
  readonly corrects?: 'correct' | 'withdraw';
}

export type Observer = (happening: SimulationEvent) => void;

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
  readonly telling: StoryRun;
  readonly bound: Bound;
}

class UnitYear {
  readonly cycles = new IndexedCycles();
  readonly #world: World;
  readonly #unit: UnitOfWorld;
  readonly #observe: Observer;
  readonly #agenda: Agenda<Waiting>;
  readonly #histories: ToldHistories;
  /** Cycles that came up since the month began: their stories begin with the next one. */
  #fresh: string[] = [];
  #today = 0;
  /** Today's dues have fired: what becomes due now fires tomorrow, as at the engine's next tick. */
  #hasFired = false;
  #day: Day;
  /** Today's. */
  #stamps: Stamps;
  #last: Plan | undefined;
  /** Who is there today: asked for at every attempt. */
  #people: RosterView | undefined;
  /** What every story of the unit is told alike. */
  readonly #here: Pick<StoryContext, 'today' | 'roster' | 'cycles' | 'cyclesOf' | 'learned'>;

  constructor(world: World, unit: UnitOfWorld, observe: Observer) {
    this.#world = world;
    this.#unit = unit;
    this.#observe = observe;
    this.#histories = new ToldHistories(world);
    this.#agenda = new Agenda(world.days.length);
    this.#day = world.days[0] as Day;
    this.#stamps = world.stamps(this.#day);
    this.#here = {
      today: () => this.#day,
      learned: {},
      roster: (on) => this.#rosterOn(on),
      cycles: () => this.cycles,
      cyclesOf: (course) => cyclesOfAny(this.cycles, world.names.get(course)),
    };
  }

  live(): void {
    const { days } = this.#world;
    for (this.#today = 0; this.#today < days.length; this.#today++) {
      const day = days[this.#today] as Day;
      const startsMonth = this.#today === 0 || isMonthStart(day);
      // On most days nothing goes on.
      if (!startsMonth && this.#agenda.isFree(this.#today)) continue;
      this.#day = day;
      this.#stamps = this.#world.stamps(day);
      this.#people = undefined;
      this.#hasFired = false;
      if (startsMonth) this.#startMonth(day);
      this.#fire(day);
      this.#hasFired = true;
      for (const waiting of this.#agenda.takeStories(this.#today)) this.#goOn(waiting);
    }
  }

  /** As a secretary does it: plans where it is time to, and begins what is new. */
  #startMonth(day: Day): void {
    const { from } = this.#world.scenario;
    const again = isPlanningDay(day, from, this.#unit.roster) ? this.#plan(day) : none;
    const fresh = new Set([...this.#fresh, ...again]);
    this.#fresh = [];
    for (const id of [...fresh].sort()) this.#begin(id);
  }

  /** As the engine plans: what is owed begins, what is gone lapses. Returns what is owed again. */
  #plan(day: Day): readonly string[] {
    const { catalogue, calendar, scenario } = this.#world;
    const { id: unit, above, roster, charterOn } = this.#unit;
    const input = {
      unit,
      above,
      roster,
      cycles: this.cycles,
      catalogue,
      calendar,
      provided: nothing,
      now: this.#stamps.morning,
      charterOn,
      from: day,
      to: scenario.to,
    };
    const plan = planUnit(input, { last: this.#last });
    this.#last = plan;
    for (const cycle of plan.create) this.#add(cycle);
    for (const { cycle, because } of plan.lapse) this.#clock(cycle, 'lapse', { reason: because }, day);
    for (const cycle of plan.reinstate) this.#clock(cycle, 'reinstate', { reason: owedAgain }, day);
    return plan.reinstate.length === 0 ? none : plan.reinstate.map(({ id }) => id);
  }

  #begin(id: string): void {
    const cycle = this.cycles.get(id);
    const story = cycle && this.#world.stories[cycle.obligation];
    if (!cycle || !story) return;
    this.#goOn({ id, telling: asLived(story, this.#lifeOf(cycle)), bound: this.#boundOf(cycle) });
  }

  #lifeOf(cycle: Cycle): StoryContext {
    const { calendar, habitsOf, wording, scenario, isVisited } = this.#world;
    const { today, roster, cycles, cyclesOf, learned } = this.#here;
    const dice = diceFor(scenario.seed, cycle.id);
    const habitsOn = habitsOf(cycle.owedBy === 'superior' ? cycle.bearer : cycle.unit);
    const visited = cycle.owedBy !== 'superior' || isVisited(this.#unit, cycle.period);
    const around = { calendar, habits: habitsOn(this.#day), habitsOn, dice, wording, learned, isVisited: visited };
    return { cycle, ...around, today, roster, cycles, cyclesOf };
  }

  /** Lives a story on until it waits for another day, or ends. */
  #goOn(waiting: Waiting): void {
    let answer: Answer = begun;
    // What raised it may have been taken back meanwhile.
    if (!this.cycles.has(waiting.id)) return;
    for (;;) {
      const step = waiting.telling.next(answer);
      if (step.done) return;
      if ('until' in step.value) {
        // A story that wants to go on in the past goes on tomorrow: no day is lived twice.
        this.#agenda.tellOn(Math.max(this.#today + 1, this.#indexOf(step.value.until)), waiting);
        return;
      }
      answer = this.#answer(waiting, step.value);
    }
  }

  #answer(waiting: Waiting, move: Try | PutRight | Look): Answer {
    if ('looks' in move) return answerOf('', this.#judge(this.#said(waiting, move.looks), waiting.bound).decided);
    return 'does' in move ? this.#correct(waiting, move) : this.#attempt(waiting, move);
  }

  #attempt(waiting: Waiting, tried: Try): Answer {
    const name = this.#histories.nextId(waiting.id);
    return answerOf(name, this.#decide(this.#said(waiting, tried), waiting.bound));
  }

  #said({ id, bound }: Waiting, { event, payload, on }: Try): Said {
    const cycle = this.cycles.get(id) as Cycle;
    const known = bound.installed.events.get(event);
    const side = known ? sideOf(known, cycle) : 'unit';
    return { cycle, event, payload, side, on: on !== undefined && on < this.#day ? on : this.#day };
  }

  #correct({ id, bound }: Waiting, move: PutRight): Answer {
    const cycle = this.cycles.get(id) as Cycle;
    const name = this.#histories.nextId(id);
    const around: UnitAround = {
      ...{ world: this.#world, unit: this.#unit, cycles: this.cycles, histories: this.#histories },
      ...{ day: this.#day, now: this.#stamps.afternoon },
      rosterOn: (on) => this.#rosterOn(on),
      judge: (said) => this.#judge(said, this.#boundOf(said.cycle)),
    };
    const { judged, raised } = putRight(around, { cycle, bound, move });
    const { decision, does, reason } = move;
    this.#histories.tell(cycle, judged, { decision, does, reason });
    const { command, decided } = judged;
    if (decided.outcome.outcome === 'accepted') this.#put(decided.cycle, cycle);
    for (const { said, judged } of raised.told) this.#tell(said, judged);
    for (const gone of raised.gone) this.#leave(gone);
    for (const each of raised.cycles) {
      if (this.cycles.has(each.id)) this.#put(each);
      else this.#add(each);
    }
    const { event, payload, occurredAt } = command;
    this.#observe({ cycle, event, payload, on: localDay(occurredAt), decided, corrects: does });
    return answerOf(name, decided);
  }

  #leave(id: string): void {
    this.cycles.delete(id);
    this.#histories.end(id);
    this.#fresh = this.#fresh.filter((each) => each !== id);
  }

  #clock(cycle: Cycle, event: string, payload: unknown, on: Day): Decided {
    return this.#decide({ cycle, event, payload, side: 'clock', on }, this.#boundOf(cycle));
  }

  #boundOf({ period, obligation }: Cycle): Bound {
    return {
      charter: this.#unit.charterOn(period.from),
      installed: obligationByName(this.#world.catalogue, obligation),
    };
  }

  #decide(said: Said, bound: Bound): Decided {
    const judged = this.#judge(said, bound);
    if (judged.decided.outcome.outcome === 'accepted') {
      this.#put(judged.decided.cycle, said.cycle);
      if (judged.decided.effects.length > 0) judged.decided = this.#raise(judged.decided, said.on);
    }
    this.#tell(said, judged);
    return judged.decided;
  }

  #tell({ cycle, event, payload, on }: Said, judged: Judged): void {
    this.#histories.tell(cycle, judged);
    this.#observe({ cycle, event, payload, on, decided: judged.decided });
  }

  #judge({ cycle, event, payload, side, on }: Said, { charter, installed }: Bound): Judged {
    const { catalogue, calendar, trusted, asked: askedOf } = this.#world;
    const { id: unit, above } = this.#unit;
    const isClock = side === 'clock';
    const known = installed.events.get(event);
    const isTrusted = isClock || trusted.has(cycle.obligation);
    const validated = known && (isTrusted ? { payload } : validatePayload(known, payload));
    const said = known && validated && saidEvent(known, side, validated);
    const source = {
      unit,
      above: above(on),
      day: on,
      roster: this.#rosterOn(on),
      cycle,
      cycles: this.cycles,
      event: said,
    };
    const applicableRules = charter.applicableRules(cycle, event);
    const asked = isTrusted ? askedOf(applicableRules) : applicableRules;
    const facts = gatherFacts(asked.facts, source);
    const now = this.#stamps;
    const then = on === this.#day ? now : this.#world.stamps(on);
    const occurredAt = isClock ? then.midnight : then.afternoon;
    const recordedAt = isClock ? now.morning : now.afternoon;
    const command = { event, payload, side, by: nobody, occurredAt, recordedAt };
    const shortcuts = { applicableRules, asked, validated };
    const decided = decide({ cycle, command, charter, catalogue, facts, calendar }, shortcuts);
    return { command, decided, charter, facts };
  }

  #rosterOn(on: Day): RosterView {
    if (on !== this.#day) return rosterOn(this.#unit.roster, on);
    this.#people ??= rosterOn(this.#unit.roster, on);
    return this.#people;
  }

  #raise(judged: Decided, on: Day): Decided {
    if (!judged.effects.some(({ raise }) => raise)) return judged;
    const ground = this.#ground(this.#stamps.afternoon);
    const { cycles, decided } = raiseOccasions(ground, judged, { on, charter: this.#unit.charterOn(on) });
    for (const raised of cycles) if (!this.cycles.has(raised.id)) this.#add(raised);
    return decided;
  }

  /** Everything that is due today, cycle by cycle in the order of their ids, as the engine's tick does it. */
  #fire(day: Day): void {
    for (const id of this.#agenda.takeDues(this.#today)) {
      for (;;) {
        const cycle = this.cycles.get(id);
        // Dues stand in the order of their days.
        const due = cycle?.dues[0];
        if (!cycle || !due || due.on > day) break;
        const { outcome } = this.#clock(cycle, due.event, duePayload(due), due.on);
        if (outcome.outcome !== 'accepted') this.#put(finishDue(cycle, cycle, due));
      }
    }
  }

  #add(cycle: Cycle): void {
    this.#fresh.push(cycle.id);
    if (this.#world.stories[cycle.obligation]?.corrects) this.#histories.begin(cycle);
    this.#put(cycle);
  }

  #put(cycle: Cycle, before?: Cycle): void {
    this.cycles.set(cycle.id, cycle);
    const next = cycle.dues[0];
    // What was ahead before waits for its day already.
    if (!next || (next === before?.dues[0] && next.on > this.#day)) return;
    const soonest = this.#hasFired ? this.#today + 1 : this.#today;
    this.#agenda.fireOn(Math.max(soonest, this.#indexOf(next.on)), cycle.id);
  }

  #ground(now: string): PlanningContext {
    const { catalogue, calendar } = this.#world;
    const { id: unit, above, roster } = this.#unit;
    return { unit, above, roster, cycles: this.cycles, catalogue, calendar, provided: nothing, now };
  }

  #indexOf(day: Day): number {
    return dayNumber(day) - this.#world.firstDay;
  }
}

const answerOf = (id: string, { outcome }: Decided): Answer => ({
  id,
  outcome: outcome.outcome,
  findings: 'findings' in outcome ? outcome.findings : none,
});

const none: readonly never[] = [];
const begun: Answer = { id: '', outcome: 'accepted', findings: none };
const nobody = Object.freeze({});
const nothing = Object.freeze({});
