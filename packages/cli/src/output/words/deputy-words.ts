/** What `obligato deputise` says, in both languages. */
import type { Text } from '@obligato/core';

export const deputyWords = {
  officerMeaning: {
    en: 'who is away, by their id on the roster; left out, the unit’s deputies are shown',
    'zh-CN': '需由他人代理的任职人员（名册编号）；不写则列出该单位的代理情况',
  },
  unitMeaning: { en: 'unit of both', 'zh-CN': '双方所在单位' },
  toMeaning: { en: 'who stands in: another person of the unit', 'zh-CN': '代理人：本单位另一人员' },
  fromMeaning: { en: 'first day (default: today)', 'zh-CN': '起始日（默认：今天）' },
  untilMeaning: { en: 'last day', 'zh-CN': '截止日' },
  withdrawMeaning: { en: 'end it before its last day', 'zh-CN': '提前撤销代理' },
  deputyForMeaning: {
    en: 'the officer for whom whoever acts stands in (obligato deputise); both names are recorded',
    'zh-CN': '办理者所代理的任职人员（见 `obligato deputise`），两人姓名均留痕',
  },
  named: {
    en: '{{deputy}} will stand in for {{officer}}, from {{from}} to {{until}}.',
    'zh-CN': '{{deputy}}自{{from}}至{{until}}代理{{officer}}。',
  },
  withdrawn: {
    en: '{{deputy}} no longer stands in for {{officer}}. What was done stays.',
    'zh-CN': '{{deputy}}不再代理{{officer}}，已办事项仍然有效。',
  },
  nobody: { en: 'Nobody stands in for anybody.', 'zh-CN': '目前无代理。' },
  officer: { en: 'officer', 'zh-CN': '任职人员' },
  deputy: { en: 'deputy', 'zh-CN': '代理人' },
  from: { en: 'from', 'zh-CN': '起始日' },
  until: { en: 'until', 'zh-CN': '截止日' },
  standingIn: { en: 'deputy for {{officer}}', 'zh-CN': '代理 {{officer}}' },
} as const satisfies Record<string, Text>;
