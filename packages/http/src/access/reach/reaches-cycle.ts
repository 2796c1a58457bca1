/** Whether a reach covers one cycle. */
import type { Cycle } from '@obligato/core';
import { isPersonal } from '@obligato/core/internal';
import type { Reach } from '../permissions.ts';

/**
 * What a member owes in person, such as a report of their own thoughts, is not for colleagues. What leaders owe is:
 * their duties stand in the same list as everybody's.
 */
export function reachesCycle(
  reach: Reach,
  cycle: Pick<Cycle, 'owedBy' | 'bearer'>,
  member: string | undefined,
): boolean {
  return covers[reach](cycle, member);
}

const covers: Readonly<
  Record<Reach, (cycle: Pick<Cycle, 'owedBy' | 'bearer'>, member: string | undefined) => boolean>
> = {
  all: () => true,
  shared: ({ owedBy, bearer }, member) => owedBy !== 'each-member' || bearer === member,
  mine: ({ owedBy, bearer }, member) => isPersonal(owedBy) && bearer === member,
};
