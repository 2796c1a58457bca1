/** A timestamp read once: the local day and time of day that it begins with. */
import { type Day, dayNumber, dayOf, type Timestamp } from './day.ts';

export interface Moment {
  readonly day: Day;
  /** `HH:MM` */
  readonly time: string;
}

/** The same moment is asked about again and again; enough are kept for two years of days at three times each. */
const most = 2500;
const remembered = new Map<Timestamp, Remembered>();

interface Remembered {
  readonly timestamp: Timestamp;
  readonly moment: Moment;
}

/** What happens now is written down now: mostly one of the last two is asked for again. */
let last: Remembered | undefined;
let before: Remembered | undefined;

/** Day and time of a timestamp, in the zone it was written in. */
export function momentOf(timestamp: Timestamp): Moment {
  if (last?.timestamp === timestamp) return last.moment;
  const again = before?.timestamp === timestamp ? before : lookUp(timestamp);
  before = last;
  last = again;
  return again.moment;
}

function lookUp(timestamp: Timestamp): Remembered {
  let known = remembered.get(timestamp);
  if (!known) {
    const moment = Object.freeze({ day: sameDay(timestamp.slice(0, 10)), time: timestamp.slice(11, 16) });
    if (remembered.size >= most) remembered.clear();
    known = { timestamp, moment };
    remembered.set(timestamp, known);
  }
  return known;
}

/** One string for one day: strings that are the same object compare at once. What is no day stays as it is written. */
function sameDay(day: Day): Day {
  try {
    return dayOf(dayNumber(day));
  } catch {
    return day;
  }
}

/**
 * Whether one timestamp lies before another, whatever their offsets.
 *
 * @example
 * isBefore('2026-03-20T14:00:00+08:00', '2026-03-20T07:00:00Z') // → true
 */
export function isBefore(a: Timestamp, b: Timestamp): boolean {
  // In one zone nearly all have one offset: then they sort as they are written.
  return haveOneOffset(a, b) ? a < b : Date.parse(a) < Date.parse(b);
}

/** `YYYY-MM-DDTHH:MM:SS` has nineteen letters. Compared letter by letter: nothing is cut out at every event. */
function haveOneOffset(a: Timestamp, b: Timestamp): boolean {
  if (a.length !== b.length) return false;
  for (let at = 19; at < a.length; at++) if (a.charCodeAt(at) !== b.charCodeAt(at)) return false;
  return true;
}
