import type { Cycle, Due } from './cycle.ts';

/**
 * A cycle without a due that the clock has fired. It is over even when the answer was no: otherwise it would come up for
 * ever. What changes has another version than before, whatever the answer was.
 *
 * @example
 * const [due] = cycle.dues;
 * if (due) finishDue(decide({ cycle, command, charter, catalogue, facts, calendar }).cycle, cycle, due).fired // ends with due.key
 */
export function finishDue(after: Cycle, before: Cycle, due: Due): Cycle {
  if (after.fired.includes(due.key)) return after;
  return {
    ...after,
    fired: [...after.fired, due.key],
    dues: after.dues.filter(({ key }) => key !== due.key),
    version: Math.max(after.version, before.version + 1),
  };
}
