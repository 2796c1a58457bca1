import { defineRule, meeting, periodsOfYear } from '@obligato/core';
import { z } from 'zod';
import { yearlyLifeMeetings } from '../../facts/meetings/life-meetings.ts';
import { practice } from '../../sources.ts';

/** The superior's notice may carry a year's life meeting into the first quarter of the next; nothing else, and no further. */
export const carryOver = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['carryOver'] },
  clause: { source: practice, article: '年度通知', confidence: 'local' },
  why: {
    en: 'A year may be closed a little late, but it must be closed.',
    'zh-CN': '年度会议可以顺延，不可以拖没。',
  },
  options: z.strictObject({ duties: z.array(z.string()), throughMonth: z.int().min(1).max(12) }),
  defaults: { duties: [...yearlyLifeMeetings], throughMonth: 3 },
  stricter: { duties: 'intersection', throughMonth: 'min' },
  messages: {
    notThisDuty: {
      en: 'This meeting belongs to its period and is not carried into the next.',
      'zh-CN': '此项会议应在本期召开，不得跨期。',
    },
    outside: {
      en: 'It may be carried to a day after {{from}}, and at the latest to {{until}}; not to {{to}}.',
      'zh-CN': '可顺延至{{from}}之后、{{until}}之前，不得延至{{to}}。',
      remedy: { en: 'Name a day up to {{until}}.', 'zh-CN': '请另定{{until}}或之前的日期。' },
    },
  },
  evaluate({ event, cycle, options, found }) {
    if (!options.duties.includes(cycle.duty)) return [found('notThisDuty', {})];
    const { to } = event.payload;
    const nextYear = Number(cycle.period.from.slice(0, 4)) + 1;
    const until = periodsOfYear('monthly', nextYear)[options.throughMonth - 1]?.to ?? cycle.period.to;
    const from = `${nextYear - 1}-12-31`;
    return from < to && to <= until ? [] : [found('outside', { from, until, to })];
  },
});
