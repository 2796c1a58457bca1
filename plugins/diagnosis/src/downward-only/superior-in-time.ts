import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { keptInTime, late } from './kept-in-time.ts';

/** What a superior kept in time of what it owes to the units below it. */
export const superiorInTime = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Superior’s duties in time', 'zh-CN': '上级义务按期率' },
    problem: problems.downwardOnly,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} that it owes to the units below it were kept in time.',
      'zh-CN': '其对下级单位应办的义务{{denominator}}件，按期完成{{numerator}}件。',
    },
    how: {
      en: 'Of duties whose last day has passed or that are done, and that are still owed: those of which nothing was done late.',
      'zh-CN': '计入已到期或已完成且仍须履行的义务，其中各环节均未逾期的为按期。',
    },
    unfair: {
      en: 'An inspection waits for the unit’s self-check where that comes late.',
      'zh-CN': '下级自查未按期完成的，检查只能顺延。',
    },
    gamedBy: {
      en: 'Inspecting on paper: read what inspections say beside it.',
      'zh-CN': '只在纸面上检查；须与检查意见雷同等项一并看。',
    },
  },
  clause: proposal,
  why: {
    en: 'The superior’s duties are duties too, and those below see how they are kept.',
    'zh-CN': '上级的义务也是义务，下级看得到其履行情况。',
  },
  ...noOptions,
  messages: { late },
  measure: ({ borne, found }) => keptInTime(borne, found),
});
