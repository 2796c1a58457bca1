import { type Day, defineRule, localDay } from '@obligato/core';
import { noticeTerms, shortNotice } from './short-notice.ts';

/** Activities other than meetings: which event tells people of it, and which one they are then asked to come to. */
const activities: ReadonlyMap<string, { readonly notice: string; readonly activity: string }> = new Map([
  ['evaluation', { notice: 'announce', activity: 'collect' }],
  ['appraisal', { notice: 'announce', activity: 'selfAppraise' }],
  ['campaign', { notice: 'announce', activity: 'pledge' }],
]);

/** Notice before every activity, not only before meetings: people arrange their work around it. */
export const activityNotice = defineRule({
  kind: 'check',
  on: { obligation: 'every', events: [...activities.values()].flatMap(({ notice, activity }) => [notice, activity]) },
  ...noticeTerms,
  messages: {
    none: {
      en: 'It was not announced; {{required}} working days’ notice is required.',
      'zh-CN': '未事先公布；须提前{{required}}个工作日告知。',
      remedy: {
        en: 'Announce it today and begin on {{earliest}} or later.',
        'zh-CN': '今日公布，可于{{earliest}}或之后开始。',
      },
    },
    tooLate: {
      en: 'It was announced on {{announcedOn}}, {{given}} working days before; {{required}} are required.',
      'zh-CN': '于{{announcedOn}}公布，仅提前{{given}}个工作日；须提前{{required}}个工作日。',
      remedy: { en: 'Begin on {{earliest}} or later.', 'zh-CN': '请于{{earliest}}或之后开始。' },
      measure: { asked: 'required', found: 'given', in: 'workingDays' },
    },
    willBeShort: {
      en: 'From {{announcedOn}} to {{heldOn}} it is {{given}} working days; {{required}} are required, so it could not begin then.',
      'zh-CN': '{{announcedOn}}至{{heldOn}}仅{{given}}个工作日；须提前{{required}}个工作日，届时不得开始。',
      remedy: { en: 'Announce it for {{earliest}} or later.', 'zh-CN': '请定于{{earliest}}或之后公布。' },
      remark: true,
    },
  },
  evaluate({ event, cycle, options, calendar, found }) {
    const known = activities.get(cycle.obligation);
    if (known?.notice === event.type) {
      const heldOn = announcedFor(event.payload);
      const early = heldOn === undefined ? undefined : shortNotice(event.on, heldOn, options.workingDays, calendar);
      if (heldOn === undefined || early?.toldOn === undefined) return [];
      const { toldOn, given, required, earliest } = early;
      return [found('willBeShort', { announcedOn: toldOn, heldOn, given, required, earliest })];
    }
    // Who comes to a later sitting of the same activity was told of the first.
    if (known?.activity !== event.type || cycle.happened[event.type] !== undefined) return [];
    const announced = cycle.happened[known.notice];
    const announcedOn = announced === undefined ? undefined : localDay(announced);
    const short = shortNotice(announcedOn, event.on, options.workingDays, calendar);
    if (!short) return [];
    const { toldOn, required, earliest } = short;
    if (toldOn === undefined) return [found('none', { required, earliest })];
    return [found('tooLate', { announcedOn: toldOn, given: short.given, required, earliest })];
  },
});

/** The day that an announcement names; not every one does. */
function announcedFor(payload: unknown): Day | undefined {
  const heldOn = typeof payload === 'object' && payload !== null && 'heldOn' in payload ? payload.heldOn : undefined;
  return typeof heldOn === 'string' ? heldOn : undefined;
}
