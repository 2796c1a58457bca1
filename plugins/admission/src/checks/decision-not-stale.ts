import { addMonths, defineRule } from '@obligato/core';
import { z } from 'zod';
import { admission } from '../pipeline/admission.ts';
import { admissionRules } from '../sources.ts';

/** A resolution that the superior leaves lying for more than six months is void: the branch votes again. */
export const decisionNotStale = defineRule({
  kind: 'check',
  on: { obligation: admission, events: ['decide'] },
  clause: { source: admissionRules, article: '审批时限', confidence: 'secondary' },
  why: { en: 'After half a year one decides about somebody else.', 'zh-CN': '拖过半年，情况已变，不能照旧批准。' },
  options: z.strictObject({ months: z.int().min(1) }),
  defaults: { months: 6 },
  stricter: { months: 'min' },
  messages: {
    stale: {
      en: 'The branch voted on {{votedOn}}; a decision was possible until {{latest}}.',
      'zh-CN': '支部大会{{votedOn}}表决，审批最迟应于{{latest}}作出。',
      remedy: { en: 'Have the branch vote again.', 'zh-CN': '请支部大会重新讨论表决。' },
    },
  },
  evaluate({ event, cycle, options, found }) {
    const { votedOn } = cycle.context;
    if (votedOn === null) return [];
    const latest = addMonths(votedOn, options.months);
    return event.on <= latest ? [] : [found('stale', { votedOn, latest })];
  },
});
