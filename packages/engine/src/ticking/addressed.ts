/** Who is told by the name of a role: whoever holds it, and by one name that is none, everybody who should attend. */
import type { RosterRow, RosterView } from '@obligato/core';
import { everyMember } from '../ports/outbox-entry.ts';

/** In roster order. */
export function addressedBy(role: string, { rows, shouldAttend }: RosterView): readonly RosterRow[] {
  const called = role === everyMember ? new Set(shouldAttend) : undefined;
  return [...rows.values()].filter(({ member, roles }) => roles.includes(role) || called?.has(member));
}
