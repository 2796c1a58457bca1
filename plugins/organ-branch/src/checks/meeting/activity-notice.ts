import { defineRule, localDay } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';

/** Activities other than meetings: which event tells people of it, and which one they are then asked to come to. */
const activities: ReadonlyMap<string, { readonly notice: string; readonly activity: string }> = new Map([
  ['evaluation', { notice: 'announce', activity: 'collect' }],
  ['appraisal', { notice: 'announce', activity: 'selfAppraise' }],
  ['campaign', { notice: 'announce', activity: 'pledge' }],
]);

/** Notice before every activity, not only before meetings: people arrange their work around it. */
export const activityNotice = defineRule({
  kind: 'check',
  on: { obligation: 'every', events: [...activities.values()].map(({ activity }) => activity) },
  clause: { source: sourceArticle, article: 'S10', confidence: 'local' },
  why: {
    en: 'Whoever hears of it in time can arrange their work and come.',
    'zh-CN': '提前告知，党员才能安排好工作按时参加。',
  },
  options: z.strictObject({ workingDays: z.int().min(0).max(60) }),
  defaults: { workingDays: 3 },
  stricter: { workingDays: 'max' },
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
    },
  },
  evaluate({ event, cycle, options, calendar, found }) {
    const known = activities.get(cycle.obligation);
    // Who comes to a later sitting of the same activity was told of the first.
    if (known?.activity !== event.type || cycle.happened[event.type] !== undefined) return [];
    const required = options.workingDays;
    const announced = cycle.happened[known.notice];
    if (announced === undefined) {
      return required === 0 ? [] : [found('none', { required, earliest: calendar.addWorkingDays(event.on, required) })];
    }
    const announcedOn = localDay(announced);
    const given = calendar.workingDaysBetween(announcedOn, event.on);
    const earliest = calendar.addWorkingDays(announcedOn, required);
    return given >= required ? [] : [found('tooLate', { announcedOn, given, required, earliest })];
  },
});
