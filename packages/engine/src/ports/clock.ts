import { isDay, localDay, type Timestamp } from '@obligato/core';
import { isBefore } from '@obligato/core/internal';
import { Temporal } from 'temporal-polyfill';
import { isTimestampOf, timestampAt } from './zone-offset.ts';

/** Where the time comes from. Always in the organisation's zone, so that the local day can be read off. */
export interface Clock {
  now(): Timestamp;
}

/**
 * The machine's clock, in a zone such as `Asia/Shanghai`.
 *
 * @example
 * systemClock('Asia/Shanghai').now() // → '2026-03-20T14:00:00+08:00', at that moment
 */
export function systemClock(zone: string): Clock {
  return { now: () => timestampAt(Date.now(), zone) };
}

/**
 * A clock that stands still until it is moved: for tests, and for living a year in a minute.
 *
 * @example
 * const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
 * clock.set('2026-03-12T14:00:00+08:00');
 */
export class VirtualClock implements Clock {
  #now: Timestamp;
  readonly zone: string;

  constructor(start: Timestamp, zone = 'Asia/Shanghai') {
    this.zone = zone;
    this.#now = momentIn(start, zone);
  }

  now(): Timestamp {
    return this.#now;
  }

  /** Moves to a moment, forwards or back: clocks do jump. */
  set(to: Timestamp): void {
    this.#now = momentIn(to, this.zone);
  }
}

/**
 * Somebody's way of saying when, as a timestamp in the organisation's zone: `2026-03-20`, `2026-03-20T14:00`, or with
 * any offset. Undefined when it is no moment at all, or lies outside the days that are counted: 1970 to 2149, by local day.
 *
 * @example
 * readTimestamp('2026-03-20T06:00:00Z', 'Asia/Shanghai') // → '2026-03-20T14:00:00+08:00'
 */
export function readTimestamp(said: string, zone: string): Timestamp | undefined {
  if (isTimestampOf(said, zone)) return said;
  try {
    const hasOffset = /(Z|[+-]\d{2}:\d{2})$/i.test(said);
    const moment = hasOffset
      ? Temporal.Instant.from(said).toZonedDateTimeISO(zone)
      : Temporal.PlainDateTime.from(said).toZonedDateTime(zone);
    const read = formatTimestamp(moment);
    return isDay(localDay(read)) ? read : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether one timestamp lies after another, whatever their offsets.
 *
 * @example
 * isAfter('2026-03-20T14:00:00+08:00', '2026-03-20T07:00:00Z') // → false
 */
export function isAfter(a: Timestamp, b: Timestamp): boolean {
  return isBefore(b, a);
}

const momentIn = (said: Timestamp, zone: string) => timestampAt(Temporal.Instant.from(said).epochMilliseconds, zone);

function formatTimestamp(moment: Temporal.ZonedDateTime): Timestamp {
  return moment.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

/**
 * A moment of a local day, `09:00` when no time is given, as a timestamp with the zone's offset.
 *
 * @example
 * timestampOf('2026-03-20', 'Asia/Shanghai', '14:00') // → '2026-03-20T14:00:00+08:00'
 */
export function timestampOf(day: string, zone: string, time = '00:00'): Timestamp {
  return formatTimestamp(Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone));
}
