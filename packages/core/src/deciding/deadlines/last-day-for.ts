/** The last day for one event of a cycle under some rules: for whoever asks what other rules would have made of it. */
import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import type { Catalogue } from '../../charter/catalogue/catalogue.ts';
import type { Charter } from '../../charter/charter.ts';
import { obligationByName } from '../../charter/obligation-by-name.ts';
import type { Cycle } from '../../cycle/cycle.ts';
import type { Facts } from '../../rules/fact.ts';
import { windowOf, windowsOf } from './windows.ts';

/**
 * Undefined where nothing bounds the event, and where a rule that might fails.
 *
 * @example
 * lastDayFor('open', { cycle, charter, catalogue, calendar, facts }) // → '2026-03-31'
 */
export function lastDayFor(
  event: string,
  asked: {
    /** As it was before the event. */
    readonly cycle: Cycle;
    readonly charter: Charter;
    readonly catalogue: Catalogue;
    readonly calendar: Calendar;
    readonly facts: Facts;
  },
): Day | undefined {
  const { cycle, charter, catalogue } = asked;
  const { fulfilledBy } = obligationByName(catalogue, cycle.obligation);
  const { deadlines, duty } = charter.applicableRules(cycle, event);
  const { windows, findings } = windowsOf({ ...asked, fulfilledBy, deadlines, duty }, event);
  return findings.some(({ messageId }) => messageId === 'crashed') ? undefined : windowOf(windows, event)?.notAfter;
}
