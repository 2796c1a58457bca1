/** Finds a day for every flexible activity inside its own window, spread out and away from the unit's busy days. */
import type { Calendar } from '../../calendar/calendar.ts';
import { addDays, type Day, dayNumber, type Span } from '../../calendar/day.ts';
import { type ActivityOn, type Clash, findClashes } from './find-clashes.ts';
import { type BusyDays, isBusy, type PlannedActivity } from './planned-activity.ts';

export interface Levelled {
  /** Every activity with its day, by id. */
  readonly days: readonly ActivityOn[];
  /** What no day inside the windows could avoid. */
  readonly clashes: readonly Clash[];
  /** How many clashes fewer these are than if everything were put off to the last working day of its window, as it is without a plan. */
  readonly avoided: number;
}

interface LevellingContext {
  readonly calendar: Calendar;
  readonly busy: BusyDays;
}

/**
 * Proposes days. The tightest window chooses first, then the id decides: the order of the list does not matter. Nothing
 * is moved out of its window; where no good day is left in it, the least bad one is taken and the clash is told.
 *
 * @example
 * levelPeriod([{ id: 'class', window: { from: '2026-03-02', to: '2026-03-31' } }], { calendar, busy: [] }).days[0]?.on
 */
export function levelPeriod(activities: readonly PlannedActivity[], context: LevellingContext): Levelled {
  const taken: Day[] = activities.flatMap(({ fixedOn }) => fixedOn ?? []);
  const days: ActivityOn[] = [];
  for (const activity of [...activities].sort(tightestFirst)) {
    const on = activity.fixedOn ?? bestDay(activity.window, taken, context);
    if (activity.fixedOn === undefined) taken.push(on);
    days.push({ ...activity, on });
  }
  days.sort((a, b) => (a.id < b.id ? -1 : 1));
  const clashes = findClashes(days, context);
  const atTheLast = days.map((activity) => ({
    ...activity,
    on: activity.fixedOn ?? lastDay(activity.window, context),
  }));
  return { days, clashes, avoided: Math.max(0, findClashes(atTheLast, context).length - clashes.length) };
}

const lastDay = (window: Span, { calendar }: LevellingContext): Day =>
  daysOf(window).findLast((day) => calendar.isWorkingDay(day)) ?? window.to;

function tightestFirst(a: PlannedActivity, b: PlannedActivity): number {
  const length = ({ window: { from, to } }: PlannedActivity) => dayNumber(to) - dayNumber(from);
  return (
    length(a) - length(b) ||
    (a.window.from < b.window.from ? -1 : a.window.from > b.window.from ? 1 : a.id < b.id ? -1 : 1)
  );
}

/** A working day that is not busy, shared with as few as possible and as far as possible from the others; the earliest of equals. */
function bestDay(window: Span, taken: readonly Day[], { calendar, busy }: LevellingContext): Day {
  const all = daysOf(window);
  const worked = all.filter((day) => calendar.isWorkingDay(day));
  const quiet = worked.filter((day) => !isBusy(busy, day));
  const candidates = [quiet, worked, all].find((list) => list.length > 0) ?? [window.from];
  const numbers = taken.map(dayNumber);
  let best: { readonly day: Day; readonly shared: number; readonly distance: number } | undefined;
  for (const day of candidates) {
    const distances = numbers.map((number) => Math.abs(number - dayNumber(day)));
    const shared = distances.filter((distance) => distance === 0).length;
    // Beyond three weeks apart nobody feels a difference: then the earlier day is the better one.
    const distance = Math.min(enoughDays, ...distances);
    if (!best || shared < best.shared || (shared === best.shared && distance > best.distance))
      best = { day, shared, distance };
  }
  return best?.day ?? window.from;
}

const enoughDays = 21;

function daysOf({ from, to }: Span): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}
