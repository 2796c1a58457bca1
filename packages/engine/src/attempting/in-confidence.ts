/** When something was said in confidence: on which day, and no finer. */
import { localDay, ObligatoError, type Timestamp } from '@obligato/core';
import { isAfter, readTimestamp } from '../ports/clock.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

/** The beginning of the day on which a moment lies. */
export const dayOfMoment = (moment: Timestamp, zone: string): Timestamp =>
  readTimestamp(localDay(moment), zone) ?? moment;

/**
 * The moment of its commit. A day that is not over when something else was written would go back: then it is that other moment,
 * which stands in the journal already and says of this one only what its place in the journal says too.
 */
export const committedOn = (day: Timestamp, { committedAt }: Pick<UnitRecord, 'committedAt'>): Timestamp =>
  committedAt !== undefined && isAfter(committedAt, day) ? committedAt : day;

/** Another program was faster, and its commit is of a later moment than this one borrowed. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof ObligatoError && error.code === 'OBLIGATO_TIME_BACKWARDS';
