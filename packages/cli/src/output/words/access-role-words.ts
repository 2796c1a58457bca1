/** What the roles of a token or a link are called; options and files call them by their own words. */
import type { Text } from '@obligato/core';
import type { Role } from '@obligato/http';

export const accessRoleWords: Readonly<Record<Role, Text>> = {
  member: { en: 'member', 'zh-CN': '成员' },
  secretary: { en: 'secretary', 'zh-CN': '书记' },
  superior: { en: 'superior', 'zh-CN': '上级' },
  auditor: { en: 'auditor', 'zh-CN': '审核' },
  administrator: { en: 'administrator', 'zh-CN': '管理员' },
  portal: { en: 'portal', 'zh-CN': '门户' },
};
