/** What somebody is on a roster, in words; a role that nobody here has heard of is called by its own name. */
import { say, type Text } from '../texts/text.ts';

const standings: Readonly<Record<string, Text>> = {
  full: { en: 'full member', 'zh-CN': '正式党员' },
  probationary: { en: 'probationary member', 'zh-CN': '预备党员' },
  'non-member': { en: 'not a member', 'zh-CN': '非党员' },
  suspended: { en: 'suspended', 'zh-CN': '停止党籍' },
};

const roles: Readonly<Record<string, Text>> = {
  secretary: { en: 'secretary', 'zh-CN': '书记' },
  deputy: { en: 'deputy secretary', 'zh-CN': '副书记' },
  committee: { en: 'committee', 'zh-CN': '委员' },
  leader: { en: 'leader', 'zh-CN': '领导干部' },
  'leading-group': { en: 'leading group', 'zh-CN': '领导班子成员' },
  discipline: { en: 'discipline', 'zh-CN': '纪检委员' },
  'group-leader': { en: 'group leader', 'zh-CN': '小组长' },
};

/** The ones that a roster may say. */
export const standingNames = Object.keys(standings);

export const sayStanding = (standing: string): string =>
  say(standings[standing] ?? { en: standing, 'zh-CN': standing });
export const sayRole = (role: string): string => say(roles[role] ?? { en: role, 'zh-CN': role });
