import { type Day, defineRule } from '@obligato/core';
import { z } from 'zod';
import { sourceArticle } from '../../sources.ts';
import { notice } from './notice.ts';

/** A visit of inspection, a check of study and a ballot are announced like every other activity, so many working days before. */
export const announcedBeforehand = defineRule({
  kind: 'check',
  on: { obligation: 'every', events: ['inspect', 'check', 'ballot'] },
  clause: { source: sourceArticle, article: 'S10 (days: local)', confidence: 'local' },
  why: notice.why,
  options: z.strictObject({ workingDays: z.int().min(0).max(60) }),
  defaults: { workingDays: 3 },
  stricter: { workingDays: 'max' },
  messages: {
    none: {
      en: 'It is not said when people were told of it; {{required}} working days before are asked for.',
      'zh-CN': '未写明何时告知有关人员；应提前{{required}}个工作日告知。',
      remedy: {
        en: 'Tell them today, and come on {{earliest}} or later; say under “Announced on” when it was.',
        'zh-CN': '请今日告知，于{{earliest}}或之后进行，并填写“事先告知日期”。',
      },
    },
    tooLate: {
      en: 'People were told on {{announcedOn}}, {{given}} working days before; {{required}} are asked for.',
      'zh-CN': '于{{announcedOn}}告知，仅提前{{given}}个工作日；应提前{{required}}个工作日。',
      remedy: { en: 'Do it on {{earliest}} or later.', 'zh-CN': '请于{{earliest}}或之后进行。' },
      measure: { asked: 'required', found: 'given', in: 'workingDays' },
    },
  },
  evaluate({ event, cycle, options, calendar, found }) {
    // Of an appraisal's ballot people hear with the appraisal itself; a second ballot follows the first in the same room.
    if (!activities.has(cycle.obligation) || (event.type === 'ballot' && cycle.happened.ballot !== undefined))
      return [];
    const required = options.workingDays;
    const announcedOn = toldOn(event.payload);
    const earliest = calendar.addWorkingDays(announcedOn ?? event.on, required);
    if (announcedOn === undefined) return required === 0 ? [] : [found('none', { required, earliest })];
    const given = calendar.workingDaysBetween(announcedOn, event.on);
    return given >= required ? [] : [found('tooLate', { announcedOn, given, required, earliest })];
  },
});

const activities: ReadonlySet<string> = new Set(['assessment', 'study', 'election']);

function toldOn(payload: unknown): Day | undefined {
  const day =
    typeof payload === 'object' && payload !== null && 'announcedOn' in payload ? payload.announcedOn : undefined;
  return typeof day === 'string' ? day : undefined;
}
