/** Lives a year through a real engine: people with habits, drawn from a seed, day by day on a virtual clock. */
import { addDays, type Cycle, type Day, type DecisionRecord, type Language, localDay, rosterOn } from '@obligato/core';
import { daysOfYear } from '@obligato/core/internal';
import { type Engine, type OutboxEntry, timestampOf, type UnitRecord, type VirtualClock } from '@obligato/engine';
import {
  type Answer,
  type Learned,
  type Look,
  type PutRight,
  requireCorrecting,
  type Story,
  type StoryContext,
  type StoryRun,
  type Try,
} from '../stories/move.ts';
import { cyclesOfAny, namesByCourse, storiesOf } from '../stories/stories-of.ts';
import { type Habits, usualHabits } from '../world/habits.ts';
import { diceFor } from '../world/random.ts';
import { wordingIn } from '../world/wording.ts';
import type { World } from '../world/world.ts';
import { isMonthStart, isPlanningDay } from './is-planning-day.ts';
import { asLived } from './pretending.ts';

export interface LivedYear {
  readonly attempts: number;
  /** Decisions that were not accepted, in the order they were made. */
  readonly refused: readonly DecisionRecord[];
  /** Accepted, but with a remark: late entries, observed rules. */
  readonly remarked: readonly DecisionRecord[];
  /** What people were told: reminders and escalations. */
  readonly told: readonly OutboxEntry[];
}

interface Input {
  readonly engine: Engine;
  readonly clock: VirtualClock;
  readonly year: number;
  readonly seed: number;
  readonly habits?: Partial<Habits>;
  /** Habits of some units in what they owe themselves, beside those of all: some pretend, and others do not. */
  readonly habitsOf?: (unit: string) => Partial<Habits>;
  /** In which people write; English when absent. */
  readonly language?: Language;
  /** Stories that replace the usual ones, by obligation; a copy of it goes the same way. */
  readonly stories?: Readonly<Record<string, Story>>;
  /** The last day that is lived, where that is not the year's: what is owed later is planned, and still to be done. */
  readonly until?: Day;
  /** Called once a virtual day. */
  readonly onDay?: (day: Day) => void;
}

/**
 * Plans a year, month by month as people come and go, and lives it. Same engine, roster, rules and seed: same year.
 *
 * @example
 * const lived = await liveYear({ engine, clock: new VirtualClock('2026-01-01T08:00:00+08:00'), year: 2026, seed: 7 });
 */
export async function liveYear(input: Input): Promise<LivedYear> {
  const { engine, clock, year, seed, habits = {}, habitsOf = () => ({}), language = 'en', until, onDay } = input;
  const { zone, catalogue } = engine.domain;
  const wording = wordingIn(language, catalogue.people);
  const stories = { ...storiesOf(catalogue, input.stories), names: namesByCourse(catalogue), wording };
  const attempts: DecisionRecord[] = [];
  const told: OutboxEntry[] = [];
  const waiting = new Map<Day, Lived[]>();
  const livedBefore = new Set<string>();
  const learnedIn = new Map<string, Learned>();
  const days = daysOfYear(year, engine.domain.year);

  const goOn = async (lived: Lived) => {
    const day = await lived.goOn();
    if (day !== undefined) waiting.set(day, [...(waiting.get(day) ?? []), lived]);
  };
  for (let day = days.from; day <= (until ?? days.to); day = addDays(day, 1)) {
    clock.set(timestampOf(day, zone, '08:00'));
    onDay?.(day);
    if (isMonthStart(day)) {
      for (const cycle of await begins(engine, day, days, livedBefore)) {
        const own = { ...usualHabits, ...habits, ...habitsOf(cycle.owedBy === 'superior' ? cycle.bearer : cycle.unit) };
        const learned = learnedIn.get(cycle.unit) ?? {};
        learnedIn.set(cycle.unit, learned);
        const lived = new Lived(engine, clock, cycle, { habits: own, learned, seed }, attempts, stories);
        if (lived.hasStory) await goOn(lived);
      }
    }
    told.push(...(await engine.tick()).delivered);
    clock.set(timestampOf(day, zone, '15:00'));
    for (const lived of waiting.get(day) ?? []) await goOn(lived);
    waiting.delete(day);
  }
  return {
    attempts: attempts.length,
    refused: attempts.filter(({ outcome }) => outcome !== 'accepted'),
    remarked: attempts.filter(({ outcome, findings }) => outcome === 'accepted' && findings.length > 0),
    told,
  };
}

/** Plans where it is time to, and gives the cycles that are new, owed again, or raised by an occasion since. */
async function begins(
  engine: Engine,
  day: Day,
  days: { from: Day; to: Day },
  lived: Set<string>,
): Promise<readonly Cycle[]> {
  const cycles: Cycle[] = [];
  for (const unit of engine.domain.organisation.units.keys()) {
    const { roster } = await engine.unit(unit);
    const plans = isPlanningDay(day, days.from, roster) ? await engine.plan({ from: day, to: days.to }, [unit]) : [];
    const known = (await engine.unit(unit)).cycles;
    const again = plans.flatMap(({ reinstated }) => reinstated);
    const fresh = [...known.keys()].filter((id) => !lived.has(id));
    for (const id of [...new Set([...fresh, ...again])].sort()) {
      const cycle = known.get(id);
      if (cycle) cycles.push(cycle);
      lived.add(id);
    }
  }
  return cycles;
}

/** Which stories are told, and of which obligations. */
type Told = Pick<World, 'stories' | 'names' | 'wording'>;

/** One cycle's story, driven through the engine. */
class Lived {
  readonly hasStory: boolean;
  readonly #engine: Engine;
  readonly #clock: VirtualClock;
  readonly #cycle: Cycle;
  readonly #attempts: DecisionRecord[];
  readonly #story: Story | undefined;
  readonly #telling: StoryRun | undefined;
  /** Read anew whenever the story goes on: people come and go between two days. */
  #record: UnitRecord | undefined;

  constructor(
    engine: Engine,
    clock: VirtualClock,
    cycle: Cycle,
    { habits, learned, seed }: { readonly habits: Habits; readonly learned: Learned; readonly seed: number },
    attempts: DecisionRecord[],
    told: Told,
  ) {
    this.#engine = engine;
    this.#clock = clock;
    this.#cycle = cycle;
    this.#attempts = attempts;
    const life: StoryContext = {
      cycle,
      calendar: engine.domain.calendar,
      habits,
      habitsOn: () => habits,
      learned,
      isVisited: true,
      dice: diceFor(seed, cycle.id),
      wording: told.wording,
      today: () => localDay(clock.now()),
      roster: (on) => rosterOn(this.#record?.roster ?? [], on),
      cycles: () => this.#record?.cycles ?? new Map(),
      cyclesOf: (course) => cyclesOfAny(this.#record?.cycles ?? new Map(), told.names.get(course)),
    };
    this.#story = told.stories[cycle.obligation];
    this.#telling = this.#story && asLived(this.#story, life);
    this.hasStory = this.#telling !== undefined;
  }

  /** Lives on until the story waits; gives the day on which it goes on. */
  async goOn(): Promise<Day | undefined> {
    this.#record = await this.#engine.unit(this.#cycle.unit);
    // What raised it may have been taken back meanwhile.
    if (!this.#record.cycles.has(this.#cycle.id)) return undefined;
    let answer: Answer = { id: '', outcome: 'accepted', findings: [] };
    for (;;) {
      const step = this.#telling?.next(answer);
      if (!step || step.done) return undefined;
      if ('until' in step.value) {
        // A story that wants to go on in the past goes on tomorrow: no day is lived twice.
        const tomorrow = addDays(localDay(this.#clock.now()), 1);
        return step.value.until < tomorrow ? tomorrow : step.value.until;
      }
      answer = await this.#answer(step.value);
    }
  }

  #answer(move: Try | PutRight | Look): Promise<Answer> {
    if ('looks' in move) return this.#engine.preview(this.#asked(move.looks));
    return 'does' in move ? this.#correct(move) : this.#attempt(move);
  }

  async #correct({ decision, does, reason, payload, on }: PutRight): Promise<DecisionRecord> {
    requireCorrecting(this.#story, this.#cycle.obligation);
    const today = localDay(this.#clock.now());
    const day = on !== undefined && on > today ? today : on;
    const occurred = day === undefined ? {} : { occurredAt: timestampOf(day, this.#engine.domain.zone, '15:00') };
    const made =
      does === 'withdraw'
        ? await this.#engine.withdraw({ decision, reason })
        : await this.#engine.correct({ decision, reason, payload, ...occurred });
    this.#attempts.push(made);
    return made;
  }

  async #attempt(tried: Try): Promise<DecisionRecord> {
    const decision = await this.#engine.attempt(this.#asked(tried));
    this.#attempts.push(decision);
    return decision;
  }

  #asked({ event, payload, on }: Try) {
    const earlier = on !== undefined && on < localDay(this.#clock.now());
    const occurred = earlier ? { occurredAt: timestampOf(on, this.#engine.domain.zone, '15:00') } : {};
    return { cycle: this.#cycle.id, event, payload, ...occurred };
  }
}
