/** A calendar that remembers whether anybody asked it: a decision that asked none can be judged again under any. */
import type { Calendar } from '@obligato/core';

export interface RecordingCalendar extends Calendar {
  readonly wasAsked: () => boolean;
}

export function recordingCalendar(calendar: Calendar): RecordingCalendar {
  let asked = false;
  const noting =
    <A extends readonly unknown[], T>(answer: (...args: A) => T) =>
    (...args: A): T => {
      asked = true;
      return answer(...args);
    };
  return {
    id: calendar.id,
    version: calendar.version,
    isWorkingDay: noting(calendar.isWorkingDay),
    // Marks a due, and decides nothing.
    isProvisional: calendar.isProvisional,
    workingDaysBetween: noting(calendar.workingDaysBetween),
    addWorkingDays: noting(calendar.addWorkingDays),
    nameOf: (day) => calendar.nameOf(day),
    nextWorkingDay: noting(calendar.nextWorkingDay),
    wasAsked: () => asked,
  };
}
