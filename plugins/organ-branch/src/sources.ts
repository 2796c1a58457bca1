/** The documents that the clauses of this pack cite. */

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

/** Proposals of the article on grass-roots work in organs: no national text was found for their numbers. */
export const sourceArticle = {
  en: 'Article on grass-roots work in state organs (proposal)',
  'zh-CN': '机关基层党建研究文章（建议）',
} as const;

/** What units commonly do, without a text that says so. */
export const practice = { en: 'Common practice', 'zh-CN': '通行做法' } as const;
