/** What the search says. */
export const words = {
  title: { en: 'Search', 'zh-CN': '查找' },
  what: { en: 'Unit, duty or person', 'zh-CN': '单位、事项或人员' },
  hint: {
    en: 'Units are found everywhere; duties and people in the unit that is chosen.',
    'zh-CN': '单位在全部范围内查找，事项和人员在所选单位内查找。',
  },
  units: { en: 'Units', 'zh-CN': '单位' },
  duties: { en: 'Duties', 'zh-CN': '事项' },
  people: { en: 'People', 'zh-CN': '人员' },
  nothing: { en: 'Nothing is called “{{what}}”.', 'zh-CN': '没有找到“{{what}}”。' },
  decisionsOf: { en: 'Decisions', 'zh-CN': '办理记录' },
} as const;
