import { defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { duesMeasures } from '../../sources.ts';

/** Dues can generally be paid back for six months; the branch speaks up well before that. */
export const duesBackPay = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['dues'] },
  clause: { source: duesMeasures, article: '1; 教育管理条例 31(6); talk after 3 months is local', confidence: 'text' },
  why: {
    en: 'Three months’ dues are a conversation; seven are a procedure.',
    'zh-CN': '欠三个月，谈一次就好；欠过六个月，就要走程序了。',
  },
  options: z.strictObject({ months: z.int().min(1), talkAfterMonths: z.int().min(1) }),
  defaults: { months: 6, talkAfterMonths: 3 },
  stricter: { months: 'min', talkAfterMonths: 'min' },
  messages: {
    talk: {
      en: 'Of {{late}} who are late, the longest has not paid for {{longest}} months. Dues can be paid back for {{months}}.',
      'zh-CN': '欠交{{late}}名，最长{{longest}}个月；党费一般可补交{{months}}个月。',
      remedy: {
        en: 'Talk now, and offer to pay by quarter or through somebody.',
        'zh-CN': '请及时谈心，可经同意按季交或由他人代交。',
      },
    },
    tooLong: {
      en: 'Of {{late}} who are late, the longest has not paid for {{longest}} months, more than the {{months}} for which dues can be paid back.',
      'zh-CN': '欠交{{late}}名，最长已达{{longest}}个月，超过可补交的{{months}}个月。',
      remedy: {
        en: 'Find out whether there was a good reason, and ask the superior before anything else.',
        'zh-CN': '请先查明有无正当理由，并请示上级。',
      },
    },
  },
  evaluate({ event, options, found }) {
    const { late = 0, longestMonths: longest = 0 } = event.payload.figures;
    const { months, talkAfterMonths } = options;
    if (longest > months) return [found('tooLong', { late, longest, months })];
    return longest >= talkAfterMonths ? [found('talk', { late, longest, months })] : [];
  },
});
