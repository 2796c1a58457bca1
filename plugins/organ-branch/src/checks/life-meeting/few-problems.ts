import { defineRule, meeting } from '@obligato/core';
import { z } from 'zod';
import { lifeMeetings } from '../../facts/meetings/life-meetings.ts';
import { sourceArticle } from '../../sources.ts';

/** A life meeting takes up one or two problems and solves them, rather than ten that it mentions. */
export const fewProblems = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['notify'], duties: lifeMeetings },
  clause: { source: sourceArticle, article: 'S17', confidence: 'local' },
  why: {
    en: 'Who talks about everything changes nothing.',
    'zh-CN': '什么都谈，往往什么都解决不了。',
  },
  options: z.strictObject({ maxProblems: z.int().min(1) }),
  defaults: { maxProblems: 2 },
  stricter: { maxProblems: 'min' },
  messages: {
    none: {
      en: 'The agenda names no problem that the meeting is to solve.',
      'zh-CN': '议程中没有列出要解决的问题。',
      remedy: {
        en: 'Mark one item, at most {{allowed}}, as a problem (kind “problem”).',
        'zh-CN': '请将一项（至多{{allowed}}项）议题标为“problem”（要解决的问题）。',
      },
    },
    tooMany: {
      en: 'The agenda names {{problems}} problems; a life meeting takes up at most {{allowed}}.',
      'zh-CN': '议程列有{{problems}}个问题；一次至多集中解决{{allowed}}个。',
      remedy: {
        en: 'Keep the {{allowed}} that most people raised; take up the others elsewhere.',
        'zh-CN': '请保留意见最集中的{{allowed}}个，其余另行安排。',
      },
      measure: { asked: 'allowed', found: 'problems', in: 'items' },
    },
  },
  evaluate({ event, options, found }) {
    const problems = event.payload.agenda.filter(({ kind }) => kind === 'problem').length;
    const allowed = options.maxProblems;
    if (problems === 0) return [found('none', { allowed })];
    return problems > allowed ? [found('tooMany', { problems, allowed })] : [];
  },
});
