import { defineRule, meeting } from '@obligato/core';
import { noticeTerms, shortNotice } from './short-notice.ts';

/** Notice before every activity, counted in working days. */
export const notice = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open', 'notify'] },
  ...noticeTerms,
  messages: {
    none: {
      en: 'No notice was sent; {{required}} working days’ notice is required.',
      'zh-CN': '未发会议通知；须提前{{required}}个工作日通知。',
      remedy: {
        en: 'Send the notice today and meet on {{earliest}} or later.',
        'zh-CN': '今日发出通知，可于{{earliest}}或之后开会。',
      },
    },
    tooLate: {
      en: 'Notice of {{given}} working day(s), sent on {{sentOn}}; {{required}} are required.',
      'zh-CN': '通知于{{sentOn}}发出，距开会仅{{given}}个工作日；须提前{{required}}个工作日。',
      remedy: {
        en: 'Meet on {{earliest}} or later.',
        'zh-CN': '请于{{earliest}}或之后开会。',
      },
    },
    willBeShort: {
      en: 'From {{sentOn}} to {{heldOn}} there are {{given}} working day(s); {{required}} are required, so it could not be opened then.',
      'zh-CN': '{{sentOn}}至{{heldOn}}仅{{given}}个工作日；须提前{{required}}个工作日，届时不得开会。',
      remedy: {
        en: 'Send the notice again, for {{earliest}} or later.',
        'zh-CN': '请改于{{earliest}}或之后，重新发出通知。',
      },
      remark: true,
    },
  },
  evaluate({ event, cycle, options, calendar, found }) {
    if (event.type === 'notify') {
      const { heldOn } = event.payload;
      const early = shortNotice(event.on, heldOn, options.workingDays, calendar);
      if (early?.toldOn === undefined) return [];
      const { toldOn: sentOn, given, required, earliest } = early;
      return [found('willBeShort', { sentOn, heldOn, given, required, earliest })];
    }
    const short = shortNotice(cycle.context.notice?.sentOn, event.on, options.workingDays, calendar);
    if (!short) return [];
    const { toldOn, required, earliest } = short;
    if (toldOn === undefined) return [found('none', { required, earliest })];
    return [found('tooLate', { sentOn: toldOn, given: short.given, required, earliest })];
  },
});
