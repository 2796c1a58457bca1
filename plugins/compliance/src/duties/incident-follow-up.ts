import { defineRule, matter } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { informationSecurity } from '../sources.ts';

/** Raised for an incident: what was done about it, and what is done so that it does not happen again. */
export const incidentFollowUp = defineRule({
  kind: 'duty',
  clause: { source: informationSecurity, article: 'A.5.26, A.5.27 (days: local)', confidence: 'local' },
  why: { en: 'An incident that taught nothing will happen again.', 'zh-CN': '不吸取教训的事件还会再来。' },
  duty: {
    id: 'incident-follow-up',
    title: { en: 'Incident follow-up', 'zh-CN': '事件跟进' },
    obligation: matter,
    bearer: 'unit',
    atEnd: 'passes-on',
  },
  ...raisedWithin(20),
});
