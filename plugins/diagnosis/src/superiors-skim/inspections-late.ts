import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';

/** Inspections that a superior owed and made late, or not at all. */
export const inspectionsLate = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Inspections late or missed', 'zh-CN': '检查逾期或未作' },
    problem: problems.superiorsSkim,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} inspections that it owed came late, or not at all.',
      'zh-CN': '应作检查{{denominator}}次，逾期或未作{{numerator}}次。',
    },
    how: {
      en: 'Assessments that this unit owes to those below it, whose last day has passed or that are done.',
      'zh-CN': '计入本单位作为上级应作、已到期或已完成的考核检查。',
    },
    unfair: {
      en: 'The unit inspected may have asked for another day.',
      'zh-CN': '有时是被检查单位请求改期。',
    },
    gamedBy: { en: 'Coming on the last day with a form.', 'zh-CN': '最后一天带着表格来一趟。' },
  },
  clause: proposal,
  why: { en: 'An inspection that the superior skips is the superior’s breach.', 'zh-CN': '该来不来，是上级失职。' },
  ...noOptions,
  messages: { late: { en: 'In {{unit}}: late, or not at all.', 'zh-CN': '{{unit}}：逾期或未作。' } },
  measure({ borne, found }) {
    const owed = borne.filter(({ course, kept }) => course === 'assessment' && (kept === 'in-time' || kept === 'late'));
    const late = owed.filter(({ kept }) => kept === 'late');
    return {
      numerator: late.length,
      denominator: owed.length,
      list: late.map(({ id, unit }) => ({ ...found('late', { unit }), cycle: id })),
    };
  },
});
