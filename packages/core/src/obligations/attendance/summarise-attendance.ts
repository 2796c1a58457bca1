/** Attendance in figures: leaders beside the other members. A measure of the unit; nobody is ranked, and no name is told. */
import type { Cycle } from '../../cycle/cycle.ts';
import { peopleOfBody } from '../../roster/bodies.ts';
import { type Roster, rosterOn } from '../../roster/roster.ts';
import type { MeetingContext } from '../meeting/machine.ts';

/** Seats that should have been taken, and those that were. */
export interface Attended {
  readonly expected: number;
  readonly present: number;
}

export interface AttendanceSummary {
  /** Meetings that were held and counted. */
  readonly meetings: number;
  readonly leaders: Attended;
  readonly others: Attended;
}

/**
 * Sums up the meetings among some cycles. Who should have come, and who leads the unit, is asked as of the day of each
 * meeting: whoever was left off the list is still missed. Guests and people out of the count do not figure.
 *
 * @example
 * summariseAttendance(cycles, roster) // → { meetings: 4, leaders: { expected: 8, present: 5 }, others: { … } }
 */
export function summariseAttendance(cycles: Iterable<Cycle>, roster: Roster): AttendanceSummary {
  const leaders = { expected: 0, present: 0 };
  const others = { expected: 0, present: 0 };
  let meetings = 0;
  for (const { state, bearer } of cycles) {
    const { heldOn, attendance, body } = state.context as Partial<MeetingContext>;
    // Asked of what stands there, not of a name: a meeting under another name is one, a study plan is none.
    if (!heldOn || !attendance?.length || body === undefined) continue;
    meetings++;
    const view = rosterOn(roster, heldOn);
    const leading = new Set(view.leaders);
    const here = new Set(attendance.filter(({ present }) => present).map(({ member }) => member));
    for (const member of peopleOfBody(body)(view, bearer)) {
      const side = leading.has(member) ? leaders : others;
      side.expected++;
      if (here.has(member)) side.present++;
    }
  }
  return { meetings, leaders, others };
}
