/** How long the content of a closed cycle is kept, by a schedule: rules of plugins stand before the default ones. */
import type { Day, Plugins, RetentionClass, RetentionRule, RetentionSchedule } from '@obligato/core';
import { ownRules } from './default-schedule.ts';

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

/**
 * What the plugins of an organisation say, in an order that does not hang on theirs: what speaks of a duty before what
 * speaks of an obligation, and of two that speak of the same the longer class. Last, what their obligations say of
 * themselves, as those of the core do in the default schedule.
 *
 * @example
 * openArchive({ folder: 'data/archive', retention: scheduleOf(plugins) });
 */
export function scheduleOf(plugins: Plugins): RetentionSchedule {
  const rank = ({ duty, obligation, keep }: RetentionRule) =>
    (duty === undefined ? 6 : 0) + (obligation === undefined ? 3 : 0) - (yearsOf[keep] ?? 1000) / 1000;
  const byRank = (rules: RetentionSchedule) => [...rules].sort((a, b) => rank(a) - rank(b));
  const all = Object.values(plugins);
  const said = all.flatMap(({ retention = [] }) => retention);
  return [...byRank(said), ...byRank(ownRules(all.flatMap(({ obligations }) => obligations)))];
}
