/** What comments, and their form, say. */
export const threadWords = {
  title: { en: 'Comments', 'zh-CN': '批注' },
  readers: {
    both: { en: 'This unit and those above it', 'zh-CN': '本单位及上级' },
    unit: { en: 'This unit alone', 'zh-CN': '仅本单位' },
    superior: { en: 'Those above it alone', 'zh-CN': '仅上级' },
  },
  told: { en: 'told: {{names}}', 'zh-CN': '已通知{{names}}' },
  text: { en: 'What there is to say', 'zh-CN': '内容' },
  hint: {
    en: 'It stays as it is written, under your name. It is no part of the duty, and decides nothing.',
    'zh-CN': '批注署名保存，不可修改；不属于事项本身，也不影响任何决定。',
  },
  for: { en: 'Who may read it', 'zh-CN': '可见范围' },
  mention: { en: 'Tell somebody of it', 'zh-CN': '同时通知' },
  nobody: { en: 'Nobody in particular', 'zh-CN': '不通知' },
} as const;
