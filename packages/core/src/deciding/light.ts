/** Where a cycle stands, at a glance. */
import type { Calendar } from '../calendar/calendar.ts';
import type { Day } from '../calendar/day.ts';
import type { Catalogue } from '../charter/catalogue/catalogue.ts';
import { obligationByName } from '../charter/obligation-by-name.ts';
import type { Cycle } from '../cycle/cycle.ts';

/** `none`: no longer owed, lapsed or cancelled. */
export const lights = ['done', 'due', 'soon', 'overdue', 'none'] as const;
export type Light = (typeof lights)[number];

export interface CycleLight {
  readonly light: Light;
  /** It was done, but after a deadline: late stays visible. */
  readonly late: boolean;
}

/** Working days ahead of a deadline from which it counts as soon. */
const soonWorkingDays = 10;

/**
 * The light of a cycle on a day. Superiors' and members' cycles are judged by the same four.
 *
 * @example
 * lightOf(cycle, today, catalogue, calendar) // → { light: 'soon', late: false }
 */
export function lightOf(cycle: Cycle, today: Day, catalogue: Catalogue, calendar: Calendar): CycleLight {
  const { obligation, machine } = obligationByName(catalogue, cycle.obligation);
  const missed = (cycle.state.context as { missed?: readonly string[] }).missed ?? [];
  const late = missed.length > 0;
  const { isDone, isEnded } = machine.at(cycle.state);
  if (isDone) return { light: 'done', late };
  if (isEnded) return { light: 'none', late };
  if (missed.some((event) => cycle.happened[event] === undefined)) return { light: 'overdue', late };
  const next = cycle.dues.find((due) => due.event === 'miss');
  const last = next?.notAfter ?? (cycle.happened[obligation.fulfilledBy] === undefined ? cycle.period.to : undefined);
  if (last === undefined) return { light: 'due', late };
  if (today > last) return { light: 'overdue', late };
  return { light: calendar.workingDaysBetween(today, last) <= soonWorkingDays ? 'soon' : 'due', late };
}
