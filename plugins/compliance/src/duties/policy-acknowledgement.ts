import { defineRule, task } from '@obligato/core';
import { recurring } from '@obligato/general';
import { informationSecurity } from '../sources.ts';

/** Each of the people says once a year that they have read the policies. */
export const policyAcknowledgement = defineRule({
  kind: 'duty',
  clause: { source: informationSecurity, article: 'A.5.1, 7.3 (cadence: local)', confidence: 'local' },
  why: { en: 'A rule that nobody has read binds nobody.', 'zh-CN': '没人读过的制度，约束不了任何人。' },
  duty: {
    id: 'policy-acknowledgement',
    title: { en: 'Policy acknowledgement', 'zh-CN': '制度知悉确认' },
    obligation: task,
    bearer: 'each-member',
  },
  ...recurring('yearly'),
});
