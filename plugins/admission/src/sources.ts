/** The documents that the clauses of this plugin cite. */

export const admissionRules = {
  en: 'Rules on Admitting Members, 2014',
  'zh-CN': '《中国共产党发展党员工作细则》（2014年）',
} as const;
