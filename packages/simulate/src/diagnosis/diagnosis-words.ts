/** What stands on the page of indicators beside what they say of themselves. */
import type { Text } from '@obligato/core';

export const diagnosisWords = {
  title: { en: 'Indicators', 'zh-CN': '运行指标' },
  head: {
    en: 'How units work, by the records of {{from}} to {{to}}',
    'zh-CN': '{{from}}至{{to}}的记录所反映的运行情况',
  },
  sources: {
    en: 'From records that were there already; nobody was asked for anything.',
    'zh-CN': '全部取自已有记录，未要求任何人另行填报。',
  },
  limits: { en: 'How to read it', 'zh-CN': '阅读须知' },
  notPeople: {
    en: 'It describes units and how they work, never a person. Superiors come first; the order of units is that of the tree.',
    'zh-CN': '所述为单位及其运行，不针对任何个人。上级在前，单位按隶属关系排列。',
  },
  noRank: {
    en: 'Figures stand side by side. They are not summed and make no rank; none of them has a good value.',
    'zh-CN': '各项并列，不相加、不排名；任何一项都没有所谓达标值。',
  },
  notZero: {
    en: '“Not measured” is not 0. Of fewer than five nothing is told.',
    'zh-CN': '“未计量”不等于零；不足五件的不作表述。',
  },
  how: { en: 'How it was counted: ', 'zh-CN': '计量方法：' },
  unfair: { en: 'When it is unfair: ', 'zh-CN': '何时有失公允：' },
  gamed: { en: 'How it is gamed: ', 'zh-CN': '如何会被做假：' },
  behind: { en: '{{n}} behind it', 'zh-CN': '背后{{n}}条' },
  pair: { en: 'Read it beside ({{percent}} percent): ', 'zh-CN': '请对照（百分之{{percent}}相同）：' },
  'working-days': { en: '{{range}} working days', 'zh-CN': '{{range}}个工作日' },
  minutes: { en: '{{range}} minutes', 'zh-CN': '{{range}}分钟' },
  left: { en: '{{n}} more', 'zh-CN': '另有{{n}}条' },
  unnamed: {
    en: '{{n}} more are duties of one person, or were said in confidence, and are not named',
    'zh-CN': '另有{{n}}条涉及个人义务或保密事项，不予列示',
  },
  states: { en: 'The unit says ({{on}}): {{text}}', 'zh-CN': '单位说明（{{on}}）：{{text}}' },
  off: { en: 'Turned off here: {{indicator}}, by {{unit}}.', 'zh-CN': '本单位已关闭：{{indicator}}（{{unit}}）。' },
} as const satisfies Record<string, Text>;
