/** What stands on every page, whatever it shows. */
export const words = {
  deputyFor: { en: 'for', 'zh-CN': '代理' },
  loading: { en: 'Loading …', 'zh-CN': '正在读取……' },
  offline: {
    en: 'The server cannot be reached. What you have written is kept; the page tries again by itself.',
    'zh-CN': '暂时连接不上服务器。已填写的内容不会丢失，恢复后页面自动重试。',
  },
  again: { en: 'Try again', 'zh-CN': '重试' },
  notFound: {
    en: 'This does not exist, or you may not see it. A link from last year may lead to something that is no longer kept here.',
    'zh-CN': '没有此项内容，或您无权查看。链接如是往年的，所指内容可能已不在此处。',
  },
  toToday: { en: 'Back to Today', 'zh-CN': '回到今日' },
  forbidden: { en: 'You may not see this.', 'zh-CN': '您无权查看此内容。' },
  tooOften: { en: 'Too many requests at once. Wait a little, then try again.', 'zh-CN': '请求过于频繁，请稍候再试。' },
  broken: {
    en: 'Something went wrong on the server. It is in its log; nothing of yours is lost.',
    'zh-CN': '服务器出错，已记入日志；您填写的内容没有丢失。',
  },
  print: { en: 'Print', 'zh-CN': '打印' },
  close: { en: 'Close', 'zh-CN': '关闭' },
  cancel: { en: 'Cancel', 'zh-CN': '取消' },
  optional: { en: 'optional', 'zh-CN': '选填' },
  none: { en: 'none', 'zh-CN': '无' },
  more: { en: 'Show more', 'zh-CN': '显示更多' },
  unit: { en: 'Unit', 'zh-CN': '单位' },
  show: { en: 'Show', 'zh-CN': '查看' },
} as const;
