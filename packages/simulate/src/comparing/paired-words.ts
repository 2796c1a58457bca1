/** What the page of two sets of rules says, in both languages. */
import type { Text } from '@obligato/core';

export const pairedWords = {
  title: { en: 'Two sets of rules compared', 'zh-CN': '两套规则比较' },
  sideA: { en: 'A: {{scenario}}', 'zh-CN': '甲：{{scenario}}' },
  sideB: { en: 'B: {{scenario}}', 'zh-CN': '乙：{{scenario}}' },
  withRules: {
    en: '{{scenario}}, with the unit files of {{rules}}',
    'zh-CN': '{{scenario}}，改用{{rules}}中的单位文件',
  },
  lived: {
    en: 'Both were simulated {{seeds}} times with the same people and the same luck; figures are means over the seeds, of all units together.',
    'zh-CN': '同一批人、同样的偶然，双方各模拟{{seeds}}次；下列数字为全部单位合计的平均值。',
  },
  interrupted: {
    en: 'The run was stopped early: fewer pairs were simulated than asked for.',
    'zh-CN': '运行中途停止，成对模拟次数少于要求。',
  },
  differences: { en: 'What changes', 'zh-CN': '变化' },
  meaning: {
    en: 'In brackets the interval of 95 % of the difference from A to B, pair by pair. Where it holds 0, chance alone may have made the difference. One pair has no interval.',
    'zh-CN': '括号内为逐对比较所得差值（乙减甲）的95%置信区间。区间包含0的，差异可能只是偶然。只有一对时不列区间。',
  },
  a: { en: 'A', 'zh-CN': '甲' },
  b: { en: 'B', 'zh-CN': '乙' },
  rules: { en: 'Rules that are not alike, from A to B', 'zh-CN': '双方不同的规则（由甲至乙）' },
  changed: { en: 'Decisions that came out otherwise', 'zh-CN': '结果不同的判定' },
  changedMeaning: {
    en: 'With the first seed, the first {{count}} of them.',
    'zh-CN': '第一个种子下的前{{count}}件。',
  },
  noneChanged: { en: 'None with the first seed.', 'zh-CN': '第一个种子下没有。' },
  because: { en: 'because of {{rules}}', 'zh-CN': '依据{{rules}}' },
  assumedA: { en: 'What A stands on', 'zh-CN': '甲的依据' },
  assumedB: { en: 'What B stands on', 'zh-CN': '乙的依据' },
} as const satisfies Record<string, Text>;

/** What an attempt came to. */
export const outcomeWords: Readonly<Record<string, Text>> = {
  accepted: { en: 'accepted', 'zh-CN': '通过' },
  denied: { en: 'refused', 'zh-CN': '不予通过' },
  unavailable: { en: 'not possible then', 'zh-CN': '当时不可行' },
  incomplete: { en: 'incomplete', 'zh-CN': '材料不全' },
  'not tried': { en: 'not tried', 'zh-CN': '未办理' },
};
