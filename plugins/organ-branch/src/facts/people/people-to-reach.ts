import { defineRosterFact } from '@obligato/core';

/** Members who live away: floating, or abroad. Their branch keeps in touch. */
export const membersAway = defineRosterFact(
  'organ-branch/members-away',
  (roster) =>
    roster.members.filter((member) => {
      const roles = roster.rows.get(member)?.roles ?? [];
      return roles.includes('floating') || roles.includes('abroad');
    }).length,
  { title: { en: 'how many members live away', 'zh-CN': '流动及出国（境）党员人数' } },
);

/** Members who are excused from something for age or illness. They are visited. */
export const membersInCare = defineRosterFact(
  'organ-branch/members-in-care',
  (roster) => roster.members.filter((member) => (roster.rows.get(member)?.exempt ?? []).length > 0).length,
  { title: { en: 'how many members are excused for age or illness', 'zh-CN': '年老体弱党员人数' } },
);

export const committeeSize = defineRosterFact('organ-branch/committee-size', (roster) => roster.committee.length, {
  title: { en: 'how many sit on the committee', 'zh-CN': '委员人数' },
});
