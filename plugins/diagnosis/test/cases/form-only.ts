/** Cases of the indicators of form. */
import type { CasesOf, SurveyedCycle, SurveyedEvent } from '@obligato/testing/cases';
import type { diagnosisRules } from '../../src/diagnosis.ts';

type Names = 'burst' | 'entered-late' | 'end-of-period' | 'equal-minutes' | 'equal-agendas' | 'short-meetings';

const task = (period: string, ...events: SurveyedEvent[]): SurveyedCycle => ({ duty: 'theme-day', period, events });
const typedIn = (on: string, recorded: string): SurveyedEvent => ({ type: 'finish', on, recorded });
const atOnce = (...times: readonly [string, string, string]): readonly SurveyedCycle[] => [
  task('2026-01', typedIn('2026-01-14', `2026-06-29 ${times[0]}`)),
  task('2026-02', typedIn('2026-02-11', `2026-06-29 ${times[1]}`)),
  task('2026-03', typedIn('2026-03-18', `2026-06-29 ${times[2]}`)),
  task('2026-04', typedIn('2026-04-15', '2026-04-15 16:00')),
];

const held = (period: string, doneOn: string): SurveyedCycle => ({ course: 'meeting', isHeld: true, period, doneOn });
const minutes = (period: string, record: string): SurveyedCycle => ({
  ...{ course: 'meeting', period },
  events: [{ type: 'minute', on: `${period}-20`, payload: { recorder: 'm2', record } }],
});
const said = {
  roof: 'The roof of the east wing leaks; Wang asks two firms for offers, and reports on the tenth.',
  desks: 'Eleven desks move to the second floor; the cables are laid on Saturday by the caretaker.',
  queue: 'Queues at counter four last an hour; numbers are handed out from eight, and a fifth desk opens.',
};
const agenda = (period: string, ...titles: string[]): SurveyedCycle => ({
  ...{ course: 'meeting', period },
  context: { notice: { agenda: titles.map((title) => ({ title, kind: 'matter' })) } },
});
const sitting = (from: string, to: string): SurveyedCycle => ({
  course: 'meeting',
  events: [
    { type: 'open', on: '2026-03-20', time: from },
    { type: 'adjourn', on: '2026-03-20', time: to },
  ],
});

export const formOnly: CasesOf<Pick<typeof diagnosisRules, Names>> = {
  burst: {
    measures: [
      {
        name: { en: 'three months typed in within an hour', 'zh-CN': '一小时内补录三个月' },
        records: { cycles: atOnce('09:00', '09:30', '10:00') },
        gives: { numerator: 3, denominator: 4, says: ['together', 'together', 'together'] },
      },
      {
        name: { en: 'the third a minute later', 'zh-CN': '第三条晚一分钟' },
        records: { cycles: atOnce('09:00', '09:30', '10:01') },
        gives: { numerator: 0, denominator: 4, says: [] },
      },
      {
        name: { en: 'two months alone', 'zh-CN': '只有两个月' },
        records: { cycles: atOnce('09:00', '09:30', '10:00').slice(0, 2) },
        gives: { numerator: 0, denominator: 2, says: [] },
      },
      {
        name: { en: 'one meeting written down late, with all its steps', 'zh-CN': '补录一次会议的全部步骤' },
        records: {
          cycles: [
            task(
              '2026-03',
              typedIn('2026-03-02', '2026-03-25 09:00'),
              typedIn('2026-03-10', '2026-03-25 09:01'),
              typedIn('2026-03-12', '2026-03-25 09:02'),
            ),
          ],
        },
        gives: { numerator: 0, denominator: 3, says: [] },
      },
    ],
  },
  'entered-late': {
    measures: [
      {
        name: { en: 'five working days later', 'zh-CN': '五个工作日后' },
        records: { cycles: [task('2026-03', typedIn('2026-03-02', '2026-03-09 09:00'))] },
        gives: { numerator: 0, denominator: 1, says: [] },
      },
      {
        name: { en: 'six', 'zh-CN': '六个工作日后' },
        records: { cycles: [task('2026-03', typedIn('2026-03-02', '2026-03-10 09:00'))] },
        gives: { numerator: 1, denominator: 1, says: [{ message: 'late', data: { workingDays: 6 } }] },
      },
      {
        name: { en: 'what a superior writes down is not the unit’s', 'zh-CN': '上级所作登记不计入本单位' },
        records: {
          cycles: [task('2026-03', { ...typedIn('2026-03-02', '2026-03-30 09:00'), side: 'superior' })],
        },
        gives: { numerator: 0, denominator: 0, says: [] },
      },
    ],
  },
  'end-of-period': {
    measures: [
      {
        name: { en: 'the last three working days of a month', 'zh-CN': '当月最后三个工作日' },
        records: { cycles: [held('2026-03', '2026-03-27'), held('2026-04', '2026-04-27')] },
        gives: { numerator: 1, denominator: 2, says: ['atTheEnd'] },
      },
      {
        name: { en: 'of a quarter, the last but two and the last but three', 'zh-CN': '季度倒数第三和第四个工作日' },
        records: { cycles: [held('2026-Q2', '2026-06-26'), held('2026-Q2', '2026-06-25')] },
        gives: { numerator: 1, denominator: 2 },
      },
      {
        name: { en: 'a year is too long, and what was held late is late', 'zh-CN': '年度不计，逾期召开的不计' },
        records: { cycles: [held('2026', '2026-12-31'), held('2026-03', '2026-04-02')] },
        gives: { numerator: 0, denominator: 0, says: [] },
      },
    ],
  },
  'equal-minutes': {
    limits: { percent: { none: 'Likeness moves by whole runs of characters, and no two texts lie a percent apart.' } },
    measures: [
      {
        name: { en: 'the same minutes with another date', 'zh-CN': '只改日期的记录' },
        records: {
          cycles: [minutes('2026-03', `On 3 March. ${said.roof}`), minutes('2026-04', `On 7 March: ${said.roof}`)],
        },
        gives: { numerator: 1, denominator: 2, says: [{ message: 'alike', data: { percent: 100 } }] },
      },
      {
        name: { en: 'what a template says in all of them', 'zh-CN': '各份共有的模板内容' },
        records: {
          cycles: Object.values({ ...said, more: 'Nobody has anything to add, and the next class is on ethics.' }).map(
            (text, at) =>
              minutes(
                `2026-0${at + 1}`,
                `Present: as listed. The chair opened the meeting, read out the agenda and thanked all who came. ${text}`,
              ),
          ),
        },
        gives: { numerator: 0, denominator: 4, says: [] },
      },
      {
        name: { en: 'nothing but the template', 'zh-CN': '除模板外一无所有' },
        records: {
          cycles: ['2026-01', '2026-02', '2026-03', '2026-04'].map((period) => minutes(period, said.desks)),
        },
        gives: { numerator: 3, denominator: 4 },
      },
    ],
  },
  'equal-agendas': {
    measures: [
      {
        name: { en: 'twice the same, then another', 'zh-CN': '两次相同，第三次不同' },
        records: {
          cycles: [agenda('2026-01', 'Roof', 'Plan'), agenda('2026-02', 'Plan', 'Roof'), agenda('2026-03', 'Desks')],
        },
        gives: { numerator: 1, denominator: 2, says: ['again'] },
      },
    ],
  },
  'short-meetings': {
    measures: [
      {
        name: { en: 'fourteen minutes', 'zh-CN': '十四分钟' },
        records: { cycles: [sitting('15:00', '15:14'), sitting('15:00', '16:30')] },
        gives: { numerator: 1, denominator: 2, says: [{ message: 'short', data: { minutes: 14 } }] },
      },
      {
        name: { en: 'fifteen', 'zh-CN': '十五分钟' },
        records: { cycles: [sitting('15:00', '15:15')] },
        gives: { numerator: 0, denominator: 1, says: [] },
      },
      {
        name: { en: 'no times were said', 'zh-CN': '未填时间' },
        records: { cycles: [sitting('15:00', '15:00')] },
        gives: { numerator: 0, denominator: 0, says: [] },
      },
    ],
  },
};
