/** What the search says. */
export const words = {
  title: { en: 'Search', 'zh-CN': '查找' },
  what: { en: 'What was written, or a name', 'zh-CN': '关键词或名称' },
  hint: {
    en: 'Two characters or more. Units, people, and duties by what was written in them: agenda, place, resolutions, minutes, comments. What was said in confidence is not found.',
    'zh-CN': '至少两个字。可查单位、人员，以及事项中的议程、地点、决议、记录和批注；保密事项查不到。',
  },
  units: { en: 'Units', 'zh-CN': '单位' },
  duties: { en: 'Duties', 'zh-CN': '事项' },
  comments: { en: 'Comments', 'zh-CN': '批注' },
  people: { en: 'People', 'zh-CN': '人员' },
  nothing: { en: 'Nothing has “{{what}}” in it.', 'zh-CN': '没有找到含“{{what}}”的内容。' },
  more: { en: 'There is more: write another word.', 'zh-CN': '结果较多，请增加关键词缩小范围。' },
  decisionsOf: { en: 'Decisions', 'zh-CN': '办理记录' },
} as const;
