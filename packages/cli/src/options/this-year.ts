/** The days that are planned where nobody names any. */
import { type Day, localDay } from '@obligato/core';

export function thisYear(now: string): { readonly from: Day; readonly to: Day } {
  const year = localDay(now).slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}
