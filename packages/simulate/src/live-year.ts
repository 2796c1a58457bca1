/** Lives a year through a real engine: people with habits, drawn from a seed, day by day on a virtual clock. */
import { addDays, type Cycle, type Day, type DecisionRecord, localDay, rosterOn } from '@obligato/core';
import { type Engine, type OutboxEntry, timestampOf, type VirtualClock } from '@obligato/engine';
import { assessmentStory } from './assessment-story.ts';
import { evaluationStory } from './evaluation-story.ts';
import { type Habits, usualHabits } from './habits.ts';
import type { Life, Story } from './life.ts';
import { meetingStory } from './meeting-story.ts';
import { diceFor } from './random.ts';

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
  /** Called once a virtual day. */
  readonly onDay?: (day: Day) => void;
}

const stories: Readonly<Record<string, Story>> = {
  meeting: meetingStory,
  assessment: assessmentStory,
  evaluation: evaluationStory,
};

/**
 * Plans a year, month by month as people come and go, and lives it. Same engine, roster, rules and seed: same year.
 *
 * @example
 * const lived = await liveYear({ engine, clock: new VirtualClock('2026-01-01T08:00:00+08:00'), year: 2026, seed: 7 });
 */
export async function liveYear({ engine, clock, year, seed, habits, onDay }: Input): Promise<LivedYear> {
  const { zone } = engine.domain;
  const attempts: DecisionRecord[] = [];
  const told: OutboxEntry[] = [];
  const waiting = new Map<Day, AsyncGenerator<Day, void, void>[]>();
  const days = { from: `${year}-01-01`, to: `${year}-12-31` };

  const goOn = async (story: AsyncGenerator<Day, void, void>) => {
    const { value, done } = await story.next();
    if (done) return;
    // A story that wants to go on in the past goes on tomorrow: no day is lived twice.
    const tomorrow = addDays(localDay(clock.now()), 1);
    const day = value < tomorrow ? tomorrow : value;
    waiting.set(day, [...(waiting.get(day) ?? []), story]);
  };
  const begin = async (cycle: Cycle) => {
    const story = stories[cycle.obligation];
    if (story)
      await goOn(story(lifeOf({ engine, clock, seed, habits: { ...usualHabits, ...habits }, attempts }, cycle)));
  };

  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    clock.set(timestampOf(day, zone, '08:00'));
    onDay?.(day);
    if (day.endsWith('-01')) {
      for (const plan of await engine.plan(days)) {
        const { cycles } = await engine.unit(plan.unit);
        for (const id of [...plan.created, ...plan.reinstated].sort()) {
          const cycle = cycles.get(id);
          if (cycle) await begin(cycle);
        }
      }
    }
    told.push(...(await engine.tick()).delivered);
    clock.set(timestampOf(day, zone, '15:00'));
    for (const story of waiting.get(day) ?? []) await goOn(story);
    waiting.delete(day);
  }
  return {
    attempts: attempts.length,
    refused: attempts.filter(({ outcome }) => outcome !== 'accepted'),
    remarked: attempts.filter(({ outcome, findings }) => outcome === 'accepted' && findings.length > 0),
    told,
  };
}

function lifeOf(
  world: { engine: Engine; clock: VirtualClock; seed: number; habits: Habits; attempts: DecisionRecord[] },
  cycle: Cycle,
): Life {
  const { engine, clock, seed, habits, attempts } = world;
  const today = () => localDay(clock.now());
  return {
    cycle,
    calendar: engine.domain.calendar,
    habits,
    dice: diceFor(seed, cycle.id),
    today,
    roster: async (on) => rosterOn((await engine.unit(cycle.unit)).roster, on),
    act: async (event, payload, occurredOn = today()) => {
      const late = occurredOn < today() ? { occurredAt: timestampOf(occurredOn, engine.domain.zone, '15:00') } : {};
      const decision = await engine.attempt({ cycle: cycle.id, event, payload, ...late });
      attempts.push(decision);
      return decision;
    },
  };
}
