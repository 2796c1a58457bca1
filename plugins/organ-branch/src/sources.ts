/** The documents that the clauses of this pack cite. */
export { practice } from '@obligato/general';

export const branchRegulations = {
  en: 'CPC Branch Work Regulations (trial), 2018',
  'zh-CN': '《中国共产党支部工作条例（试行）》（2018年）',
} as const;

export const organRegulations = {
  en: 'Regulations on Primary Organisations in Party and State Organs, 2019',
  'zh-CN': '《中国共产党党和国家机关基层组织工作条例》（2019年）',
} as const;

export const electionRegulations = {
  en: 'Regulations on Elections in Primary Organisations, 2020',
  'zh-CN': '《中国共产党基层组织选举工作条例》（2020年）',
} as const;

export const educationRegulations = {
  en: 'Regulations on the Education and Management of Members, 2019',
  'zh-CN': '《中国共产党党员教育管理工作条例》（2019年）',
} as const;

export const admissionRules = {
  en: 'Rules on Admitting Members',
  'zh-CN': '《中国共产党发展党员工作细则》',
} as const;

export const democraticLifeRules = {
  en: 'Rules on Democratic-Life Meetings of Leading Groups, 2016',
  'zh-CN': '《县以上党和国家机关党员领导干部民主生活会若干规定》（2016年）',
} as const;

/** Replaced on 2020-07-13 by the regulations of 2020. */
export const electionInterimRegulations = {
  en: 'Interim Regulations on Elections in Primary Organisations, 1990',
  'zh-CN': '《中国共产党基层组织选举工作暂行条例》（1990年）',
} as const;

/** Proposals of the article on grass-roots work in organs: no national text was found for their numbers. */
export const sourceArticle = {
  en: 'Article on grass-roots work in state organs (proposal)',
  'zh-CN': '机关基层党建研究文章（建议）',
} as const;

/** How the central organs carry out the rules on dues. */
export const duesMeasures = {
  en: 'Measures on Dues in Central Organs',
  'zh-CN': '《中央和国家机关党费收缴、使用和管理办法》',
} as const;

export const archiveOrder = {
  en: 'State Archives Order 8, 2006',
  'zh-CN': '国家档案局令第8号（2006年）',
} as const;

/** A training plan for members that has run out: whether its successor keeps the numbers was not checked. */
export const trainingPlan = {
  en: 'Training plan for members, 2019–2023 (restated)',
  'zh-CN': '《2019—2023年全国党员教育培训工作规划》（转述）',
} as const;

export const groupRules = {
  en: 'Rules on Groups in Central State Organs (trial)',
  'zh-CN': '《中央和国家机关党小组工作规则（试行）》',
} as const;
