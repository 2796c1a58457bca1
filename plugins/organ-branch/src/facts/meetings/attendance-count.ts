import { defineFact, sameRosterOn, whoCame } from '@obligato/core';
import { meetingsHeld } from './held-meetings.ts';

/** Attendances expected and kept at the members' meetings of this period: all members, and the leaders among them. */
export const attendanceCount = defineFact(
  'organ-branch/attendance-count',
  (source) => {
    const { cycle, roster, day } = source;
    const count = { meetings: 0, members: { expected: 0, present: 0 }, leaders: { expected: 0, present: 0 } };
    if (!cycle) return count;
    const lastDay = day < cycle.period.to ? day : cycle.period.to;
    for (const { heldOn, body, cycle: meeting, attendance } of meetingsHeld(
      source,
      cycle.period.from,
      lastDay,
      'members',
    )) {
      // As people were on the day of the meeting: who joined or left since, or changed office, changes no number of then.
      const then = sameRosterOn(roster, heldOn);
      const { expected, attended } = whoCame({ body, bearer: meeting.bearer, attendance }, then);
      const leading = new Set(then.leaders);
      const areLeaders = (people: readonly string[]) => people.filter((member) => leading.has(member)).length;
      count.meetings += 1;
      count.members.expected += expected.length;
      count.members.present += attended.length;
      count.leaders.expected += areLeaders(expected);
      count.leaders.present += areLeaders(attended);
    }
    return count;
  },
  {
    title: { en: 'attendance in the period', 'zh-CN': '本期到会情况' },
    parts: {
      meetings: { en: 'meetings', 'zh-CN': '会议次数' },
      members: { en: 'members', 'zh-CN': '党员' },
      leaders: { en: 'leaders', 'zh-CN': '领导' },
      expected: { en: 'expected', 'zh-CN': '应到' },
      present: { en: 'present', 'zh-CN': '实到' },
    },
  },
);
