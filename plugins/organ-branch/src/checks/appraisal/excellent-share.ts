import { appraisal, defineRule, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { practice } from '../../sources.ts';

/** Which members the third is taken of. Sources differ; the smaller base is the stricter. */
const bases = ['with-probationary', 'full-members'] as const;

/** At most one member in three is excellent, rounded down. */
export const excellentShare = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['opine'] },
  clause: { source: practice, article: '优秀比例一般不超过三分之一', confidence: 'secondary' },
  why: {
    en: 'Where everybody is excellent the word says nothing.',
    'zh-CN': '人人优秀，就等于没有优秀。',
  },
  options: z.strictObject({ oneIn: z.int().min(1), base: z.enum(bases) }),
  defaults: { oneIn: 3, base: 'full-members' },
  stricter: { oneIn: 'max', base: { order: bases } },
  messages: {
    tooMany: {
      en: '{{excellent}} members are graded excellent; of {{base}} members at most {{allowed}} can be, one in {{oneIn}}.',
      'zh-CN': '评为优秀{{excellent}}名；{{base}}名党员中至多{{allowed}}名（每{{oneIn}}名1名，不进位）。',
      remedy: { en: 'Keep the {{allowed}} with the most votes.', 'zh-CN': '请保留得票最多的{{allowed}}名。' },
      measure: { asked: 'allowed', found: 'excellent', in: 'people' },
    },
  },
  facts: { appraised: peopleFacts.appraised },
  evaluate({ event, cycle, facts, options: { oneIn, base: whom }, found }) {
    const { owed, probationary } = facts.appraised;
    // Of those announced: who came or left since makes no difference.
    const { subjects } = cycle.context;
    const appraised = subjects.length > 0 ? subjects : owed;
    const base = appraised.length + (whom === 'with-probationary' ? probationary.length : 0);
    const allowed = Math.floor(base / oneIn);
    const excellent = event.payload.grades.filter(({ grade }) => grade === 'excellent').length;
    return excellent > allowed ? [found('tooMany', { excellent, base, allowed, oneIn })] : [];
  },
});
