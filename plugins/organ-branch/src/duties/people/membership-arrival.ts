import { defineRule, task } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { educationRegulations } from '../../sources.ts';

/** The receiving side of a transfer: whoever comes is taken in, and the receipt goes back. Days: a secondary source’s three months. */
export const membershipArrival = defineRule({
  kind: 'duty',
  clause: { source: educationRegulations, article: '25', confidence: 'text' },
  why: { en: 'A letter that nobody opens leaves a member outside.', 'zh-CN': '介绍信来了没人接，党员就进不了门。' },
  duty: {
    id: 'membership-arrival',
    title: { en: 'Take in a transferred member', 'zh-CN': '接收转入党员' },
    obligation: task,
    bearer: 'unit',
    atEnd: 'passes-on',
  },
  ...raisedWithin(60),
});
