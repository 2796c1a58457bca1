/** The documents that the clauses of this plugin cite. */

export const admissionRules = {
  en: 'Rules on Admitting Members, 2014',
  'zh-CN': '《中国共产党发展党员工作细则》（2014年）',
} as const;

export const organRegulations = {
  en: 'Regulations on Primary Organisations in Party and State Organs, 2019',
  'zh-CN': '《中国共产党党和国家机关基层组织工作条例》（2019年）',
} as const;
