import { defineRosterFact } from '@obligato/core';

const offices = new Set([
  ...['secretary', 'deputy', 'committee', 'discipline', 'group-leader', 'leading-group', 'leader', 'delegate'],
]);

/** Who holds which offices here, of those who hold more than one: most first. */
export const officesHeld = defineRosterFact(
  'organ-branch/offices-held',
  (roster) =>
    [...roster.rows.values()]
      .map(({ member, roles }) => ({ member, offices: [...new Set(roles)].filter((role) => offices.has(role)).length }))
      .filter((held) => held.offices > 1)
      .sort((a, b) => b.offices - a.offices || (a.member < b.member ? -1 : 1)),
  {
    title: { en: 'who holds several offices', 'zh-CN': '兼任多项职务者' },
    parts: { member: { en: 'who', 'zh-CN': '人员' }, offices: { en: 'offices', 'zh-CN': '职务数' } },
  },
);
