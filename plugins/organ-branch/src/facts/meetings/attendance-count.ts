import { defineFact } from '@obligato/core';
import { meetingsHeld, whoWasAt } from './held-meetings.ts';

/** Attendances expected and kept at the members' meetings of this period: all members, and the leaders among them. */
export const attendanceCount = defineFact('organ-branch/attendance-count', (source) => {
  const { cycle, roster, day } = source;
  const leaders = new Set(roster.leaders);
  const count = { meetings: 0, members: { expected: 0, present: 0 }, leaders: { expected: 0, present: 0 } };
  if (!cycle) return count;
  const lastDay = day < cycle.period.to ? day : cycle.period.to;
  for (const held of meetingsHeld(source, cycle.period.from, lastDay, 'members')) {
    const { heldOn, attendance } = held;
    const present = whoWasAt(held);
    const listed = attendance.map(({ member }) => member);
    count.meetings += 1;
    // Who joined later was not expected; who stands in the list was.
    const should = roster.shouldAttend.filter((member) => (roster.rows.get(member)?.from ?? day) <= heldOn);
    for (const member of new Set([...should, ...listed])) {
      if (!roster.rows.has(member)) continue;
      const came = present.has(member) ? 1 : 0;
      count.members.expected += 1;
      count.members.present += came;
      if (!leaders.has(member)) continue;
      count.leaders.expected += 1;
      count.leaders.present += came;
    }
  }
  return count;
});
