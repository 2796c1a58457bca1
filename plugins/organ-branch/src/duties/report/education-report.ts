import { defineRule, report } from '@obligato/core';
import { recurring } from '@obligato/general';
import { committeeUnit } from '../../facts/meetings/committee-unit.ts';
import { educationRegulations } from '../../sources.ts';

/** Once a year the committee reports upward on how members were educated and looked after. */
export const educationReport = defineRule({
  kind: 'duty',
  clause: { source: educationRegulations, article: '43', confidence: 'text' },
  why: {
    en: 'What nobody above hears of, nobody above supports.',
    'zh-CN': '上级不了解，就谈不上支持。',
  },
  duty: {
    id: 'education-report',
    title: { en: 'Report on members’ education', 'zh-CN': '党员教育管理工作报告' },
    obligation: report,
    bearer: 'unit',
    parameters: { to: 'superior' },
  },
  ...recurring('yearly'),
  messages: {
    notCommittee: {
      en: 'The committee above this branch reports for it.',
      'zh-CN': '由上级党委统一报告。',
    },
  },
  facts: { committeeUnit },
  owed: ({ facts, found }) => (facts.committeeUnit ? [] : [found('notCommittee', {})]),
});
