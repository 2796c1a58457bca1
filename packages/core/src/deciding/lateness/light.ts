/** Where a cycle stands, at a glance. */
import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import type { Catalogue } from '../../charter/catalogue/catalogue.ts';
import { obligationByName, whyLeftAlone } from '../../charter/obligation-by-name.ts';
import type { Cycle } from '../../cycle/cycle.ts';
import { isOpen, type Lateness, latenessOf, missesOf } from '../../cycle/misses.ts';

/** `none`: no longer owed, lapsed or cancelled. */
export const lights = ['done', 'due', 'soon', 'overdue', 'none'] as const;
export type Light = (typeof lights)[number];

/** Late stays visible, and so does what was done in time and entered late. */
export interface CycleLight extends Lateness {
  readonly light: Light;
}

/** Working days ahead of a deadline from which it counts as soon. */
const soonWorkingDays = 10;

/**
 * The light of a cycle on a day. Superiors' and members' cycles are judged by the same four. One that is left alone has a light by its
 * dates: what was to be done, and what is on record.
 *
 * @example
 * lightOf(cycle, today, catalogue, calendar) // → { light: 'soon', late: false, enteredLate: false }
 */
export function lightOf(cycle: Cycle, today: Day, catalogue: Catalogue, calendar: Calendar): CycleLight {
  const lateness = latenessOf(cycle);
  const fulfilledBy = catalogue.obligations.get(cycle.obligation)?.fulfilledBy;
  const isFulfilled = fulfilledBy !== undefined && cycle.happened[fulfilledBy] !== undefined;
  const { isDone, isEnded } = whyLeftAlone(catalogue, cycle)
    ? { isDone: isFulfilled, isEnded: false }
    : obligationByName(catalogue, cycle.obligation).machine.at(cycle.state);
  if (isDone) return { light: 'done', ...lateness };
  if (isEnded) return { light: 'none', ...lateness };
  if (missesOf(cycle).some(isOpen)) return { light: 'overdue', ...lateness };
  const next = cycle.dues.find((due) => due.event === 'miss');
  const last = next?.notAfter ?? (isFulfilled ? undefined : cycle.period.to);
  if (last === undefined) return { light: 'due', ...lateness };
  if (today > last) return { light: 'overdue', ...lateness };
  return { light: calendar.workingDaysBetween(today, last) <= soonWorkingDays ? 'soon' : 'due', ...lateness };
}
