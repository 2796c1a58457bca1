/** Cases of the indicators of rules, of superiors and of burden. */
import type { CasesOf, SurveyedBrief, SurveyedCycle, SurveyedEvent } from '@obligato/testing/cases';
import type { diagnosisRules } from '../../src/diagnosis.ts';

type Names =
  | 'rules-never-asked'
  | 'rules-that-spoke'
  | 'rules-waived'
  | 'missed-by-most'
  | 'refused-then-figure-changed'
  | 'inspections-late'
  | 'equal-remarks'
  | 'all-met-nothing-raised'
  | 'several-units-in-one-day'
  | 'hours-by-rule'
  | 'asked-again';

const attempts: SurveyedCycle = {
  events: [
    {
      type: 'open',
      on: '2026-03-20',
      passed: ['house/rule-1'],
      findings: [{ rule: 'house/rule-2', severity: 'warn' }],
    },
  ],
  refusals: [
    {
      type: 'open',
      on: '2026-03-19',
      passed: ['house/rule-1'],
      findings: [{ rule: 'house/rule-2', severity: 'deny' }],
    },
  ],
};
const opening = (time: string, payload: object): SurveyedEvent => ({ type: 'open', on: '2026-03-20', time, payload });
const came = (present: boolean) => ({
  chair: 'm1',
  attendance: [{ member: 'm2', present, ...(present ? {} : { reason: 'ill' }) }],
});
const inspection = (on: string, inspector: string, ...observations: string[]): SurveyedCycle => ({
  course: 'assessment',
  events: [{ type: 'inspect', on, side: 'superior', payload: { inspector, observations } }],
});
const assessed = (met: string, ...rectify: string[]): SurveyedCycle => ({
  course: 'assessment',
  events: [
    { type: 'score', on: '2026-12-20', side: 'superior', payload: { results: [{ target: 'life', met }] } },
    { type: 'feedBack', on: '2026-12-22', side: 'superior', payload: { text: 'Good', rectify } },
  ],
});

/** Of fifty-one units twenty-six are late: the least that is more than half. */
const barely: readonly SurveyedBrief[] = ['2026-01', '2026-02', '2026-03'].flatMap((period) =>
  Array.from({ length: 51 }, (_, at) => ({
    ...{ unit: `branch-${at}`, duty: 'theme-day', period },
    kept: at < 26 ? ('late' as const) : ('in-time' as const),
  })),
);
/** Of six units so many are late with a duty, month after month. */
const months = (...late: readonly number[]): readonly SurveyedBrief[] =>
  late.flatMap((count, month) =>
    Array.from({ length: 6 }, (_, at) => ({
      ...{ unit: `branch-${at}`, duty: 'theme-day', period: `2026-0${month + 1}` },
      kept: at < count ? ('late' as const) : ('in-time' as const),
    })),
  );
const waivedRule = { waivers: [{ by: 'bureau', until: '2026-06-30' }] };

export const rulesAndSuperiors: CasesOf<Pick<typeof diagnosisRules, Names>> = {
  'rules-never-asked': {
    measures: [
      {
        name: { en: 'two of three were asked; a duty is no check', 'zh-CN': '三项中用到两项；义务不计' },
        records: { cycles: [attempts], rules: [{}, {}, {}, { kind: 'duty' }] },
        gives: { numerator: 1, denominator: 3, says: [{ message: 'never', data: { by: 'branch' } }] },
      },
    ],
  },
  'rules-that-spoke': {
    measures: [
      {
        name: { en: 'one refused once and remarked once', 'zh-CN': '一项否决一次、提示一次' },
        records: { cycles: [attempts], rules: [{}, {}, {}] },
        gives: {
          ...{ numerator: 1, denominator: 2 },
          says: [{ message: 'spoke', data: { asked: 2, refused: 1, remarked: 1 } }],
        },
      },
    ],
  },
  'rules-waived': {
    measures: [
      {
        name: { en: 'one loosened, one turned off, one as it is', 'zh-CN': '一项放宽、一项关闭、一项照常' },
        records: { rules: [waivedRule, { ...waivedRule, isOn: false }, {}] },
        gives: {
          ...{ numerator: 2, denominator: 3 },
          says: [{ message: 'waived', data: { by: ['bureau'], until: '2026-06-30' } }, 'waived'],
        },
      },
    ],
  },
  'missed-by-most': {
    measures: [
      {
        name: { en: 'by four of six, three months running', 'zh-CN': '六个单位中四个，连续三个月' },
        records: { below: months(0, 4, 6, 4), rules: [{ kind: 'duty', duty: 'theme-day', statedBy: 'bureau' }] },
        gives: {
          ...{ numerator: 3, denominator: 4 },
          says: [{ message: 'missed', data: { by: 'bureau', run: 3, to: '2026-04-30', missed: 4, units: 6 } }],
        },
      },
      {
        name: { en: 'by three of six, and by all but not three times running', 'zh-CN': '恰好一半；或未连续三次' },
        records: { below: [...months(3, 3, 3), ...months(6, 6, 0, 6).map((each) => ({ ...each, duty: 'lecture' }))] },
        gives: { numerator: 0, denominator: 7, says: [] },
      },
      {
        name: { en: 'twenty-six of fifty-one', 'zh-CN': '五十一个单位中二十六个' },
        records: { below: barely },
        gives: { numerator: 3, denominator: 3, says: ['missed'] },
      },
      {
        name: { en: 'a duty of four units', 'zh-CN': '只有四个单位承担' },
        records: { below: months(6, 6, 6).filter(({ unit }) => unit !== 'branch-0' && unit !== 'branch-1') },
        gives: { numerator: 0, denominator: 0, says: [] },
      },
    ],
  },
  'refused-then-figure-changed': {
    measures: [
      {
        name: { en: 'one more was there an hour later', 'zh-CN': '一小时后多了一人到会' },
        records: { cycles: [{ refusals: [opening('14:00', came(false))], events: [opening('15:00', came(true))] }] },
        gives: { numerator: 1, denominator: 1, says: ['changed'] },
      },
      {
        name: { en: 'an hour and a minute', 'zh-CN': '一小时零一分' },
        records: { cycles: [{ refusals: [opening('14:00', came(false))], events: [opening('15:01', came(true))] }] },
        gives: { numerator: 0, denominator: 1, says: [] },
      },
      {
        name: { en: 'somebody else in the chair is another meeting', 'zh-CN': '换人主持不算改数' },
        records: {
          cycles: [
            { refusals: [opening('14:00', came(false))], events: [opening('14:05', { ...came(true), chair: 'Sun' })] },
          ],
        },
        gives: { numerator: 0, denominator: 1, says: [] },
      },
    ],
  },
  'inspections-late': {
    measures: [
      {
        name: { en: 'one late, one in time, one to come', 'zh-CN': '一次逾期，一次按期，一次未到期' },
        records: {
          borne: (['late', 'in-time', 'open'] as const).map((kept) => ({ course: 'assessment', kept })),
        },
        gives: { numerator: 1, denominator: 2, says: [{ message: 'late', data: { unit: 'branch-1' } }] },
      },
    ],
  },
  'equal-remarks': {
    measures: [
      {
        name: { en: 'two units hear the same', 'zh-CN': '两个单位意见相同' },
        records: {
          borne: [
            inspection('2026-11-02', 'h1', 'Few came in 3 meetings.'),
            inspection('2026-11-03', 'h1', 'Few came in 5 meetings'),
            inspection('2026-11-04', 'h1', 'No plan of study'),
          ],
        },
        gives: { numerator: 2, denominator: 3, says: ['alike', 'alike'] },
      },
    ],
  },
  'all-met-nothing-raised': {
    measures: [
      {
        name: {
          en: 'all met and nothing raised, one remark, one target missed',
          'zh-CN': '全部达标无整改、有一条整改、一项未完成',
        },
        records: { borne: [assessed('met'), assessed('met', 'Write minutes'), assessed('partly')] },
        gives: { numerator: 1, denominator: 3, says: ['praised'] },
      },
    ],
  },
  'several-units-in-one-day': {
    measures: [
      {
        name: { en: 'three units by one person, one by another', 'zh-CN': '一人三家，另一人一家' },
        records: { borne: ['h1', 'h1', 'h1', 'h2'].map((who) => inspection('2026-06-29', who, 'Good')) },
        gives: { numerator: 3, denominator: 4, says: ['tour', 'tour', 'tour'] },
      },
      {
        name: { en: 'two units', 'zh-CN': '两家' },
        records: { borne: ['h1', 'h1'].map((who) => inspection('2026-06-29', who, 'Good')) },
        gives: { numerator: 0, denominator: 2, says: [] },
      },
    ],
  },
  'hours-by-rule': {
    measures: [
      {
        name: { en: 'a meeting of ten and a report', 'zh-CN': '十人会议和一份报告' },
        records: {
          cycles: [
            { duty: 'general-meeting', isHeld: true, people: 10 },
            { duty: 'work-report' },
            { duty: 'work-report', kept: 'let-go' },
          ],
          rules: [{ kind: 'duty', duty: 'general-meeting', statedBy: 'bureau' }],
        },
        gives: { numerator: 17, denominator: 2, also: { rules: 2 }, says: ['cost', 'cost'] },
      },
    ],
  },
  'asked-again': {
    measures: [
      {
        name: { en: 'the place again, another day, and a yes', 'zh-CN': '地点重复、日期不同、另有一个“是”' },
        records: {
          cycles: [
            {
              events: [
                { type: 'notify', on: '2026-03-10', payload: { place: '301', heldOn: '2026-03-20', open: true } },
                {
                  type: 'open',
                  on: '2026-03-21',
                  payload: { place: '301', heldOn: '2026-03-21', open: true, note: '' },
                },
              ],
            },
            { events: [{ type: 'notify', on: '2026-04-10', payload: { place: '301' } }] },
          ],
        },
        gives: { numerator: 1, denominator: 5, says: [{ message: 'again', data: { count: 1, said: 2 } }] },
      },
    ],
  },
};
