/** An activity that a day has to be found for. */
import type { Day, Span } from '../../calendar/day.ts';

export interface PlannedActivity {
  /** Unique within a plan, such as a cycle's id. */
  readonly id: string;
  /** The days within which it has to happen. Levelling never leaves them. */
  readonly window: Span;
  /** A day that is fixed already, such as the one on a notice that went out. It is not moved. */
  readonly fixedOn?: Day;
}

/** Days on which the unit's own work leaves no room: the end of a quarter, a campaign at the counter. */
export type BusyDays = readonly Span[];

export const isBusy = (busy: BusyDays, day: Day) => busy.some(({ from, to }) => from <= day && day <= to);
