/** What a caller who decides by the million has at hand already. */
import type { ApplicableRules } from '../charter/charter.ts';
import type { ValidatedPayload } from './payload/validate-payload.ts';

/**
 * The one seam for speed. Each of these spares `decide` and `lookAhead` a piece of work whose outcome the caller knows.
 *
 * The law: with or without a shortcut, the answer is the same. So a caller may leave out any of them, and gives one only when it
 * is what the function would have come to by itself; that is not checked, since checking is the work that is spared.
 *
 * @example
 * const applicableRules = charter.applicableRules(cycle, command.event);
 * decide({ cycle, command, charter, catalogue, facts, calendar }, { applicableRules });
 */
export interface Shortcuts {
  /** `charter.applicableRules(cycle, command.event)`: whoever gathers the facts has looked them up. */
  readonly applicableRules?: ApplicableRules;
  /**
   * `withoutChecks(applicableRules, …)`, without those of which the caller knows that they will say nothing of this event: they are
   * not asked, and stand among those that passed.
   */
  readonly asked?: ApplicableRules;
  /** `validatePayload(event, command.payload)`: whoever gathers the facts has asked the schema, or knows what it says. */
  readonly validated?: ValidatedPayload | undefined;
}
