import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { keptInTime, late } from './kept-in-time.ts';

/** What members and officers kept in time of what each of them owes in person. Whose it was is told nowhere. */
export const membersInTime = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Members’ own duties in time', 'zh-CN': '成员本人义务按期率' },
    problem: problems.downwardOnly,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} that members and officers owe in person were kept in time.',
      'zh-CN': '成员和任职者本人应办的义务{{denominator}}件，按期完成{{numerator}}件。',
    },
    how: {
      en: 'Of duties whose last day has passed or that are done, and that are still owed: those of which nothing was done late.',
      'zh-CN': '计入已到期或已完成且仍须履行的义务，其中各环节均未逾期的为按期。',
    },
    unfair: {
      en: 'Whoever is ill or posted elsewhere misses what nobody excused in the record.',
      'zh-CN': '因病或外派而未登记请假者，会被计为逾期。',
    },
    gamedBy: { en: 'Handing in on behalf of others.', 'zh-CN': '由他人代交。' },
  },
  clause: proposal,
  why: {
    en: 'Beside the leaders’ and the superior’s it shows whether supervision is only downward.',
    'zh-CN': '与领导干部、上级并列，可看出监督是否只对下。',
  },
  ...noOptions,
  messages: { late },
  measure: ({ cycles, found }) =>
    keptInTime(
      cycles.filter(({ owedBy }) => owedBy === 'each-member' || owedBy === 'each-holder'),
      found,
    ),
});
