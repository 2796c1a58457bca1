import { addMonths, type Day, defineFact } from '@obligato/core';
import { type HeldMeeting, meetingsHeld, wasAt } from '../meetings/held-meetings.ts';

/** The longest time that can matter: six months, and the month in which somebody looks. */
const monthsBack = 7;

/**
 * Since when members have been to no meeting, where meetings were held without them. Only days: the dates are enough to
 * warn, and who it is the branch sees in its own lists. Those excused, or out of the count by approval, are left out.
 */
export const absentSince = defineFact(
  'organ-branch/absent-since',
  (source): readonly Day[] => {
    const { roster, day } = source;
    const held = meetingsHeld(source, addMonths(day, -monthsBack), day, 'members');
    const meetings = [...held].sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
    const since: Day[] = [];
    for (const member of roster.shouldAttend) {
      const row = roster.rows.get(member);
      if (!row || (row.exempt ?? []).length > 0) continue;
      const missed = missedSince(member, row.from, meetings);
      if (missed !== undefined) since.push(missed);
    }
    return since.sort();
  },
  { title: { en: 'since when members have not come', 'zh-CN': '党员未参会的起始日期' } },
);

/** From the last meeting backwards, as most people were at it: when they came last, or else first stayed away. */
function missedSince(member: string, from: Day, meetings: readonly HeldMeeting[]): Day | undefined {
  let missed: Day | undefined;
  for (let index = meetings.length - 1; index >= 0; index--) {
    const held = meetings[index] as HeldMeeting;
    const { heldOn } = held;
    if (heldOn < from) break;
    if (wasAt(held, member)) return missed && heldOn;
    missed = heldOn;
  }
  return missed;
}
