/** What the page of a past day says. */
export const words = {
  title: { en: 'Known then: {{what}}', 'zh-CN': '当时所知：{{what}}' },
  lead: {
    en: 'What the records said at the end of a day, under the rules in force and known then.',
    'zh-CN': '记录在某日结束时的内容，按当时有效并已知的规则。',
  },
  day: { en: 'Known on', 'zh-CN': '截至日期' },
  since: {
    en: 'Recorded or put right since, and not shown: {{count}}.',
    'zh-CN': '此后记录或更正的{{count}}项决定，此处不显示。',
  },
  nothingSince: { en: 'Nothing has been recorded since.', 'zh-CN': '此后没有新的记录。' },
  history: { en: 'Recorded by then', 'zh-CN': '当时已有的记录' },
  noHistory: { en: 'Nothing had been recorded of it yet.', 'zh-CN': '当时尚无记录。' },
  duties: { en: 'Duties', 'zh-CN': '事项' },
  noDuties: { en: 'It owed nothing yet.', 'zh-CN': '当时尚无应办事项。' },
  said: { en: 'What was said', 'zh-CN': '所填内容' },
  now: { en: 'As it is now', 'zh-CN': '查看现状' },
  until: { en: 'by {{day}}', 'zh-CN': '最迟{{day}}' },
  lights: {
    done: { en: 'done', 'zh-CN': '已完成' },
    due: { en: 'due later', 'zh-CN': '待办' },
    soon: { en: 'due soon', 'zh-CN': '临期' },
    overdue: { en: 'overdue', 'zh-CN': '逾期' },
    none: { en: 'not owed', 'zh-CN': '无需办理' },
  },
} as const;
