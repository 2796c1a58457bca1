/** The offset of a zone, looked up once a quarter of an hour: every attempt asks several times what time it is there. */
import { isDay, localDay, type Timestamp } from '@obligato/core';
import { Temporal } from 'temporal-polyfill';

interface Offset {
  readonly milliseconds: number;
  /** `+08:00`; undefined where seconds belong to it, as in Monrovia until 1972. */
  readonly text: string | undefined;
}

const quarterHour = 900_000;
const minute = 60_000;
/** A day's worth of quarters for each of a few dozen zones. */
const most = 4_096;
const known = new Map<string, Offset>();

/** Zones change their offsets on the quarter hour, since 1970. */
function offsetAt(epochMilliseconds: number, zone: string): Offset {
  const key = `${zone} ${Math.floor(epochMilliseconds / quarterHour)}`;
  const before = known.get(key);
  if (before) return before;
  const moment = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(zone);
  const milliseconds = moment.offsetNanoseconds / 1e6;
  const offset = { milliseconds, text: milliseconds % minute === 0 ? moment.offset : undefined };
  if (known.size >= most) known.clear();
  known.set(key, offset);
  return offset;
}

/**
 * A moment as a timestamp of a zone, to the second.
 *
 * @example
 * timestampAt(Date.parse('2026-03-20T06:00:00Z'), 'Asia/Shanghai') // → '2026-03-20T14:00:00+08:00'
 */
export function timestampAt(epochMilliseconds: number, zone: string): Timestamp {
  const { milliseconds, text } = offsetAt(epochMilliseconds, zone);
  if (text !== undefined) return `${new Date(epochMilliseconds + milliseconds).toISOString().slice(0, 19)}${text}`;
  const moment = Temporal.Instant.fromEpochMilliseconds(epochMilliseconds).toZonedDateTimeISO(zone);
  return moment.toString({ smallestUnit: 'second', timeZoneName: 'never' });
}

const canonical = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d[+-]\d\d:\d\d$/;

/**
 * Whether a text is a timestamp as the zone writes it at that moment: nothing has to be made of it.
 *
 * @example
 * isTimestampOf('2026-03-20T14:00:00+08:00', 'Asia/Shanghai') // → true
 */
export function isTimestampOf(said: string, zone: string): boolean {
  if (!canonical.test(said) || !isDay(localDay(said))) return false;
  return offsetAt(Date.parse(said), zone).text === said.slice(19);
}
