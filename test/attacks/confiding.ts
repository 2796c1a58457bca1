/** A few rules for what is said in confidence, a letter that everybody owes in their own name, and an evaluation of leaders. */
import { definePlugin, defineRule, evaluation, matter, report } from '@obligato/core';
import { z } from 'zod';

const words = { en: 'House rules', 'zh-CN': '内部规定' };
const clause = { source: words, article: '1', confidence: 'local' } as const;
const ofDuty = { kind: 'duty', why: words, clause, stricter: {}, messages: {}, facts: {}, owed: () => [] } as const;
const occasional = {
  options: z.strictObject({ cadence: z.enum(['occasional']) }),
  defaults: { cadence: 'occasional' },
  stricter: { cadence: { order: ['occasional'] } },
} as const;
const opinion = (id: string, bearer: 'unit' | 'superior', parameters = {}) =>
  defineRule({
    ...{ ...ofDuty, ...occasional },
    duty: { id, title: words, obligation: matter, bearer, raisedBy: 'anybody', parameters },
  });

export const confiding = definePlugin({
  ...{ name: 'house', version: '1.0.0', title: words },
  rules: {
    opinion: opinion('opinion', 'unit'),
    'about-leader': opinion('about-leader', 'superior', { about: 'leaders' }),
    letter: defineRule({
      ...ofDuty,
      options: z.strictObject({ cadence: z.enum(['monthly']) }),
      defaults: { cadence: 'monthly' },
      stricter: { cadence: { order: ['monthly'] } },
      duty: {
        ...{ id: 'letter', title: words, obligation: report, bearer: 'each-member' },
        parameters: { to: 'branch' },
      },
    }),
    leaders: defineRule({
      ...ofDuty,
      options: z.strictObject({ cadence: z.enum(['yearly']) }),
      defaults: { cadence: 'yearly' },
      stricter: { cadence: { order: ['yearly'] } },
      duty: { id: 'leaders', title: words, obligation: evaluation, bearer: 'unit' },
    }),
  },
  presets: { all: { opinion: 'deny', 'about-leader': 'deny', leaders: 'deny' }, letters: { letter: 'deny' } },
});
