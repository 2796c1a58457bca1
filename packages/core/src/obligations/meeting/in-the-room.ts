/** Who is in the room: those who came, but for those who left. */
import type { Attendance } from '../../machine/payload.ts';

interface Room {
  readonly attendance: Attendance;
  /** Absent in what was kept before arrivals and departures were. */
  readonly left?: readonly string[];
}

/**
 * The attendance of a meeting as it is now: whoever has left is not present. Quorum and votes are counted on it.
 *
 * @example
 * const attendance = ['m1', 'm2'].map((member) => ({ member, present: true, capacity: 'member' as const }));
 * inTheRoom({ attendance, left: ['m2'] }).filter(({ present }) => present).length // → 1
 */
export function inTheRoom({ attendance, left = [] }: Room): Attendance {
  if (left.length === 0) return attendance;
  return attendance.map((entry) => (left.includes(entry.member) ? { ...entry, present: false } : entry));
}

/**
 * How many could vote at most: guests do not. Who of them has a vote, the law of the unit says.
 *
 * @example
 * const attendance = [{ member: 'm1', present: true, capacity: 'observer' as const }];
 * votersInTheRoom({ attendance }) // → 0
 */
export const votersInTheRoom = (room: Room): number =>
  inTheRoom(room).filter(({ present, capacity }) => present && capacity !== 'observer').length;

/** With people who have come, or were listed since: nobody twice, and whoever comes back is there again. */
export function afterArrivals({ attendance, left = [] }: Room, listed: Attendance): Required<Room> {
  const byMember = new Map(attendance.map((entry) => [entry.member, entry]));
  for (const entry of listed) {
    if (entry.present || !byMember.has(entry.member)) byMember.set(entry.member, entry);
  }
  const here = new Set(listed.filter(({ present }) => present).map(({ member }) => member));
  return { attendance: [...byMember.values()], left: left.filter((member) => !here.has(member)) };
}
