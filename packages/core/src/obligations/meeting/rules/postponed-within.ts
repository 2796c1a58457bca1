/** A meeting is put off: to a day that is still to come, later than people were told, and in time. */
import { lastDayText } from '../../../cycle/last-day.ts';
import { defineRule, noOptions } from '../../../rules/define-rule.ts';
import { checkedAgain } from '../../checked-again.ts';
import { announcedDayOf } from '../announced-day.ts';
import { meeting } from '../meeting.ts';

export const postponedWithin = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['postpone'] },
  clause: checkedAgain('the announced day'),
  why: {
    en: 'Whoever kept the announced day free cannot come on an earlier one that they hear of the day before.',
    'zh-CN': '大家按原定日期安排了工作，临时提前，很多人来不了。',
  },
  ...noOptions,
  messages: {
    past: {
      en: 'It is put off on {{on}} to {{to}}, which had passed by then.',
      'zh-CN': '于{{on}}办理延期，而所定日期{{to}}当时已过。',
      remedy: { en: 'Name {{on}} or a later day.', 'zh-CN': '请定于{{on}}或之后。' },
    },
    earlier: {
      en: 'People were told of {{announced}}; {{to}} is earlier, and no postponement.',
      'zh-CN': '通知的日期为{{announced}}；{{to}}早于该日，不是延期。',
      remedy: {
        en: 'Send a new notice for the earlier day, in time.',
        'zh-CN': '改为提前召开的，请按规定时限重新发出通知。',
      },
    },
    beyond: {
      en: 'It has to be held by {{last}}; {{to}} lies beyond.',
      'zh-CN': '应于{{last}}前召开，{{to}}已超出期限。',
      remedy: {
        en: 'Name a day until {{last}}, or ask the superior to allow a later one first.',
        'zh-CN': '请定于{{last}}或之前；确需跨期的，请先报上级同意。',
      },
    },
  },
  evaluate({ event, cycle, found }) {
    const { on } = event;
    const { to } = event.payload;
    const announced = announcedDayOf(cycle.context)?.heldOn;
    const last = cycle.dues.find(({ event: due, target }) => due === 'miss' && target === 'open');
    return [
      ...(to < on ? [found('past', { on, to })] : []),
      ...(announced !== undefined && to < announced ? [found('earlier', { announced, to })] : []),
      ...(last !== undefined && to > last.notAfter ? [found('beyond', { last: lastDayText(last), to })] : []),
    ];
  },
});
