import { defineRosterFact } from '@obligato/core';

/** Full members, by id: only they vote and can be elected. */
export const fullMembers = defineRosterFact('organ-branch/full-members', (roster) => roster.fullMembers, {
  title: { en: 'full members', 'zh-CN': '正式党员' },
});
