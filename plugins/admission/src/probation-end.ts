import { addMonths, type Day } from '@obligato/core';
import type { AdmissionContext } from './pipeline/machine.ts';

/** The day on which a probation of so many months is over, with what it was extended by; undefined outside probation. */
export function probationEnd({ probationFrom, extensions }: AdmissionContext, months: number): Day | undefined {
  if (probationFrom === null) return undefined;
  return addMonths(
    probationFrom,
    extensions.reduce((total, extension) => total + extension.months, months),
  );
}
