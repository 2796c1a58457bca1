/** What the page of the units below says. */
export const words = {
  title: { en: 'Units below', 'zh-CN': '下级单位' },
  lead: { en: '{{day}}. Sorted by how long something has been overdue.', 'zh-CN': '{{day}}。按逾期时间由长到短排列。' },
  own: { en: 'Owed to those below by {{unit}}', 'zh-CN': '{{unit}}对下级应办的事项' },
  ownDone: { en: 'Nothing is open now.', 'zh-CN': '目前没有未办事项。' },
  ownCounts: { en: '{{overdue}} overdue, {{soon}} due soon', 'zh-CN': '逾期{{overdue}}项，近期到期{{soon}}项' },
  units: { en: 'Units', 'zh-CN': '各单位' },
  unit: { en: 'Unit', 'zh-CN': '单位' },
  overdue: { en: 'Overdue', 'zh-CN': '逾期' },
  soon: { en: 'Due soon', 'zh-CN': '近期到期' },
  waiting: { en: 'Waiting for others', 'zh-CN': '等待他方' },
  owed: { en: 'Owed in all', 'zh-CN': '应办总数' },
  worst: { en: 'Overdue longest', 'zh-CN': '逾期最久' },
  worstOf: { en: '{{title}}, {{count}} working days', 'zh-CN': '{{title}}，{{count}}个工作日' },
  nobody: { en: 'There are no units below.', 'zh-CN': '没有下级单位。' },
  filter: { en: 'Find a unit', 'zh-CN': '查找单位' },
  onTime: { en: 'nothing overdue', 'zh-CN': '无逾期' },
} as const;
