/** How long the content of a closed cycle is kept, as data: a class per duty, with where it comes from and how sure that is. */
import type { Confidence, Day, Text } from '@obligato/core';

/** The three periods of China's state organs (State Archives Order 8 of 2006). */
export type RetentionClass = 'permanent' | '30 years' | '10 years';

export interface RetentionRule {
  /** The duty it is for; absent: every duty of the obligation. */
  readonly duty?: string;
  /** The obligation it is for; absent: every obligation. */
  readonly obligation?: string;
  readonly keep: RetentionClass;
  readonly source: Text;
  readonly confidence: Confidence;
}

/** Rules of a unit's own schedule stand before the default ones: the first that fits is it. */
export type RetentionSchedule = readonly RetentionRule[];

export interface Retention {
  readonly rule: RetentionRule;
  /** The last day on which the content has to be there; undefined when that day never comes. */
  readonly until: Day | undefined;
}

/**
 * How long a cycle's content is kept. Years count from the end of the year in which the cycle was closed, as archive offices
 * count them. Undefined when no rule fits: then nobody may dispose of it.
 *
 * @example
 * retentionOf(defaultSchedule, { duty: 'dues', obligation: 'task', closedAt: '2026-03-25T09:00:00+08:00' })?.until // → '2056-12-31'
 */
export function retentionOf(
  schedule: RetentionSchedule,
  cycle: { readonly duty: string; readonly obligation: string; readonly closedAt: string },
): Retention | undefined {
  const rule = schedule.find(
    ({ duty, obligation }) =>
      (duty ?? cycle.duty) === cycle.duty && (obligation ?? cycle.obligation) === cycle.obligation,
  );
  if (!rule) return undefined;
  const years = yearsOf[rule.keep];
  if (years === undefined) return { rule, until: undefined };
  return { rule, until: `${Number(cycle.closedAt.slice(0, 4)) + years}-12-31` };
}

const yearsOf: Readonly<Record<RetentionClass, number | undefined>> = {
  permanent: undefined,
  '30 years': 30,
  '10 years': 10,
};
