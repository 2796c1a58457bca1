import { defineRule, noOptions } from '@obligato/core';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { gradesIn, topGrade } from './grades-in.ts';

/** Of fewer nothing is told, of last year neither. */
const fewest = 5;

/** How many of those who were graded got the best grade, and how many grades were given at all. Nobody’s grade is told. */
export const topGrades = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Top grades', 'zh-CN': '优秀等次' },
    problem: problems.criticismSoftened,
    unit: 'count',
    reads: {
      en: '{{numerator}} of {{denominator}} who were graded got the best grade; {{grades}} different grades were given.',
      'zh-CN': '评定{{denominator}}人，优秀{{numerator}}人；共用到{{grades}}个等次。',
    },
    how: {
      en: 'Grades that were proposed in appraisals of members, as the record has them.',
      'zh-CN': '按民主评议中提出的评定意见统计。',
    },
    unfair: {
      en: 'Unanimity proves nothing: a good branch exists. Read it beside last year.',
      'zh-CN': '一致好评不能说明什么，好的支部确实有；宜与上年对照。',
    },
    gamedBy: { en: 'The grades going round, one each year.', 'zh-CN': '优秀轮流坐庄。' },
  },
  clause: proposal,
  why: { en: 'A grade that everybody gets says nothing to anybody.', 'zh-CN': '人人优秀，等于没有评议。' },
  ...noOptions,
  messages: {
    graded: { en: '{{count}} were graded here.', 'zh-CN': '此次评定{{count}}人。' },
    before: {
      en: 'A year before, {{top}} of {{count}} got the best grade.',
      'zh-CN': '上一年度评定{{count}}人，优秀{{top}}人。',
    },
  },
  measure({ cycles, earlier, found }) {
    const given = cycles.flatMap((cycle) => {
      const last = cycle.course === 'appraisal' ? cycle.events.findLast(({ type }) => type === 'opine') : undefined;
      const { grades = [] } = (last?.payload ?? {}) as { readonly grades?: readonly { readonly grade: string }[] };
      return grades.length === 0 ? [] : [{ cycle: cycle.id, grades: grades.map(({ grade }) => grade) }];
    });
    const grades = given.flatMap((each) => each.grades);
    const before = earlier.flatMap(({ course, context }) => (course === 'appraisal' ? gradesIn(context) : []));
    const top = before.filter((grade) => grade === topGrade).length;
    const lastYear = before.length < fewest ? [] : [found('before', { top, count: before.length })];
    return {
      numerator: grades.filter((grade) => grade === topGrade).length,
      denominator: grades.length,
      also: { grades: new Set(grades).size },
      list: [
        ...lastYear,
        ...given.map((each) => ({ ...found('graded', { count: each.grades.length }), cycle: each.cycle })),
      ],
    };
  },
});
