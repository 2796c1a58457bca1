import { defineRule, meeting } from '@obligato/core';
import { recurring } from '@obligato/general';
import { bothStandards } from '../sources.ts';

/** Those who lead look at how the system does, and decide. */
export const managementReview = defineRule({
  kind: 'duty',
  clause: { source: bothStandards, article: '9.3 (cadence: local)', confidence: 'local' },
  why: {
    en: 'What the top never looks at, nobody below takes seriously.',
    'zh-CN': '管理层从不过问的，下面就没人当真。',
  },
  duty: {
    id: 'management-review',
    title: { en: 'Management review', 'zh-CN': '管理评审' },
    obligation: meeting,
    bearer: 'unit',
    parameters: { body: 'leading-group' },
  },
  ...recurring('half-yearly'),
});
