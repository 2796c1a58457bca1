import { defineRule } from '@obligato/core';
import { z } from 'zod';
import { problems } from '../problems.ts';
import { proposal } from '../sources.ts';
import { gradesIn, topGrade } from './grades-in.ts';

/** Of fewer grades a share tells whose they are. */
const fewestGrades = 5;
/** Fewer are no comparison. */
const fewestUnits = 10;
const tenth = 10;

/** In how many units below almost everybody got the best grade, and how the shares lie: beside it a unit reads its own. */
export const topGradesBelow = defineRule({
  kind: 'indicator',
  indicates: {
    title: { en: 'Top grades below', 'zh-CN': '下级优秀等次' },
    problem: problems.criticismSoftened,
    unit: 'count',
    reads: {
      en: 'In {{numerator}} of {{denominator}} units below {{percent}} percent and more got the best grade; in half of them {{median}} percent or more.',
      'zh-CN':
        '{{denominator}}个下级单位中，有{{numerator}}个优秀比例在百分之{{percent}}以上；半数单位在百分之{{median}}以上。',
    },
    how: {
      en: 'Units in which five or more were graded, where there are ten of them or more: the share of the best grade among grades that were proposed in appraisals of members. No unit is named.',
      'zh-CN': '取评定五人以上的单位，满十个才统计，按民主评议中提出的评定意见计算优秀比例；不列单位名称。',
    },
    unfair: {
      en: 'A cap on the best grade makes shares alike.',
      'zh-CN': '规定了优秀比例上限的，各单位自然相近。',
    },
    gamedBy: { en: 'The grades going round within the cap.', 'zh-CN': '在比例上限内轮流坐庄。' },
  },
  clause: proposal,
  why: {
    en: 'A grade means something where others get another one, here or elsewhere.',
    'zh-CN': '等次只有与他人、他处相比才有意义。',
  },
  options: z.strictObject({ percent: z.int().min(1).max(100) }),
  defaults: { percent: 90 },
  stricter: { percent: 'min' },
  messages: {
    spread: {
      en: 'From {{from}} to {{to}} percent: {{count}} units.',
      'zh-CN': '百分之{{from}}至百分之{{to}}：{{count}}个单位。',
    },
    few: {
      en: 'Not measured: {{there}} units below have grades to tell of, and fewer than ten are no comparison.',
      'zh-CN': '未计量：可供统计的下级单位为{{there}}个，不足十个的不作比较。',
    },
  },
  measure({ below, options: { percent }, found }) {
    const byUnit = new Map<string, readonly string[]>();
    for (const { unit, course, context } of below)
      if (course === 'appraisal') byUnit.set(unit, [...(byUnit.get(unit) ?? []), ...gradesIn(context)]);
    const shares = [...byUnit.values()]
      .filter((grades) => grades.length >= fewestGrades)
      .map((grades) => Math.round((grades.filter((each) => each === topGrade).length / grades.length) * 100))
      .sort((a, b) => a - b);
    if (shares.length < fewestUnits) return { notMeasured: found('few', { there: shares.length }) };
    const tenths = Array.from({ length: tenth }, (_, at) => ({ from: at * tenth, to: (at + 1) * tenth }));
    const list = tenths.flatMap(({ from, to }) => {
      // All of a hundred are among the last ten.
      const count = shares.filter((share) => share >= from && (share < to || to === 100)).length;
      return count === 0 ? [] : [found('spread', { from, to, count })];
    });
    return {
      numerator: shares.filter((share) => share >= percent).length,
      denominator: shares.length,
      also: { median: shares[Math.floor(shares.length / 2)] as number },
      list,
    };
  },
});
