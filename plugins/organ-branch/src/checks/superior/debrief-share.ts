import { defineRule, task } from '@obligato/core';
import { z } from 'zod';
import { organRegulations } from '../../sources.ts';

/** Of the secretaries who debriefed, at most one in so many has the best grade. Which grades there are, and how many, is a unit’s own. */
export const debriefShare = defineRule({
  kind: 'check',
  on: { obligation: task, events: ['finish', 'finishAgain'], duties: ['debrief-round'] },
  clause: { source: organRegulations, article: '39; 述职评议考核办法 (share: unverified)', confidence: 'unverified' },
  why: {
    en: 'A grade that everybody has tells nobody anything.',
    'zh-CN': '人人都是“好”，就看不出谁真的好。',
  },
  options: z.strictObject({ oneIn: z.int().min(1) }),
  defaults: { oneIn: 3 },
  stricter: { oneIn: 'max' },
  messages: {
    notCounted: {
      en: 'It is not said how many debriefed, and how many have the best grade.',
      'zh-CN': '未填报述职人数和评为“好”的人数。',
      remedy: {
        en: 'Give two figures: debriefed, best.',
        'zh-CN': '请填报述职人数（`debriefed`）和评为“好”的人数（`best`）。',
      },
    },
    tooMany: {
      en: '{{best}} of {{debriefed}} have the best grade; at most {{allowed}} can, one in {{oneIn}}.',
      'zh-CN': '述职{{debriefed}}人，评为“好”{{best}}人；至多{{allowed}}人（每{{oneIn}}人1名，不进位）。',
      remedy: { en: 'Settle the grades again.', 'zh-CN': '请重新确定等次。' },
      measure: { asked: 'allowed', found: 'best', in: 'people' },
    },
  },
  evaluate({ event, options: { oneIn }, found }) {
    const { debriefed, best } = event.payload.figures;
    if (debriefed === undefined || best === undefined) return [found('notCounted', {})];
    const allowed = Math.floor(debriefed / oneIn);
    return best > allowed ? [found('tooMany', { best, debriefed, allowed, oneIn })] : [];
  },
});
