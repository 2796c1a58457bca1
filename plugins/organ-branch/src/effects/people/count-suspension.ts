import { addMonths, defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { educationRegulations } from '../../sources.ts';

/** A search for somebody out of contact that ran out begins the two years after which there is a decision to take. */
export const countSuspension = defineRule({
  kind: 'effect',
  on: { obligation: task, events: ['miss'], duties: ['lost-contact'] },
  clause: { source: educationRegulations, article: '24', confidence: 'text' },
  why: {
    en: 'A clock that nobody started never rings.',
    'zh-CN': '没人记下从哪天起算，就没人知道哪天到期。',
  },
  options: z.strictObject({ months: z.int().min(1) }),
  defaults: { months: 24 },
  stricter: { months: 'min' },
  messages: {
    begun: {
      en: 'Nobody was found in time; what becomes of the membership is decided by {{until}}.',
      'zh-CN': '查找期满仍未取得联系，停止党籍后应于{{until}}前作出处理。',
    },
  },
  plan({ event, cycle, options }) {
    const { occasion } = cycle;
    if (event.payload.event !== 'finish' || occasion === undefined) return [];
    const until = addMonths(event.payload.notAfter, options.months);
    return [
      {
        key: `count-suspension/${cycle.id}`,
        does: 'raise',
        to: { unit: cycle.unit, role: 'secretary' },
        messageId: 'begun',
        data: { until },
        raise: { duty: 'after-suspension', occasion, parameters: { from: cycle.id, until } },
      },
    ];
  },
});
