import { defineRule, report } from '@obligato/core';
import { recurring } from '@obligato/general';
import { committeeUnit } from '../../facts/meetings/committee-unit.ts';
import { organRegulations } from '../../sources.ts';

/** Once a year the leading group reports on what it did for the work of the branches, and is evaluated on it. */
export const leadingGroupReport = defineRule({
  kind: 'duty',
  clause: { source: organRegulations, article: '35', confidence: 'text' },
  why: {
    en: 'Leaders who only ever discuss posts forget the branches.',
    'zh-CN': '只研究干部、不过问党建，基层就没人管。',
  },
  duty: {
    id: 'leading-group-report',
    title: { en: 'Leading group’s report on branch work', 'zh-CN': '党组抓机关党建工作报告' },
    obligation: report,
    bearer: 'unit',
    parameters: { to: 'superior' },
  },
  ...recurring('yearly'),
  messages: {
    notCommittee: {
      en: 'The leading group stands with the committee of the whole unit, not with this branch.',
      'zh-CN': '党组设在本单位层面，不在本支部。',
    },
  },
  facts: { committeeUnit },
  owed: ({ facts, found }) => (facts.committeeUnit ? [] : [found('notCommittee', {})]),
});
