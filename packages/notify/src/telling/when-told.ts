/** When something may be told: outside quiet hours, on working days, or with the next digest. Local times, as they sort. */
import type { Calendar, Day, Told } from '@obligato/core';
import { dayNumber, dayOf } from '@obligato/core';
import { type QuietHours, weekdayOf } from '@obligato/core/internal';

/** `2026-03-20T08:30`, by the organisation's clock. */
export type LocalTime = string;

export interface Hours {
  /** `HH:MM`, at which digests go out. */
  readonly digestAt: string;
  /** Nobody is told anything between these, which may lie on two days. Undefined: at any hour. */
  readonly quiet: QuietHours | undefined;
  /** On its days off nobody is told anything. */
  readonly calendar: Pick<Calendar, 'isWorkingDay' | 'nextWorkingDay'>;
}

/**
 * The first time, from one on, at which somebody may be told.
 *
 * @example
 * nextAllowed('2026-03-20T21:10', { digestAt: '08:30', quiet: { from: '19:00', to: '07:30' }, calendar }) // → '2026-03-23T07:30'
 */
export function nextAllowed(at: LocalTime, { quiet, calendar }: Hours): LocalTime {
  const [day, time] = parts(at);
  if (!calendar.isWorkingDay(day)) return firstOf(calendar.nextWorkingDay(day), quiet);
  if (!quiet || !isWithin(time, quiet)) return at;
  const endsToday = time < quiet.to;
  return endsToday ? `${day}T${quiet.to}` : firstOf(calendar.nextWorkingDay(dayAfter(day)), quiet);
}

/**
 * The next digest that takes along what came in at a time; one within quiet hours comes at the time at which they end.
 *
 * @example
 * nextDigest('2026-03-20T09:00', 'daily', { digestAt: '08:30', quiet: undefined, calendar }) // → '2026-03-23T08:30'
 */
export function nextDigest(
  at: LocalTime,
  told: Exclude<Told, 'at-once'>,
  { digestAt, quiet, calendar }: Hours,
): LocalTime {
  const time = quiet && isWithin(digestAt, quiet) ? quiet.to : digestAt;
  const [day] = parts(at);
  const slotFrom = (from: Day): LocalTime => `${calendar.nextWorkingDay(from)}T${time}`;
  if (told === 'daily') {
    const today = slotFrom(day);
    return today >= at ? today : slotFrom(dayAfter(day));
  }
  const monday = dayOf(dayNumber(day) - weekdayOf(dayNumber(day)) + 1);
  const thisWeek = slotFrom(monday);
  return thisWeek >= at ? thisWeek : slotFrom(dayOf(dayNumber(monday) + 7));
}

/** The first time of a working day at which somebody may be told. */
const firstOf = (day: Day, quiet: Hours['quiet']): LocalTime =>
  `${day}T${quiet && isWithin('00:00', quiet) ? quiet.to : '00:00'}`;

const isWithin = (time: string, { from, to }: NonNullable<Hours['quiet']>) =>
  from <= to ? from <= time && time < to : time >= from || time < to;

const parts = (at: LocalTime): readonly [Day, string] => [at.slice(0, 10), at.slice(11, 16)];
const dayAfter = (day: Day) => dayOf(dayNumber(day) + 1);
