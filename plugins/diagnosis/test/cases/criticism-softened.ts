/** Cases of the indicators of criticism. */
import type { CasesOf, SurveyedBrief, SurveyedCycle } from '@obligato/testing/cases';
import type { diagnosisRules } from '../../src/diagnosis.ts';

type Names = 'opinions-on-agenda' | 'leaders-first' | 'top-grades' | 'top-grades-below' | 'problems-closed';

const roster = [
  { member: 'm1', name: 'Zhao', standing: 'full', roles: ['leader'], from: '2020-01-01' },
  { member: 'm2', name: 'Qian', standing: 'full', roles: [], from: '2020-01-01' },
] as const;
const spoken = (...speakers: string[]): SurveyedCycle => ({
  course: 'meeting',
  events: [{ type: 'adjourn', on: '2026-12-10', payload: { speakers } }],
});

/** An appraisal of a year, as so many got the best grade and so many another one. */
const graded = (top: number, others: number, unit = 'branch'): SurveyedBrief => ({
  ...{ unit, duty: 'member-appraisal', course: 'appraisal' },
  context: {
    opinion: {
      grades: Array.from({ length: top + others }, (_, at) => ({
        ...{ member: `m${at}`, grade: at < top ? 'excellent' : 'qualified' },
      })),
    },
  },
});
const appraised = (...grades: readonly string[]): SurveyedCycle => ({
  course: 'appraisal',
  events: [
    {
      ...{ type: 'opine', on: '2026-12-18' },
      payload: { formedBy: 'committee', grades: grades.map((grade, at) => ({ member: `m${at}`, grade })) },
    },
  ],
});
/** In ten units ever more. */
const everMore = Array.from({ length: 10 }, (_, at) => graded(at + 1, 9 - at, `branch-${at + 1}`));

export const criticismSoftened: CasesOf<Pick<typeof diagnosisRules, Names>> = {
  'opinions-on-agenda': {
    measures: [
      {
        name: {
          en: 'one by its title, one by what it answers, one left out',
          'zh-CN': '一项按标题、一项按所回应意见列入，一项遗漏',
        },
        records: {
          cycles: [
            {
              course: 'meeting',
              context: {
                opinions: {
                  topics: ['Overtime', 'Canteen', 'The chief shouts'].map((topic) => ({ topic, raisedBy: 5 })),
                },
                notice: {
                  agenda: [
                    { title: 'Overtime', kind: 'matter' },
                    { title: 'Food', kind: 'problem', topic: 'Canteen' },
                  ],
                },
              },
            },
          ],
        },
        gives: { numerator: 2, denominator: 3, says: [{ message: 'left', data: { topic: 'The chief shouts' } }] },
      },
    ],
  },
  'leaders-first': {
    measures: [
      {
        name: { en: 'a leader first, a leader second, and no leader', 'zh-CN': '领导先讲、领导后讲、无领导' },
        records: { roster, cycles: [spoken('m1', 'm2'), spoken('m2', 'm1'), spoken('m2', 'm3')] },
        gives: { numerator: 1, denominator: 2, says: ['others'] },
      },
    ],
  },
  'top-grades': {
    measures: [
      {
        name: { en: 'two of three', 'zh-CN': '三人中两人优秀' },
        records: {
          cycles: [appraised('excellent', 'excellent', 'qualified')],
        },
        gives: { numerator: 2, denominator: 3, also: { grades: 2 }, says: ['graded'] },
      },
      {
        name: {
          en: 'beside the year before, and not beside fewer than five',
          'zh-CN': '与上年对照；上年不足五人的不列',
        },
        records: { cycles: [appraised('excellent', 'qualified')], earlier: [graded(3, 2)] },
        gives: { numerator: 1, denominator: 2, says: [{ message: 'before', data: { top: 3, count: 5 } }, 'graded'] },
      },
      {
        name: { en: 'four of the year before', 'zh-CN': '上年四人' },
        records: { cycles: [appraised('excellent')], earlier: [graded(3, 1)] },
        gives: { numerator: 1, denominator: 1, says: ['graded'] },
      },
    ],
  },
  'top-grades-below': {
    measures: [
      {
        name: { en: 'ten units, from one of ten to all of ten', 'zh-CN': '十个单位，优秀一成至全部' },
        records: { below: [...everMore, graded(4, 0, 'branch-11')] },
        gives: {
          ...{ numerator: 2, denominator: 10, also: { median: 60 } },
          says: [...Array(8).fill('spread'), { message: 'spread', data: { from: 90, to: 100, count: 2 } }],
        },
      },
      {
        name: { en: 'eight of nine are just under ninety percent', 'zh-CN': '九人中八人，略低于百分之九十' },
        records: { below: [...everMore, graded(8, 1, 'branch-11')] },
        gives: { numerator: 2, denominator: 11, also: { median: 60 } },
      },
      {
        name: { en: 'nine units', 'zh-CN': '九个单位' },
        records: { below: everMore.slice(1) },
        gives: { notMeasured: 'few' },
      },
    ],
  },
  'problems-closed': {
    measures: [
      {
        name: {
          en: 'one closed, one open since the first of December, one dropped',
          'zh-CN': '一项办结，一项自12月1日未办结，一项终止',
        },
        records: {
          cycles: [
            { course: 'matter', events: [{ type: 'close', on: '2026-04-01' }] },
            { course: 'matter', begunOn: '2026-12-01', kept: 'late' },
            { course: 'matter', kept: 'let-go' },
          ],
        },
        gives: { numerator: 1, denominator: 2, also: { oldest: 30 }, says: ['open'] },
      },
    ],
  },
};
