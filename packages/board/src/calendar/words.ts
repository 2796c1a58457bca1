/** What the calendar says. */
export const words = {
  title: { en: 'Calendar', 'zh-CN': '日历' },
  before: { en: 'Previous month', 'zh-CN': '上个月' },
  after: { en: 'Next month', 'zh-CN': '下个月' },
  thisMonth: { en: 'This month', 'zh-CN': '本月' },
  rest: { en: 'off', 'zh-CN': '休' },
  holiday: { en: 'holiday', 'zh-CN': '节假日' },
  makeUp: { en: 'make-up day', 'zh-CN': '调休上班' },
  nothing: { en: 'Nothing falls into this month.', 'zh-CN': '本月没有安排。' },
  today: { en: 'today', 'zh-CN': '今天' },
} as const;
