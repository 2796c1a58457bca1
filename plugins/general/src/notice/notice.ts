import { defineRule, localDay, meeting } from '@obligato/core';
import { noticeTerms, shortNotice } from './short-notice.ts';

/** Notice before every sitting, counted in working days: an adjournment to another day is the notice of the second. */
export const notice = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open', 'notify', 'suspend', 'resume'] },
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
      en: 'Notice of {{given}} working days, sent on {{sentOn}}; {{required}} are required.',
      'zh-CN': '通知于{{sentOn}}发出，距开会仅{{given}}个工作日；须提前{{required}}个工作日。',
      remedy: {
        en: 'Meet on {{earliest}} or later.',
        'zh-CN': '请于{{earliest}}或之后开会。',
      },
      measure: { asked: 'required', found: 'given', in: 'workingDays' },
    },
    willBeShort: {
      en: 'From {{sentOn}} to {{heldOn}} it is {{given}} working days; {{required}} are required, so it could not be opened then.',
      'zh-CN': '{{sentOn}}至{{heldOn}}仅{{given}}个工作日；须提前{{required}}个工作日，届时不得开会。',
      remedy: {
        en: 'Send the notice again, for {{earliest}} or later.',
        'zh-CN': '请改于{{earliest}}或之后，重新发出通知。',
      },
      remark: true,
    },
    againShort: {
      en: 'From {{sentOn}} to {{heldOn}} it is {{given}} working days; {{required}} are required, so it could not be resumed then.',
      'zh-CN': '{{sentOn}}至{{heldOn}}仅{{given}}个工作日；须提前{{required}}个工作日，届时不得复会。',
      remedy: {
        en: 'Adjourn it to {{earliest}} or later; whoever is in the room hears it, and whoever is absent has to be told.',
        'zh-CN': '请休会至{{earliest}}或之后；在场者当场知悉，缺席者仍须通知。',
      },
      remark: true,
    },
    againTooLate: {
      en: 'The second sitting was announced on {{sentOn}}, {{given}} working days before; {{required}} are required.',
      'zh-CN': '续开于{{sentOn}}宣布，仅提前{{given}}个工作日；须提前{{required}}个工作日。',
      remedy: { en: 'Resume it on {{earliest}} or later.', 'zh-CN': '请于{{earliest}}或之后复会。' },
      measure: { asked: 'required', found: 'given', in: 'workingDays' },
    },
  },
  evaluate({ event, cycle, options, calendar, found }) {
    const { workingDays } = options;
    if (event.type === 'notify' || event.type === 'suspend') {
      const heldOn = event.type === 'notify' ? event.payload.heldOn : event.payload.to;
      // Whoever is there comes back after a break.
      const isBreak = event.type === 'suspend' && heldOn === event.on;
      const early = isBreak ? undefined : shortNotice(event.on, heldOn, workingDays, calendar);
      if (early?.toldOn === undefined) return [];
      const { toldOn: sentOn, given, required, earliest } = early;
      const message = event.type === 'notify' ? 'willBeShort' : 'againShort';
      return [found(message, { sentOn, heldOn, given, required, earliest })];
    }
    const { suspend } = cycle.happened;
    const isAgain = event.type === 'resume';
    const sentOn = isAgain ? suspend && localDay(suspend) : cycle.context.notice?.sentOn;
    if (isAgain && sentOn === event.on) return [];
    const short = shortNotice(sentOn, event.on, workingDays, calendar);
    if (!short) return [];
    const { toldOn, required, earliest } = short;
    if (toldOn === undefined) return [found('none', { required, earliest })];
    return [found(isAgain ? 'againTooLate' : 'tooLate', { sentOn: toldOn, given: short.given, required, earliest })];
  },
});
