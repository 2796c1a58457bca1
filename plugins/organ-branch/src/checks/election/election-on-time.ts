import { addMonths, defineRule, election } from '@obligato/core';
import { z } from 'zod';
import { term } from '../../facts/term.ts';
import { termEnd } from '../../facts/term-end.ts';
import { branchRegulations } from '../../sources.ts';

/** An election well before the term’s end, or after it, needs the superior’s approval. What is well before is local. */
export const electionOnTime = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['ballot'], duties: ['branch-election'] },
  clause: { source: branchRegulations, article: '第六章（提前或延期换届）', confidence: 'text' },
  why: {
    en: 'Whoever sets the day of an election at will has half won it.',
    'zh-CN': '换届时间随意定，选举就失了公正。',
  },
  options: z.strictObject({ earlyMonths: z.int().min(0).max(12) }),
  defaults: { earlyMonths: 3 },
  stricter: { earlyMonths: 'min' },
  messages: {
    early: {
      en: 'The term ends on {{endsOn}}; before {{earliest}} the superior has to approve an early election.',
      'zh-CN': '任期至{{endsOn}}；早于{{earliest}}换届须经上级批准提前。',
      remedy: {
        en: 'Hold it on {{earliest}} or later, or ask for approval.',
        'zh-CN': '请于{{earliest}}或之后进行，或报请批准。',
      },
    },
    late: {
      en: 'The day for it was {{lastDay}}; after it the superior has to approve a later election.',
      'zh-CN': '换届期限为{{lastDay}}；逾期须经上级批准延期。',
      remedy: { en: 'Ask the superior to approve another day.', 'zh-CN': '请报上级批准延期。' },
    },
  },
  facts: { term },
  evaluate({ event, cycle, facts, options, found }) {
    const endsOn = termEnd(facts.term.electedOn, cycle.parameters);
    if (endsOn === undefined) return [];
    const moved = cycle.context.moved?.to;
    const earliest = addMonths(endsOn, -options.earlyMonths);
    const lastDay = moved ?? endsOn;
    if (event.on > lastDay) return [found('late', { lastDay })];
    return moved === undefined && event.on < earliest ? [found('early', { endsOn, earliest })] : [];
  },
});
