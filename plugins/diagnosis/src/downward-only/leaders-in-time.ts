import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { keptInTime, late } from './kept-in-time.ts';

/** What leaders kept in time of what each of them owes in person. Whose it was is told nowhere. */
export const leadersInTime = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Leaders’ own duties in time', 'zh-CN': '领导干部本人义务按期率' },
    problem: problems.downwardOnly,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} that leaders owe in person were kept in time.',
      'zh-CN': '领导干部本人应办的义务{{denominator}}件，按期完成{{numerator}}件。',
    },
    how: {
      en: 'Of duties whose last day has passed or that are done, and that are still owed: those of which nothing was done late.',
      'zh-CN': '计入已到期或已完成且仍须履行的义务，其中各环节均未逾期的为按期。',
    },
    unfair: {
      en: 'Leaders have few duties, so that one missed weighs much; of fewer than five nothing is told.',
      'zh-CN': '领导干部本人义务件数少，一件逾期影响很大；不足五件的不作表述。',
    },
    gamedBy: { en: 'A report of one line.', 'zh-CN': '交一行字的报告。' },
  },
  clause: proposal,
  why: { en: 'Leaders’ duties stand in the same list as everybody’s.', 'zh-CN': '领导干部的义务与其他人同列。' },
  ...noOptions,
  messages: { late },
  measure: ({ cycles, found }) =>
    keptInTime(
      cycles.filter(({ owedBy }) => owedBy === 'each-leader'),
      found,
    ),
});
