/** A cycle as something a day has to be found for. */
import type { Day } from '../../calendar/day.ts';
import type { Cycle } from '../../cycle/cycle.ts';
import type { MeetingContext } from '../../obligations/meeting/machine.ts';
import type { PlannedActivity } from './planned-activity.ts';

/**
 * A meeting that is still to be held: from today, or its period's first day, to its last day by rule. The day on a
 * notice that went out is fixed. Undefined for what was held, what is over, and what no longer fits a day.
 *
 * @example
 * const activities = cycles.flatMap((each) => activityOf(each, '2026-03-02') ?? []);
 * levelPeriod(activities, { calendar, busy: [] }).days
 */
export function activityOf(cycle: Cycle, today: Day): PlannedActivity | undefined {
  const deadline = cycle.dues.find(({ event, target }) => event === 'miss' && target === 'open');
  if (cycle.obligation !== 'meeting' || !deadline || cycle.happened.open !== undefined) return undefined;
  const from = cycle.period.from > today ? cycle.period.from : today;
  if (from > deadline.notAfter) return undefined;
  const { notice } = cycle.state.context as unknown as MeetingContext;
  const window = { from, to: deadline.notAfter };
  return notice ? { id: cycle.id, window, fixedOn: notice.heldOn } : { id: cycle.id, window };
}
