/** Who should have come, who did and who did not: whoever was left off the list is missed like anybody else. */
import type { Attendance } from '../../machine/payload.ts';
import { peopleOfBody } from '../../roster/bodies.ts';
import type { RosterView } from '../../roster/roster.ts';

export interface WhoCame {
  /** Who should have come: the people of the body on that day. */
  readonly expected: readonly string[];
  /** Those of them who did. */
  readonly attended: readonly string[];
  /** Those of them who did not, with the reason that was given. */
  readonly absent: readonly { readonly member: string; readonly reason?: string }[];
}

/** What was held: whose meeting it was, and the list of who came. */
export interface HeldBefore {
  /** `members`, `committee`, `group` … */
  readonly body: string;
  readonly bearer: string;
  readonly attendance: Attendance;
}

/**
 * Counts attendance against the roster of the day on which it was held. Guests, and people who are out of the count, do not
 * figure. A unit that keeps no roster has nothing but its list: there it is those listed, guests aside.
 *
 * @example
 * const attendance = [{ member: 'm1', present: true, capacity: 'member' } as const];
 * whoCame({ body: 'members', bearer: 'branch', attendance }, rosterOn(roster, '2026-03-12')).absent // → [{ member: 'm2' }, …]
 */
export function whoCame({ body, bearer, attendance }: HeldBefore, roster: RosterView): WhoCame {
  // Asked for every meeting of a period, again and again: one walk over the list, and one over the people.
  const rows = new Map<string, Attendance[number]>();
  const here = new Set<string>();
  for (const row of attendance) {
    rows.set(row.member, row);
    if (row.present) here.add(row.member);
  }
  const expected = roster.rows.size > 0 ? peopleOfBody(body)(roster, bearer) : listedWithoutGuests(attendance);
  const attended: string[] = [];
  const absent: { member: string; reason?: string }[] = [];
  for (const member of expected) {
    const reason = rows.get(member)?.reason;
    if (here.has(member)) attended.push(member);
    else absent.push(reason === undefined ? { member } : { member, reason });
  }
  return { expected, attended, absent };
}

function listedWithoutGuests(attendance: Attendance): readonly string[] {
  const listed = attendance.filter(({ capacity }) => capacity !== 'observer');
  return [...new Set(listed.map(({ member }) => member))];
}
