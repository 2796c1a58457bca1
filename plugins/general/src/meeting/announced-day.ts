import { announcedDayOf, defineRule, meeting, noOptions } from '@obligato/core';
import { practice } from '../practice.ts';

/** A meeting is held on the day for which people were called together: the notice's, or the one it was then put off to. */
export const announcedDay = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open', 'resume'] },
  clause: { source: practice, article: 'notice', confidence: 'local' },
  why: {
    en: 'Whoever kept one day free for it cannot come on another that nobody told them of.',
    'zh-CN': '大家按通知的日子安排了工作，悄悄换一天，等于没有通知。',
  },
  ...noOptions,
  messages: {
    otherDay: {
      en: 'People were called together for {{announced}}, and it is held on {{heldOn}}.',
      'zh-CN': '通知的开会日期为{{announced}}，实际于{{heldOn}}召开。',
      remedy: {
        en: 'Before meeting on another day, put the meeting off to it or send the notice anew.',
        'zh-CN': '改日开会，应先办理延期或重新发出通知。',
      },
    },
  },
  evaluate({ event, cycle, found }) {
    // That nobody was called together is for the rule about notice to say.
    if (event.type === 'resume') {
      const { suspendedTo: announced } = cycle.context;
      return announced === null || event.on === announced ? [] : [found('otherDay', { announced, heldOn: event.on })];
    }
    const announced = cycle.context.notice ? announcedDayOf(cycle.context)?.heldOn : undefined;
    return announced === undefined || event.on === announced
      ? []
      : [found('otherDay', { announced, heldOn: event.on })];
  },
});
