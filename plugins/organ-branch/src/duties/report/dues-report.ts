import { defineRule, report } from '@obligato/core';
import { recurring } from '@obligato/general';
import { committeeUnit } from '../../facts/meetings/committee-unit.ts';
import { duesMeasures } from '../../sources.ts';

/** In the first quarter the committee remits its share of last year’s dues and reports on them. */
export const duesReport = defineRule({
  kind: 'duty',
  clause: { source: duesMeasures, article: '4', confidence: 'text' },
  why: {
    en: 'Members’ money is accounted for, upward and in time.',
    'zh-CN': '党员交的钱，要按时交代清楚。',
  },
  duty: {
    id: 'dues-report',
    title: { en: 'Dues: remittance and report', 'zh-CN': '党费上缴与报告' },
    obligation: report,
    bearer: 'unit',
    parameters: { to: 'superior' },
  },
  ...recurring('yearly'),
  messages: {
    notCommittee: {
      en: 'The committee above this branch remits and reports for it.',
      'zh-CN': '由上级党委统一上缴并报告。',
    },
  },
  facts: { committeeUnit },
  owed: ({ facts, found }) => (facts.committeeUnit ? [] : [found('notCommittee', {})]),
});
