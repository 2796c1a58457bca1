import { assessment, defineRule } from '@obligato/core';
import { z } from 'zod';
import { unfiledInspections } from '../../facts/unfiled-inspections.ts';
import { sourceArticle } from '../../sources.ts';

/** Each inspection is filed promptly: while an earlier one lies about past its days, there is no next one. */
export const previousInspectionFiled = defineRule({
  kind: 'check',
  on: { obligation: assessment, events: ['inspect'] },
  clause: { source: sourceArticle, article: 'S7', confidence: 'local' },
  why: {
    en: 'Whoever comes again without having finished the last visit was only passing through.',
    'zh-CN': '上次的还没归档就来下一次，检查就成了走过场。',
  },
  options: z.strictObject({ workingDays: z.int().min(1) }),
  defaults: { workingDays: 15 },
  stricter: { workingDays: 'min' },
  messages: {
    notFiled: {
      en: 'The inspection of {{period}}, made on {{inspectedOn}}, was to be filed by {{notAfter}} and is not.',
      'zh-CN': '{{period}}的检查于{{inspectedOn}}进行，应于{{notAfter}}前归档，至今未归档。',
      remedy: { en: 'Finish and file {{period}} first.', 'zh-CN': '请先办结{{period}}并归档。' },
    },
  },
  facts: { unfiledInspections },
  evaluate: ({ event, facts, options, calendar, found }) =>
    facts.unfiledInspections
      .map(({ period, inspectedOn }) => ({
        period,
        inspectedOn,
        notAfter: calendar.addWorkingDays(inspectedOn, options.workingDays),
      }))
      .filter(({ notAfter }) => event.on > notAfter)
      .map((late) => found('notFiled', late)),
});
