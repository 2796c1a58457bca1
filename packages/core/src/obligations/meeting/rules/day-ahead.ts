/** A notice names a day that is still to come, and so does an adjournment. */
import { z } from 'zod';
import { defineRule } from '../../../rules/define-rule.ts';
import { checkedAgain } from '../../checked-again.ts';
import { dayAheadMessages, nameADayAhead } from '../../name-a-day-ahead.ts';
import { meeting } from '../meeting.ts';

export const dayAhead = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify', 'suspend'] },
  clause: checkedAgain('the announced day'),
  why: {
    en: 'Nobody can come on a day that has passed.',
    'zh-CN': '已经过去的日子，谁也来不了。',
  },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: dayAheadMessages,
  evaluate: ({ event, found }) =>
    nameADayAhead({
      day: event.type === 'notify' ? event.payload.heldOn : event.payload.to,
      on: event.on,
      found,
    }),
});
