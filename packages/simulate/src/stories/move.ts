/** How a story is told: it yields what it wants to do next, and is handed the answer. */
import type { Calendar, Cycle, Day, RosterView } from '@obligato/core';
import type { Habits } from '../world/habits.ts';
import type { Dice } from '../world/random.ts';

/** Go on with this story on a day. */
interface Wait {
  readonly until: Day;
}

/** Try an event today, or write it down today for the day on which it happened. */
interface Try {
  readonly event: string;
  readonly payload: unknown;
  readonly on?: Day;
}

export type Move = Wait | Try;

/** As much of a decision as somebody in a story needs to know. */
export interface Answer {
  readonly outcome: 'accepted' | 'denied' | 'unavailable' | 'incomplete';
  readonly findings: readonly { readonly messageId: string; readonly data: Readonly<Record<string, unknown>> }[];
}

/** A story, whoever drives it: a real engine day by day, or the simulator through its queue. */
export type StoryRun = Generator<Move, void, Answer>;
export type Story = (life: StoryContext) => StoryRun;

/** Who lives the story, and what they know. */
export interface StoryContext {
  readonly cycle: Cycle;
  readonly calendar: Calendar;
  readonly habits: Habits;
  readonly dice: Dice;
  today(): Day;
  roster(on: Day): RosterView;
  /** The unit's other cycles, as they are now. */
  cycles(): ReadonlyMap<string, Cycle>;
  /** Those that take one course: of meetings, under whatever name. */
  cyclesOf(course: string): readonly Cycle[];
}

/** A pause within a story, until a day: `yield wait(day)`. */
export const wait = (until: Day): Move => ({ until });

/** An attempt within a story: `yield attempt('finish', {})` comes back with what the rules said. */
export const attempt = (event: string, payload: unknown, on?: Day): Move =>
  on === undefined ? { event, payload } : { event, payload, on };

/**
 * A working day somewhere in the period, between two shares of its length.
 *
 * @example
 * const story: Story = function* (life) {
 *   yield wait(dayWithin(life, 0.7, 0.9)); // a working day late in the period
 *   yield attempt('finish', {});
 * };
 */
export function dayWithin({ cycle, calendar, dice }: StoryContext, from: number, to: number): Day {
  const length = Math.max(1, calendar.workingDaysBetween(cycle.period.from, cycle.period.to));
  const share = from + (to - from) * dice.next();
  return calendar.nextWorkingDay(calendar.addWorkingDays(cycle.period.from, Math.floor(length * share)));
}
