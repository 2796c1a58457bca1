/** Which cycles a role sees to: for a calendar of one's own tasks. */
import type { Bearer, Cycle } from '@obligato/core';

export const feedRoles = ['secretary', 'leader', 'member', 'superior'] as const;
export type FeedRole = (typeof feedRoles)[number];

const bearers: Readonly<Record<FeedRole, readonly Bearer[]>> = {
  secretary: ['unit', 'each-group', 'each-member', 'each-holder'],
  leader: ['each-leader'],
  member: ['unit', 'each-group', 'each-member', 'each-holder'],
  superior: ['superior'],
};

/**
 * Whether a cycle belongs into the calendar of a role; every cycle does when no role is named.
 *
 * @example
 * const mine = cycles.filter((cycle) => isForRole('leader', cycle)); // what each leader owes
 */
export function isForRole(role: FeedRole | undefined, { owedBy }: Pick<Cycle, 'owedBy'>): boolean {
  return role === undefined || bearers[role].includes(owedBy);
}
