import { type Day, localDay } from '@obligato/core';
import { daysOfYear, yearCalled } from '@obligato/core/internal';
import type { Blueprint } from '../workspace/open-workspace.ts';

/** The days of the year that today lies in, as the organisation counts years. */
export const thisYear = ({
  domain,
  clock,
}: Pick<Blueprint, 'domain' | 'clock'>): { readonly from: Day; readonly to: Day } =>
  daysOfYear(yearCalled(localDay(clock.now()), domain.year), domain.year);
