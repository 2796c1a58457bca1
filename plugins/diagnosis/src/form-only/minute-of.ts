import { dayNumber, type EventInSurvey } from '@obligato/core';

/** When something was written down, in minutes: moments of one unit are of one zone. */
export const minuteOf = ({ recordedOn, recordedAt }: EventInSurvey): number =>
  dayNumber(recordedOn) * 1440 + minuteOfDay(recordedAt);

/** Minutes since midnight, local time. */
export const minuteOfDay = (at: string): number => Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16));
