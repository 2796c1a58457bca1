import { addMonths, defineRule, election } from '@obligato/core';
import { z } from 'zod';
import { term } from '../../facts/term.ts';
import { termEnd } from '../../facts/term-end.ts';
import { electionRegulations } from '../../sources.ts';

/** Even with approval, an election is moved by a year at most, forwards or back: the year itself is allowed. */
export const electionMovedWithin = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['move'], duties: ['branch-election'] },
  clause: { source: electionRegulations, article: '3', confidence: 'text' },
  why: { en: 'A delay without end is a term without end.', 'zh-CN': '无限期延期，就是无限期任职。' },
  options: z.strictObject({ months: z.int().min(0).max(12) }),
  defaults: { months: 12 },
  stricter: { months: 'min' },
  messages: {
    tooFar: {
      en: 'The term ends on {{endsOn}}; an election may be moved to a day between {{earliest}} and {{latest}}.',
      'zh-CN': '任期至{{endsOn}}；提前或延期只能在{{earliest}}至{{latest}}之间。',
      remedy: { en: 'Choose a day between the two.', 'zh-CN': '请在此期间另定日期。' },
    },
  },
  facts: { term },
  evaluate({ event, cycle, facts, options, found }) {
    const endsOn = termEnd(facts.term.electedOn, cycle.parameters);
    if (endsOn === undefined) return [];
    const earliest = addMonths(endsOn, -options.months);
    const latest = addMonths(endsOn, options.months);
    const { to } = event.payload;
    return to < earliest || to > latest ? [found('tooFar', { endsOn, earliest, latest })] : [];
  },
});
