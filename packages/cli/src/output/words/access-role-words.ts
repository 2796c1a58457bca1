/**
 * What the roles of a token or a link are called, in every organisation alike: whoever may write for a unit is its 书记 in one and a
 * compliance officer in another. Options and files call them by their own words.
 */
import type { Text } from '@obligato/core';
import type { Role } from '@obligato/http';

export const accessRoleWords: Readonly<Record<Role, Text>> = {
  member: { en: 'member', 'zh-CN': '成员' },
  secretary: { en: 'secretary', 'zh-CN': '经办人' },
  superior: { en: 'superior', 'zh-CN': '上级' },
  auditor: { en: 'auditor', 'zh-CN': '审核' },
  administrator: { en: 'administrator', 'zh-CN': '管理员' },
  portal: { en: 'portal', 'zh-CN': '门户' },
};
