import { type Day, defineFact } from '@obligato/core';
import { monthsAfter } from '../months-after.ts';
import { meetingsHeld } from './held-meetings.ts';

/** The longest time that can matter: six months, and the month in which somebody looks. */
const monthsBack = 7;

/**
 * Since when members have been to no meeting, where meetings were held without them. Only days: the dates are enough to
 * warn, and who it is the branch sees in its own lists. Those excused, or out of the count by approval, are left out.
 */
export const absentSince = defineFact('organ-branch/absent-since', (source): readonly Day[] => {
  const { roster, day } = source;
  const lastSeen = new Map<string, Day>();
  const missedFirst = new Map<string, Day>();
  const meetings = [...meetingsHeld(source, monthsAfter(day, -monthsBack), day)].filter(
    ({ body }) => body === 'members',
  );
  meetings.sort((a, b) => (a.heldOn < b.heldOn ? -1 : 1));
  for (const { heldOn, present } of meetings) {
    for (const member of roster.shouldAttend) {
      const row = roster.rows.get(member);
      if (!row || row.from > heldOn || (row.exempt ?? []).length > 0) continue;
      if (present.has(member)) {
        lastSeen.set(member, heldOn);
        missedFirst.delete(member);
      } else if (!missedFirst.has(member)) missedFirst.set(member, lastSeen.get(member) ?? heldOn);
    }
  }
  return [...missedFirst.values()].sort();
});
