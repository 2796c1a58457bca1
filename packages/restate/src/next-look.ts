/** When the clock has something to do in a unit. */
import type { Timestamp } from '@obligato/core';
import { timestampOf } from '@obligato/engine';
import { isPending, nextDueOn, type UnitRecord } from '@obligato/engine/store';

const minute = 60_000;

export interface Looking {
  readonly zone: string;
  readonly now: Timestamp;
  /** The timer that has just gone off. */
  readonly gone?: Timestamp | undefined;
}

/**
 * The whole minute in which a unit has to be looked at, in milliseconds of the epoch: when its next due begins, or when somebody is to
 * be told. Undefined where nothing waits.
 *
 * Always a minute to come, so that whatever wants the same minute has one timer; and another one than that of the timer that has just
 * gone off, which may have been early by this clock.
 */
export function nextLook(record: UnitRecord, { zone, now, gone }: Looking): number | undefined {
  const pending = [...record.outbox.values()].filter(isPending);
  const moments = pending.map(({ retryAt, plannedAt }) => Date.parse(retryAt ?? plannedAt));
  const on = nextDueOn(record);
  if (on !== undefined) moments.push(Date.parse(timestampOf(on, zone)));
  if (moments.length === 0) return undefined;
  const wanted = moments.reduce((earliest, each) => Math.min(earliest, each));
  const soonest = [now, ...(gone === undefined ? [] : [gone])].map((said) => minuteAfter(Date.parse(said)));
  return Math.max(Math.ceil(wanted / minute) * minute, ...soonest);
}

const minuteAfter = (moment: number) => (Math.floor(moment / minute) + 1) * minute;
