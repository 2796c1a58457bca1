import type { Charter, Day } from '@obligato/core';
import { daysToAsk } from '@obligato/core/internal';

/** Every charter that a period overlapping the days may stand under: they change in the middle of a year. */
export function chartersIn(
  days: { readonly from: Day; readonly to: Day },
  charterOn: (day: Day) => Charter,
): readonly Charter[] {
  return [...new Set(daysToAsk(days).map(charterOn))];
}
