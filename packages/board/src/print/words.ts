/** What the page of papers says. */
export const words = {
  title: { en: 'Papers', 'zh-CN': '打印' },
  ledger: { en: 'Ledger', 'zh-CN': '工作台账' },
  roster: { en: 'Roster', 'zh-CN': '名册' },
  notice: { en: 'Notice', 'zh-CN': '会议通知' },
  minutes: { en: 'Minutes', 'zh-CN': '会议记录' },
  from: { en: 'From', 'zh-CN': '起始日期' },
  to: { en: 'To', 'zh-CN': '截止日期' },
  none: { en: 'Nothing stands in the ledger for these days.', 'zh-CN': '所选日期内没有台账内容。' },
  nobody: { en: 'The roster is empty.', 'zh-CN': '名册为空。' },
  choose: { en: 'What is to be printed?', 'zh-CN': '打印什么？' },
  name: { en: 'Name', 'zh-CN': '姓名' },
  standing: { en: 'Standing', 'zh-CN': '身份' },
  roles: { en: 'Roles', 'zh-CN': '职务' },
  since: { en: 'From', 'zh-CN': '起' },
  until: { en: 'Until', 'zh-CN': '止' },
  asOf: { en: 'as of {{day}}', 'zh-CN': '截至{{day}}' },
} as const;
