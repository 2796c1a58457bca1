/** Cases of what is checked about tasks, and about studies. */
import type { CasesOf } from '@obligato/testing';
import type { checks as rules } from '../../src/checks.ts';
import { t } from './scenes.ts';

const partyClass = { duty: 'party-class', body: 'members', heldOn: '2026-03-10' };
const finish = { event: 'finish', on: '2026-06-15' } as const;

/** What has to be written in somebody's own words. */
const inOnesOwnWords = {
  given: finish,
  admits: [{ name: t('in their own words', '有书面说明'), payload: { summary: 'filed in cabinet 3' } }],
  denies: [{ name: t('nothing is written', '未写'), says: ['nothingWritten'] }],
} as const;

const log = (kind: string) => ({ event: 'log', on: '2026-05-04', payload: { kind, who: 'f1', whom: 'f2' } });
const published = [
  {
    event: 'plan',
    on: '2026-01-10',
    payload: { tiers: [{ level: 'members', requirement: 'read' }], reading: ['the regulations'], until: '2028-12-31' },
  },
  { event: 'publish', on: '2026-01-12' },
];
const checks = (many: number) =>
  Array.from({ length: many }, (_, at) => ({
    event: 'check',
    on: `2026-0${at + 3}-10`,
    payload: { observations: ['read'] },
  }));
const applied = { event: 'apply', on: '2026-02-10', payload: { problem: 'queues', outcome: 'two windows' } };
const complete = { event: 'complete', on: '2026-12-20', payload: { summary: 'read and discussed' } } as const;

const attended = (officer: boolean, hours: number, over: object = {}) => ({
  officer,
  exempt: false,
  hours,
  unmeasured: 0,
  ...over,
});

/** Hours that somebody has to reach: at them, just below, and with a meeting whose length nobody wrote down. */
const hoursOf = (officer: boolean, hours: number) => ({
  given: { ...complete, after: [...published, ...checks(2)] },
  admits: [
    { name: t('just as many hours', '恰好达到'), facts: { hoursAttended: [attended(officer, hours)] } },
    {
      name: t('with a meeting that was not measured', '含未计时会议'),
      facts: { hoursAttended: [attended(officer, hours - 1, { unmeasured: 1 })] },
    },
    { name: t('excused', '因病因老免除'), facts: { hoursAttended: [attended(officer, 0, { exempt: true })] } },
  ],
  denies: [
    {
      name: t('an hour short', '差一学时'),
      facts: { hoursAttended: [attended(officer, hours - 1), attended(officer, hours)] },
      says: [{ message: 'short', data: { reached: 1, all: 2 } }],
    },
    {
      name: t('short, though a meeting counts', '计入仍不足'),
      options: { perUnmeasuredMeeting: 0 },
      facts: { hoursAttended: [attended(officer, hours - 1, { unmeasured: 1 })] },
      says: ['short'],
    },
  ] as const,
});

export const tasks = {
  'activity-plan-grounds': inOnesOwnWords,
  'debrief-written': inOnesOwnWords,
  'handover-catalogue': inOnesOwnWords,
  'class-was-taught': {
    given: {
      ...finish,
      cycle: { duty: 'leader-class', bearer: 'f1' },
      facts: {
        heldMeetings: [
          { id: 'branch/party-class/2026-Q1', ...partyClass, bearerPresent: true },
          { id: 'branch/party-class/2026-Q2', ...partyClass, bearerPresent: false },
        ],
      },
    },
    admits: [
      { name: t('at a class where they were', '本人在场的党课'), payload: { at: 'branch/party-class/2026-Q1' } },
    ],
    denies: [
      { name: t('no class is named', '未注明党课'), says: ['noClass'] },
      {
        name: t('at a class where they were not', '本人不在场'),
        payload: { at: 'branch/party-class/2026-Q2' },
        says: ['notHeld'],
      },
    ],
  },
  'dues-back-pay': {
    given: finish,
    admits: [{ name: t('two months behind', '欠缴两个月'), payload: { figures: { late: 1, longestMonths: 2 } } }],
    denies: [
      {
        name: t('three months: talk', '欠缴三个月，应谈话'),
        payload: { figures: { late: 1, longestMonths: 3 } },
        says: ['talk'],
      },
      { name: t('seven months', '欠缴七个月'), payload: { figures: { late: 1, longestMonths: 7 } }, says: ['tooLong'] },
    ],
    limits: { months: { none: 'who is six months behind is told of the talk already' } },
  },
  'dues-counted': {
    given: finish,
    admits: [{ name: t('both are counted', '均已统计'), payload: { figures: { late: 0, longestMonths: 0 } } }],
    denies: [{ name: t('one is not', '缺一项'), payload: { figures: { late: 0 } }, says: ['notCounted'] }],
  },
  'everyone-reached': {
    given: { ...finish, cycle: { duty: 'care-visits' }, facts: { away: 0, inCare: 1 } },
    admits: [
      { name: t('one of one', '一人已访'), after: [log('visit')] },
      {
        name: t('in confidence', '保密走访'),
        after: [{ event: 'logInConfidence', on: '2026-05-04', payload: { kind: 'visit' } }],
      },
    ],
    denies: [
      { name: t('nobody', '无人被访'), says: ['notAll'] },
      {
        name: t('one of two who live away', '流动党员两人联系一人'),
        cycle: { duty: 'floating-contact' },
        facts: { away: 2 },
        after: [log('call')],
        says: ['notAll'],
      },
    ],
  },
  'talks-per-pair': {
    given: { ...finish, facts: { committeeSize: 3 } },
    admits: [
      {
        name: t('one of each kind', '三类各一次'),
        after: [log('committee-committee'), log('committee-member'), log('member-member')],
      },
      { name: t('without a committee', '不设支委会'), facts: { committeeSize: 0 }, after: [log('member-member')] },
    ],
    denies: [
      {
        name: t('none among members', '党员之间未谈'),
        after: [log('committee-committee'), log('committee-member')],
        says: [{ message: 'missing', data: { given: 0, required: 1 } }],
      },
      {
        name: t('two are asked for', '要求两次'),
        options: { times: 2 },
        facts: { committeeSize: 0 },
        after: [log('member-member')],
        says: ['missing'],
      },
    ],
  },
  'training-attended': {
    given: finish,
    admits: [{ name: t('who, and how long', '有人员有学时'), payload: { people: ['f1'], hours: 8 } }],
    denies: [
      { name: t('nobody', '无人员'), payload: { hours: 8 }, says: ['nobody'] },
      { name: t('no hours', '无学时'), payload: { people: ['f1'] }, says: ['noHours'] },
    ],
  },
  'study-tiers': {
    given: { on: '2026-01-10', payload: { reading: ['the regulations'] } },
    admits: [
      {
        name: t('leaders and members', '分领导与党员'),
        payload: {
          tiers: [
            { level: 'leaders', requirement: 'teach' },
            { level: 'members', requirement: 'read' },
          ],
        },
      },
    ],
    denies: [
      {
        name: t('one measure for all', '一刀切'),
        payload: { tiers: [{ level: 'all', requirement: 'read' }] },
        says: ['tooFew'],
      },
    ],
  },
  'study-checks': {
    given: { ...complete },
    admits: [{ name: t('two checks', '检查两次'), after: [...published, ...checks(2)] }],
    denies: [{ name: t('one', '检查一次'), after: [...published, ...checks(1)], says: ['tooFew'] }],
  },
  'study-applied': {
    given: { ...complete },
    admits: [
      { name: t('one problem solved with it', '用于解决一个问题'), after: [...published, applied, ...checks(1)] },
    ],
    denies: [{ name: t('none', '没有应用'), after: [...published, ...checks(1)], says: ['notApplied'] }],
  },
  'study-hours': hoursOf(false, 32),
  'officer-hours': hoursOf(true, 56),
  'plan-still-runs': {
    given: {
      on: '2026-01-10',
      cycle: { period: '2026' },
      facts: {
        studyPlans: [
          { id: 'branch/study-plan/2024', until: '2026-12-31' },
          { id: 'branch/study-plan/2021', until: '2025-12-31' },
        ],
      },
    },
    admits: [{ name: t('until the end of this year', '本年底到期'), payload: { plan: 'branch/study-plan/2024' } }],
    denies: [
      { name: t('run out', '已到期'), payload: { plan: 'branch/study-plan/2021' }, says: ['runOut'] },
      { name: t('that nobody knows', '查无此计划'), payload: { plan: 'branch/study-plan/2019' }, says: ['unknown'] },
    ],
  },
} satisfies Partial<CasesOf<typeof rules>>;
