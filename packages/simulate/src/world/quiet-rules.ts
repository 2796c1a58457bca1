/** Built-in rules to which the usual stories give no reason to speak: they are not asked a hundred million times what they would say. */
import type { ApplicableRules, Catalogue } from '@obligato/core';
import { courseOf, memo, withoutChecks } from '@obligato/core/internal';

/** Of every obligation, and by the course of events. A test lives units with all of them asked, and sees that none speaks. */
const quiet: Readonly<Record<string, readonly string[]>> = {
  every: ['core/in-order', 'core/known-by-id', 'core/people-on-the-roster'],
  appraisal: [
    ...['about-the-announced', 'about-the-balloted', 'ballot-keeps-its-word', 'day-ahead', 'eligible-counted'],
    'people-of-the-day',
  ],
  assessment: ['targets-that-were-set'],
  election: ['attendance-list', 'count-agrees', 'day-ahead'],
  evaluation: ['about-the-announced', 'closes-as-announced', 'eligible-counted', 'tally-adds-up'],
  meeting: ['attendance-list', 'day-ahead', 'vote-agrees'],
  study: ['day-ahead'],
};

/**
 * Whether a rule is one of them, for some obligations: those whose stories are the usual ones.
 *
 * @example
 * isQuietFor(catalogue, ['meeting'])('meeting/vote-agrees') // → true
 */
export function isQuietFor(
  catalogue: Pick<Catalogue, 'obligations'>,
  obligations: Iterable<string>,
): (rule: string) => boolean {
  const ids = new Set(quiet.every);
  for (const name of obligations) for (const id of quiet[courseOf(catalogue, name)] ?? []) ids.add(`${name}/${id}`);
  return (rule) => ids.has(rule);
}

/** What is left to be asked: worked out once for each event of a charter. */
export const leavingOut = (isQuiet: (rule: string) => boolean): ((rules: ApplicableRules) => ApplicableRules) =>
  memo((rules: ApplicableRules) => withoutChecks(rules, isQuiet));
