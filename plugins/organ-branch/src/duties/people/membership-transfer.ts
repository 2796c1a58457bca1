import { defineRule, task } from '@obligato/core';
import { raisedWithin } from '@obligato/general';
import { educationRegulations } from '../../sources.ts';

/** Raised when a member moves away for half a year or longer: the transfer is over when the receipt has come back. */
export const membershipTransfer = defineRule({
  kind: 'duty',
  clause: { source: educationRegulations, article: '25', confidence: 'text' },
  why: { en: 'Between two branches a member belongs to none.', 'zh-CN': '组织关系悬在半路，党员就没了归属。' },
  duty: {
    id: 'membership-transfer',
    title: { en: 'Transfer of membership', 'zh-CN': '组织关系转接' },
    obligation: task,
    bearer: 'unit',
    atEnd: 'passes-on',
  },
  // Longer than three months anywhere in the year: the day itself is the deadline rule's.
  ...raisedWithin(70),
});
