/** Cases of the indicators of supervision. */
import type { CasesOf, SurveyedCycle } from '@obligato/testing/cases';
import type { diagnosisRules } from '../../src/diagnosis.ts';

type Names =
  | 'unit-in-time'
  | 'leaders-in-time'
  | 'members-in-time'
  | 'superior-in-time'
  | 'days-to-answer'
  | 'days-to-feedback';

const owed = (owedBy: SurveyedCycle['owedBy'], kept: SurveyedCycle['kept']): SurveyedCycle =>
  ({ owedBy, kept }) as SurveyedCycle;
const everyone: readonly SurveyedCycle[] = [
  owed('unit', 'in-time'),
  owed('each-group', 'late'),
  owed('each-leader', 'late'),
  owed('each-leader', 'open'),
  owed('each-member', 'in-time'),
  owed('each-holder', 'late'),
  owed('unit', 'let-go'),
];
const level = (numerator: number, denominator: number, says: 'late'[]) => ({
  name: { en: 'of a unit of which something is late on every level', 'zh-CN': '各层都有逾期的单位' },
  records: { cycles: everyone },
  gives: { numerator, denominator, says },
});
const report = (submit: string, answer: string): SurveyedCycle => ({
  course: 'report',
  events: [
    { type: 'submit', on: submit },
    { type: 'answer', on: answer, side: 'superior' },
  ],
});
const request = (begunOn: string, prove: string): SurveyedCycle => ({
  ...{ course: 'matter', begunOn },
  events: [{ type: 'prove', on: prove }],
});
const inspected = (inspect: string, feedBack: string): SurveyedCycle => ({
  course: 'assessment',
  events: [
    { type: 'inspect', on: inspect, side: 'superior', payload: { inspector: 'h1', observations: [] } },
    { type: 'feedBack', on: feedBack, side: 'superior' },
  ],
});

export const downwardOnly: CasesOf<Pick<typeof diagnosisRules, Names>> = {
  'unit-in-time': { measures: [level(1, 2, ['late'])] },
  'leaders-in-time': { measures: [level(0, 1, ['late'])] },
  'members-in-time': { measures: [level(1, 2, ['late'])] },
  'superior-in-time': {
    measures: [
      {
        name: { en: 'what it owes to two units below', 'zh-CN': '对两个下级单位的义务' },
        records: { cycles: everyone, borne: [owed('superior', 'in-time'), owed('superior', 'late')] },
        gives: { numerator: 1, denominator: 2, says: ['late'] },
      },
    ],
  },
  'days-to-answer': {
    measures: [
      {
        name: { en: 'ten working days, and eleven', 'zh-CN': '十个和十一个工作日' },
        records: { cycles: [request('2026-03-02', '2026-03-16'), report('2026-03-02', '2026-03-17')] },
        gives: { numerator: 10, denominator: 2, also: { longest: 11 }, says: ['slow'] },
      },
      {
        name: { en: 'what is not answered is no answer', 'zh-CN': '尚未答复的不计' },
        records: { cycles: [{ course: 'matter' }, { course: 'task' }] },
        gives: { numerator: 0, denominator: 0, also: { longest: 0 }, says: [] },
      },
    ],
  },
  'days-to-feedback': {
    measures: [
      {
        name: { en: 'ten working days, and eleven', 'zh-CN': '十个和十一个工作日' },
        records: { borne: [inspected('2026-03-02', '2026-03-16'), inspected('2026-03-02', '2026-03-17')] },
        gives: { numerator: 10, denominator: 2, also: { longest: 11 }, says: ['slow'] },
      },
    ],
  },
};
