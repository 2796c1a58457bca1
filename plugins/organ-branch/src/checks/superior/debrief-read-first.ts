import { defineRule, localDay, task } from '@obligato/core';
import { z } from 'zod';
import { organRegulations } from '../../sources.ts';

/** The text of a debrief lay before the superior some days before it is assessed. Ten days stand in local rules. */
export const debriefReadFirst = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['verify'], duties: ['secretary-debrief'] },
  clause: { source: organRegulations, article: '39 (days: local)', confidence: 'local' },
  why: {
    en: 'Whoever assesses what they have not read assesses the person.',
    'zh-CN': '没看材料就打分，打的是印象分。',
  },
  options: z.strictObject({ workingDays: z.int().min(0) }),
  defaults: { workingDays: 7 },
  stricter: { workingDays: 'max' },
  messages: {
    tooSoon: {
      en: 'The text came on {{sentOn}}, {{given}} working days before it was assessed; {{required}} are asked for.',
      'zh-CN': '述职材料于{{sentOn}}提交，距评议仅{{given}}个工作日；应提前{{required}}个工作日。',
      remedy: { en: 'Assess it on {{earliest}} or later.', 'zh-CN': '请于{{earliest}}或之后评议。' },
      measure: { asked: 'required', found: 'given', in: 'workingDays' },
    },
  },
  evaluate({ event, cycle, options, calendar, found }) {
    const sent = cycle.happened.finishAgain ?? cycle.happened.finish;
    if (sent === undefined) return [];
    const sentOn = localDay(sent);
    const required = options.workingDays;
    const given = calendar.workingDaysBetween(sentOn, event.on);
    if (given >= required) return [];
    return [found('tooSoon', { sentOn, given, required, earliest: calendar.addWorkingDays(sentOn, required) })];
  },
});
