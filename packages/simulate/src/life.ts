/** What a life of a cycle is told with: who acts, on which day, with what luck. */
import type { Calendar, Cycle, Day, DecisionRecord, RosterView } from '@obligato/core';
import type { Habits } from './habits.ts';
import type { Dice } from './random.ts';

export interface Life {
  readonly cycle: Cycle;
  readonly calendar: Calendar;
  readonly habits: Habits;
  readonly dice: Dice;
  /** The people on a day. */
  roster(on: Day): Promise<RosterView>;
  /** Today, on the virtual clock. */
  today(): Day;
  /** Tries an event today, or writes it down today for an earlier day. */
  act(event: string, payload: unknown, occurredOn?: Day): Promise<DecisionRecord>;
}

/** A story yields the day on which it goes on. */
export type Story = (life: Life) => AsyncGenerator<Day, void, void>;

/** A working day somewhere in the period, between two shares of its length. */
export function dayWithin({ cycle, calendar, dice }: Life, from: number, to: number): Day {
  const length = Math.max(1, calendar.workingDaysBetween(cycle.period.from, cycle.period.to));
  const share = from + (to - from) * dice.next();
  return calendar.nextWorkingDay(calendar.addWorkingDays(cycle.period.from, Math.floor(length * share)));
}
