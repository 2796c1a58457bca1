/** Who was given something to see to: what leaders have to do for their branch is told apart by it. */

import type { Catalogue } from '../charter/catalogue/catalogue.ts';
import { keptFrom } from '../charter/kept-from.ts';
import { traitsOf } from '../charter/traits-of.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { Roster } from '../roster/roster.ts';

export interface Given {
  /** Id of whoever has to see to it. */
  readonly owner: string;
  /** What it is about; null where nobody said. */
  readonly subject: string | null;
}

/**
 * Undefined where nobody has it, where it is about somebody, whom a list would give away, and where the obligation is not
 * installed any more or cannot say.
 *
 * @example
 * givenTo(cycle, { catalogue, roster }) // → { owner: 'm7', subject: 'mend the stairs' }
 */
export function givenTo(
  cycle: Cycle,
  around: { readonly catalogue: Pick<Catalogue, 'obligations'>; readonly roster: Roster },
): Given | undefined {
  const { given } = traitsOf(around.catalogue, cycle.obligation);
  if (!given) return undefined;
  try {
    const owner = given.ownerOf(cycle.state.context);
    const { members, unit } = keptFrom(cycle, around);
    return owner === null || unit || members.length > 0
      ? undefined
      : { owner, subject: given.subjectOf(cycle.state.context) };
  } catch {
    return undefined;
  }
}
