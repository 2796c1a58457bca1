/** Who chaired the meetings of this duty before, the last one first. */
import { defineFact, type MeetingContext } from '@obligato/core';

/** Plain data: it is stored with the decision, so that it can be explained, and judged again, years later. */
export const lastChairs = defineFact(
  'district/last-chairs',
  ({ cycle: own, cycles, roster }) =>
    [...cycles.values()]
      .filter((cycle) => cycle.duty === own?.duty && cycle.id !== own.id)
      .map(({ state }) => state.context as unknown as MeetingContext)
      .flatMap(({ heldOn, chair }) => (heldOn !== null && chair !== null ? [{ heldOn, chair }] : []))
      .sort((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
      .slice(0, 12)
      .map(({ heldOn, chair }) => ({ heldOn, member: chair, name: roster.rows.get(chair)?.name ?? chair })),
  { title: { en: 'who chaired before', 'zh-CN': '历次主持人' }, parts: { heldOn: { en: 'on', 'zh-CN': '日期' } } },
);
