import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { keptInTime, late } from './kept-in-time.ts';

/** What the unit kept in time of what it owes as a unit or by its groups. */
export const unitInTime = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Unit’s duties in time', 'zh-CN': '本单位义务按期率' },
    problem: problems.downwardOnly,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} that the unit and its groups owe were kept in time.',
      'zh-CN': '单位及其小组应办的义务{{denominator}}件，按期完成{{numerator}}件。',
    },
    how: {
      en: 'Of duties whose last day has passed or that are done, and that are still owed: those of which nothing was done late.',
      'zh-CN': '计入已到期或已完成且仍须履行的义务，其中各环节均未逾期的为按期。',
    },
    unfair: {
      en: 'What was written down late counts by the day on which it happened; a deadline that nobody could keep is the rule’s fault.',
      'zh-CN': '登记迟延者按实际发生日计；期限本身不合理时，责任在规则。',
    },
    gamedBy: {
      en: 'Everything held, nothing said: read the indicators of form beside it.',
      'zh-CN': '样样按期、样样走过场；须与流于形式的各项一并看。',
    },
  },
  clause: proposal,
  why: {
    en: 'A unit that keeps its duties should see that somebody noticed.',
    'zh-CN': '按期履职的单位，应当看得到自己的成绩。',
  },
  ...noOptions,
  messages: { late },
  measure: ({ cycles, found }) =>
    keptInTime(
      cycles.filter(({ owedBy }) => owedBy === 'unit' || owedBy === 'each-group'),
      found,
    ),
});
