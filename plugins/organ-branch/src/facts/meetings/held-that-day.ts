import { cyclesOf, defineFact, type MeetingContext } from '@obligato/core';

/** Meetings of the unit that were really held on the day of the event: each with who was there. */
export const heldThatDay = defineFact(
  'organ-branch/held-that-day',
  (source) =>
    cyclesOf(source, 'meeting')
      .filter(({ id }) => id !== source.cycle?.id)
      .map(({ id, duty, state }) => ({ id, duty, context: state.context as unknown as MeetingContext }))
      // What was itself held within another activity carries nothing: there was only one gathering.
      .filter(({ context }) => context.heldOn === source.day && context.combinedWith === null)
      .map(({ id, duty, context: { attendance } }) => ({ id, duty, attendance }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  {
    title: { en: 'meetings held that day', 'zh-CN': '当日已召开的会议' },
    parts: {
      id: { en: 'which', 'zh-CN': '会议' },
      duty: { en: 'duty', 'zh-CN': '义务' },
      attendance: { en: 'attendance', 'zh-CN': '到会名单' },
    },
  },
);
