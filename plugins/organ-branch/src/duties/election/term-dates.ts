import { defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { term } from '../../facts/term.ts';
import { practice } from '../../sources.ts';

/**
 * A blank date on the roster would let a term run for ever, unseen. So it is a duty of its own: it is reminded of every
 * month, and lapses by itself on the day the date is written into the roster, without anybody ticking anything off.
 */
export const termDates = defineRule({
  kind: 'duty',
  clause: { source: practice, article: '换届日期为空时按月提醒', confidence: 'local' },
  why: {
    en: 'What nobody dated never ends.',
    'zh-CN': '当选日期空着，任期就永远不会到。',
  },
  duty: {
    id: 'term-dates',
    title: { en: 'Write down when office-holders were elected', 'zh-CN': '补登当选日期' },
    obligation: task,
    bearer: 'unit',
  },
  options: z.strictObject({ cadence: z.enum(['yearly']) }),
  defaults: { cadence: 'yearly' },
  stricter: { cadence: { order: ['yearly'] } },
  messages: {
    allDated: {
      en: 'The roster says of every office-holder when they were elected.',
      'zh-CN': '名册已登记全部任职人员的当选日期。',
    },
  },
  facts: { term },
  owed: ({ facts, found }) => (facts.term.undated.length === 0 ? [found('allDated', {})] : []),
});
