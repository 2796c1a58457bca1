import { defineRule, matter } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../../sources.ts';

/** More time is given once, for a later day, and before the first day has passed. */
export const extensionOnce = defineRule({
  kind: 'check',
  on: { obligation: matter, events: ['extend'] },
  clause: { source: practice, article: '整改延期', confidence: 'local' },
  why: {
    en: 'A day that can always be moved is no day.',
    'zh-CN': '一延再延，期限就成了摆设。',
  },
  options: z.strictObject({ times: z.int().min(0) }),
  defaults: { times: 1 },
  stricter: { times: 'min' },
  messages: {
    again: {
      en: 'It was extended {{given}} times already; {{allowed}} is the limit.',
      'zh-CN': '已延期{{given}}次，至多{{allowed}}次。',
      remedy: { en: 'Hand in what there is, and say what is missing.', 'zh-CN': '请提交现有成果，并说明尚缺部分。' },
      measure: { asked: 'allowed', found: 'given', in: 'times' },
    },
    notLater: {
      en: '{{to}} is not later than {{dueOn}}, the day that holds now.',
      'zh-CN': '{{to}}不晚于现期限{{dueOn}}。',
      remedy: { en: 'Name a day after {{dueOn}}.', 'zh-CN': '请定{{dueOn}}之后的日期。' },
    },
    tooLate: {
      en: 'It has been overdue since {{dueOn}}: more time is asked for before the day, not after it.',
      'zh-CN': '{{dueOn}}已到期：延期须在到期前提出。',
      remedy: { en: 'Hand it in late; that it was late stays visible.', 'zh-CN': '请补交，并如实标注逾期。' },
    },
  },
  evaluate({ event, cycle, options, found }) {
    const { to } = event.payload;
    const { to: dueOn } = cycle.period;
    const given = cycle.context.extensions.length;
    return [
      ...(given >= options.times ? [found('again', { given, allowed: options.times })] : []),
      ...(to <= dueOn ? [found('notLater', { to, dueOn })] : []),
      ...(event.on > dueOn ? [found('tooLate', { dueOn })] : []),
    ];
  },
});
