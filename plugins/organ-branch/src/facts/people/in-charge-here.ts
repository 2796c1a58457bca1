import { defineRosterFact } from '@obligato/core';

const inCharge = new Set(['leader', 'secretary', 'deputy']);

/** Those who lead the unit or its branch, by id: nobody handles what is said about themselves. */
export const inChargeHere = defineRosterFact(
  'organ-branch/in-charge',
  (roster) =>
    [...roster.rows.values()]
      .filter(({ roles }) => roles.some((role) => inCharge.has(role)))
      .map(({ member, name }) => ({ member, name })),
  { title: { en: 'who leads the unit or its branch', 'zh-CN': '单位及支部负责人' } },
);
