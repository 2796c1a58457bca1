import {
  type Attendance,
  type Cycle,
  cyclesOf,
  type Day,
  defineFact,
  type FactSource,
  localDay,
  type MeetingContext,
} from '@obligato/core';

export interface HeldMeeting {
  readonly id: string;
  readonly cycle: Cycle;
  readonly heldOn: Day;
  readonly body: string;
  readonly attendance: Attendance;
}

/** The meetings with an attendance list, of one body or of all, held between two days, as far as they are written down. */
export function meetingsHeld(source: FactSource, from: Day, to: Day, only?: string): readonly HeldMeeting[] {
  const meetings: HeldMeeting[] = [];
  for (const cycle of cyclesOf(source, 'meeting')) {
    const opened = cycle.happened.open;
    if (opened === undefined) continue;
    const heldOn = localDay(opened);
    if (heldOn < from || heldOn > to) continue;
    const { attendance, body } = cycle.state.context as unknown as MeetingContext;
    if (only !== undefined && body !== only) continue;
    // One that was held within another has no list of its own: who was there is counted once.
    if (attendance.length > 0) meetings.push({ id: cycle.id, cycle, heldOn, body, attendance });
  }
  return meetings;
}

/** Whether somebody was there. */
export function wasAt({ attendance }: HeldMeeting, member: string): boolean {
  for (const entry of attendance) if (entry.present && entry.member === member) return true;
  return false;
}

/** Everybody who was there. */
export const whoWasAt = ({ attendance }: HeldMeeting): ReadonlySet<string> =>
  new Set(attendance.filter((entry) => entry.present).map((entry) => entry.member));

/** The meetings of this cycle's period, and whether the one who owes the cycle was there. */
export const heldMeetings = defineFact(
  'organ-branch/held-meetings',
  (source) => {
    const { cycle } = source;
    if (!cycle) return [];
    return meetingsHeld(source, cycle.period.from, source.day).map((held) => ({
      id: held.id,
      duty: held.cycle.duty,
      heldOn: held.heldOn,
      body: held.body,
      bearerPresent: wasAt(held, cycle.bearer),
    }));
  },
  {
    title: { en: 'meetings held in the period', 'zh-CN': '本期已召开的会议' },
    parts: {
      id: { en: 'which', 'zh-CN': '会议' },
      duty: { en: 'duty', 'zh-CN': '义务' },
      heldOn: { en: 'on', 'zh-CN': '日期' },
      body: { en: 'of', 'zh-CN': '范围' },
      bearerPresent: { en: 'was there', 'zh-CN': '本人到会' },
    },
  },
);
