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
  const expected =
    roster.rows.size > 0
      ? peopleOfBody(body)(roster, bearer)
      : [...new Set(attendance.flatMap(({ member, capacity }) => (capacity === 'observer' ? [] : [member])))];
  const here = new Set(attendance.flatMap(({ member, present }) => (present ? [member] : [])));
  const reasons = new Map(attendance.map(({ member, reason }) => [member, reason]));
  const absent = expected
    .filter((member) => !here.has(member))
    .map((member) => {
      const reason = reasons.get(member);
      return reason === undefined ? { member } : { member, reason };
    });
  return { expected, attended: expected.filter((member) => here.has(member)), absent };
}
