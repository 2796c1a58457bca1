import { defineRosterFact } from '@obligato/core';

/** Who holds which roles in the unit. */
export const rolesHeld = defineRosterFact(
  'compliance/roles-held',
  (roster) => [...roster.rows.values()].map(({ member, name, roles }) => ({ member, name, roles: [...roles] })),
  {
    title: { en: 'who holds which role', 'zh-CN': '各人担任的角色' },
    parts: {
      member: { en: 'who', 'zh-CN': '人员' },
      name: { en: 'name', 'zh-CN': '姓名' },
      roles: { en: 'roles', 'zh-CN': '角色' },
    },
  },
);
