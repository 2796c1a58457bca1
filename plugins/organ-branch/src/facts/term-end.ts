import { addMonths, type Day, type Parameters } from '@obligato/core';

/** The day on which a term of so many years runs out; undefined while nobody knows when it began. */
export function termEnd(electedOn: Day | null, parameters: Parameters): Day | undefined {
  const years = Number(parameters.termYears);
  return electedOn === null || Number.isNaN(years) ? undefined : addMonths(electedOn, 12 * years);
}
