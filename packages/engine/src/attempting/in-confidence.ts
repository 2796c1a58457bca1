/** When something was said in confidence: on which day, and no finer. */
import { localDay, ObligatoError, type Timestamp } from '@obligato/core';
import { isAfter, readTimestamp } from '../ports/clock.ts';
import type { Commit, Conflict, Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

/** The beginning of the day on which a moment lies. */
export const dayOfMoment = (moment: Timestamp, zone: string): Timestamp =>
  readTimestamp(localDay(moment), zone) ?? moment;

/**
 * The moment of its commit. A day that is not over when something else was written would go back: then it is that other moment,
 * which stands in the journal already and says of this one only what its place in the journal says too. Where the clock itself went
 * back it is the clock's: the store refuses it as it refuses every other.
 */
export function committedOn(
  day: Timestamp,
  now: Timestamp,
  { committedAt }: Pick<UnitRecord, 'committedAt'>,
): Timestamp {
  if (committedAt === undefined || !isAfter(committedAt, day)) return day;
  return isAfter(committedAt, now) ? now : committedAt;
}

/** Writes. Where another program wrote since, and later than the moment that was borrowed, it is a conflict like any other. */
export async function commitInConfidence(store: Store, commit: Commit, now: Timestamp): Promise<Conflict | undefined> {
  try {
    return await store.commit(commit);
  } catch (error) {
    const isBehind = error instanceof ObligatoError && error.code === 'OBLIGATO_TIME_BACKWARDS';
    if (!isBehind || commit.at === now) throw error;
    return { unit: commit.unit, basedOn: commit.basedOn ?? 0, actual: (await store.unit(commit.unit)).revision };
  }
}
