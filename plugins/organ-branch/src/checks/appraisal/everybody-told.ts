import { appraisal, defineRule } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** An appraisal is filed when each graded member has been told. */
export const everybodyTold = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['archive'] },
  clause: { source: branchRegulations, article: '18', confidence: 'secondary' },
  why: {
    en: 'An opinion of somebody that they never hear only does harm.',
    'zh-CN': '评了不告诉本人，只会伤人，帮不了人。',
  },
  ...noOptions,
  people: ['members'],
  messages: {
    notTold: {
      en: 'These have not been told: {{members}}.',
      'zh-CN': '尚未向以下党员反馈：{{members}}。',
      remedy: { en: 'Tell each of them in person, then file it.', 'zh-CN': '请逐一当面反馈，再归档。' },
    },
  },
  evaluate({ cycle, found }) {
    const { opinion, told } = cycle.context;
    const members = opinion?.grades.map(({ member }) => member).filter((member) => !told.includes(member)) ?? [];
    return members.length > 0 ? [found('notTold', { members })] : [];
  },
});
