/** A cycle as something a day has to be found for. */
import type { Day } from '../../calendar/day.ts';
import type { Catalogue } from '../../charter/catalogue/catalogue.ts';
import { traitsOf } from '../../charter/traits-of.ts';
import type { Cycle } from '../../cycle/cycle.ts';
import { traitAnswers } from '../../machine/faults/trait-answers.ts';
import type { HeldTrait } from '../../machine/traits.ts';
import type { PlannedActivity } from './planned-activity.ts';

/** The day on which it is asked, and where the obligations are known. */
interface ActivityContext {
  readonly today: Day;
  readonly catalogue: Pick<Catalogue, 'obligations'>;
}

/**
 * A meeting, or whatever else is held, that is still to be: from today, or its period's first day, to its last day by rule.
 * The day on a notice that went out is fixed; one that the obligation answers amiss fixes nothing. Undefined for what was held, what is over, and what no longer fits a day.
 *
 * @example
 * const activities = cycles.flatMap((each) => activityOf(each, { today: '2026-03-02', catalogue }) ?? []);
 * levelPeriod(activities, { calendar, busy: [] }).days
 */
export function activityOf(cycle: Cycle, { today, catalogue }: ActivityContext): PlannedActivity | undefined {
  const { held } = traitsOf(catalogue, cycle.obligation);
  if (!held || cycle.happened[held.event] !== undefined) return undefined;
  const deadline = cycle.dues.find(({ event, target }) => event === 'miss' && target === held.event);
  if (!deadline) return undefined;
  const from = cycle.period.from > today ? cycle.period.from : today;
  if (from > deadline.notAfter) return undefined;
  const notice = noticeIn(held, cycle);
  const window = { from, to: deadline.notAfter };
  return notice ? { id: cycle.id, window, fixedOn: notice.heldOn } : { id: cycle.id, window };
}

/** A day is proposed and binds nobody: what went wrong in one cycle must not keep every other from its day. */
function noticeIn(held: HeldTrait, { state }: Cycle): { readonly heldOn: Day } | undefined {
  try {
    return traitAnswers.noticeOf(held.noticeOf(state.context));
  } catch {
    return undefined;
  }
}
