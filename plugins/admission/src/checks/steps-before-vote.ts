import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** Before the branch meeting votes there is an application, and the group and the committee have each said what they think: told apart. */
export const stepsBeforeVote = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['vote'] },
  clause: { source: admissionRules, article: '18–19, 32', confidence: 'secondary' },
  why: {
    en: 'Those who know somebody best speak before those who vote.',
    'zh-CN': '最了解情况的人先说，大会表决才有依据。',
  },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {
    noApplication: {
      en: 'It is not said when the application was made.',
      'zh-CN': '未注明提出书面申请的日期。',
      remedy: { en: 'Name its day under “Applied on”.', 'zh-CN': '请填写“提出申请日期”。' },
    },
    noGroup: {
      en: 'What the group thinks is not written down.',
      'zh-CN': '未写明党小组意见。',
      remedy: { en: 'Ask the group; where there is none, say so.', 'zh-CN': '请征求党小组意见；未设党小组的请注明。' },
    },
    noCommittee: {
      en: 'What the committee found is not written down.',
      'zh-CN': '未写明支委会审查意见。',
      remedy: { en: 'Let the committee look at it first.', 'zh-CN': '请先由支委会审查。' },
    },
  },
  evaluate({ event, found }) {
    const { appliedOn, groupOpinion, committeeView } = event.payload;
    return [
      ...(appliedOn === undefined ? [found('noApplication', {})] : []),
      ...(groupOpinion === undefined ? [found('noGroup', {})] : []),
      ...(committeeView === undefined ? [found('noCommittee', {})] : []),
    ];
  },
});
