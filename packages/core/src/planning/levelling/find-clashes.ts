/** What speaks against the days of a plan: seen while it is a plan, not on the morning itself. */
import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import { type BusyDays, isBusy, type PlannedActivity } from './planned-activity.ts';

/** `busy`: the unit's own work peaks; `same-day`: another activity has the day too; `window`: fixed outside its window. */
export type ClashKind = 'busy' | 'day-off' | 'same-day' | 'window';

export interface Clash {
  readonly id: string;
  readonly on: Day;
  readonly kind: ClashKind;
  /** The other activities of that day. */
  readonly with: readonly string[];
}

export interface ActivityOn extends PlannedActivity {
  readonly on: Day;
}

/**
 * Every clash of every activity, by day and id.
 *
 * @example
 * const window = { from: '2026-03-01', to: '2026-03-31' };
 * findClashes([{ id: 'class', window, on: '2026-03-07' }], { calendar, busy: [] }).map(({ kind }) => kind) // → ['day-off']
 */
export function findClashes(
  activities: readonly ActivityOn[],
  { calendar, busy }: { readonly calendar: Calendar; readonly busy: BusyDays },
): readonly Clash[] {
  const onDay = new Map<Day, string[]>();
  for (const { id, on } of activities) onDay.set(on, [...(onDay.get(on) ?? []), id]);
  const clashes = activities.flatMap(({ id, on, window }): Clash[] => {
    const others = (onDay.get(on) ?? []).filter((other) => other !== id).sort();
    const kinds: readonly ClashKind[] = [
      ...(isBusy(busy, on) ? (['busy'] as const) : []),
      ...(calendar.isWorkingDay(on) ? [] : (['day-off'] as const)),
      ...(others.length > 0 ? (['same-day'] as const) : []),
      ...(on < window.from || on > window.to ? (['window'] as const) : []),
    ];
    return kinds.map((kind) => ({ id, on, kind, with: kind === 'same-day' ? others : [] }));
  });
  const key = ({ on, id, kind }: Clash) => `${on} ${id} ${kind}`;
  return clashes.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
