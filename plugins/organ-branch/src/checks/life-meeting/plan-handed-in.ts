import { addMonths, defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { lifeMeetingPlans } from '../../facts/meetings/life-meeting-plans.ts';
import { practice } from '../../sources.ts';

/**
 * The plan of the leading group’s life meeting lay with the superior some days before it is opened. Fifteen days stand in local rules; no
 * central text with a number was found.
 */
export const planHandedIn = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open'], duties: ['democratic-life-meeting'] },
  clause: { source: practice, article: '民主生活会方案提前报审', confidence: 'local' },
  why: {
    en: 'A plan that arrives with the invitation is not read.',
    'zh-CN': '方案与通知一起到，上级来不及把关。',
  },
  options: z.strictObject({ workingDays: z.int().min(0).max(60) }),
  defaults: { workingDays: 10 },
  stricter: { workingDays: 'max' },
  messages: {
    none: {
      en: 'No plan of this meeting was handed to the superior; that is asked for {{required}} working days before.',
      'zh-CN': '未向上级报送会议方案；应提前{{required}}个工作日报送。',
      remedy: {
        en: 'Hand it in today and meet on {{earliest}} or later.',
        'zh-CN': '请今日报送，于{{earliest}}或之后开会。',
      },
    },
    tooLate: {
      en: 'The plan was handed in on {{sentOn}}, {{given}} working days before; {{required}} are asked for.',
      'zh-CN': '方案于{{sentOn}}报送，仅提前{{given}}个工作日；应提前{{required}}个工作日。',
      remedy: { en: 'Meet on {{earliest}} or later.', 'zh-CN': '请于{{earliest}}或之后开会。' },
      measure: { asked: 'required', found: 'given', in: 'workingDays' },
    },
  },
  facts: { lifeMeetingPlans },
  evaluate({ event, facts, options, calendar, found }) {
    const required = options.workingDays;
    // Last year's plan is none for this year's meeting.
    const sentOn = facts.lifeMeetingPlans.find((day) => day > addMonths(event.on, -12));
    const earliest = calendar.addWorkingDays(sentOn ?? event.on, required);
    if (sentOn === undefined) return [found('none', { required, earliest })];
    const given = calendar.workingDaysBetween(sentOn, event.on);
    return given >= required ? [] : [found('tooLate', { sentOn, given, required, earliest })];
  },
});
