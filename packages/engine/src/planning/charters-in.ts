import type { Charter, Day } from '@obligato/core';
import { cadences, periodsBetween } from '@obligato/core/internal';

/** Every charter that a period overlapping the days may stand under: they change in the middle of a year. */
export function chartersIn(
  days: { readonly from: Day; readonly to: Day },
  charterOn: (day: Day) => Charter,
): readonly Charter[] {
  const starts = cadences.flatMap((cadence) => periodsBetween(cadence, days.from, days.to).map(({ from }) => from));
  return [...new Set(starts.map(charterOn))];
}
