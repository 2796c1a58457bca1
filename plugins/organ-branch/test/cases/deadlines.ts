/** Cases of until when, from when, and when somebody is reminded. Monday to Friday are worked here, without holidays. */
import type { CasesOf, Scene } from '@obligato/testing';
import type { deadlines as rules } from '../../src/deadlines.ts';
import { opened, people, t } from './scenes.ts';

const nothingYet = (name = t('nothing has happened yet', '尚未发生')) => ({ name, gives: {} });
const held = [opened('2026-03-12', people(3)), { event: 'adjourn', on: '2026-03-12' }];
const submitted = { event: 'submit', on: '2026-03-02', payload: { parts: [{ topic: 'work', text: 'visited' }] } };
const inspected = { event: 'inspect', on: '2026-03-02', payload: { inspector: 'bureau', observations: ['orderly'] } };
const finished = { event: 'finish', on: '2026-03-02', payload: { summary: 'done' } };
const term = { year: 2026, officers: 3, electedOn: '2023-05-20', undated: [], underWay: null };
const proved = [
  { event: 'say', on: '2026-03-02', payload: { text: 'the roof leaks' } },
  { event: 'assign', on: '2026-03-03', payload: { owner: 'f4' } },
  { event: 'begin', on: '2026-03-04' },
  { event: 'prove', on: '2026-03-05', payload: { text: 'it is dry' } },
];

/** So many working days after something happened; no bound before. */
const after = (name: ReturnType<typeof t>, what: Pick<Scene, 'cycle' | 'after'>, notAfter: string) => ({
  bounds: [nothingYet(), { name, ...what, gives: { notAfter } }],
});
/** Reminded of so many working days before its end, whenever that is. */
const reminded = (remindBefore: number) => ({
  bounds: [{ name: t(`${remindBefore} working days before`, `提前${remindBefore}个工作日`), gives: { remindBefore } }],
});
/** By the end of a month. */
const byMonth = (notAfter: string) => ({
  bounds: [{ name: t('in 2026', '2026年'), cycle: { period: '2026' }, gives: { notAfter } }],
});
const elections = { cycle: { duty: 'branch-election', parameters: { termYears: 3 } } };

export const deadlines = {
  'campaign-reminder': reminded(40),
  'finish-reminder': reminded(5),
  'hold-reminder': reminded(8),
  'inspection-reminder': reminded(20),
  'submit-reminder': reminded(10),
  'dues-report-deadline': byMonth('2026-03-31'),
  'first-study-check': byMonth('2026-06-30'),
  'handover-deadline': byMonth('2026-03-31'),
  'minutes-deadline': after(
    t('five working days after the session', '散会后五个工作日'),
    { after: held },
    '2026-03-19',
  ),
  'summary-deadline': after(
    t('fifteen working days after the session', '散会后十五个工作日'),
    { after: held },
    '2026-04-02',
  ),
  'filing-deadline': after(
    t('fifteen working days after the inspection', '检查后十五个工作日'),
    { after: [inspected] },
    '2026-03-23',
  ),
  'hearing-deadline': after(
    t('65 working days after it came in', '提交后六十五个工作日'),
    { after: [submitted] },
    '2026-06-01',
  ),
  'receipt-deadline': after(
    t('twenty working days after it came in', '提交后二十个工作日'),
    { after: [submitted] },
    '2026-03-30',
  ),
  'debrief-assessed': after(
    t('twenty working days after it was done', '完成后二十个工作日'),
    { after: [finished] },
    '2026-03-30',
  ),
  'redo-deadline': after(
    t('ten working days after it was opened again', '退回后十个工作日'),
    { after: [finished, { event: 'reopen', on: '2026-03-09', payload: { reason: 'two are missing' } }] },
    '2026-03-23',
  ),
  'resubmit-deadline': after(
    t('ten working days after it was handed back', '退回后十个工作日'),
    { after: [submitted, { event: 'handBack', on: '2026-03-09', payload: { reason: 'no figures' } }] },
    '2026-03-23',
  ),
  'appraisal-feedback': after(
    t('ten working days after the opinion', '形成意见后十个工作日'),
    {
      after: [
        { event: 'selfAppraise', on: '2026-12-04', payload: { members: people(1) } },
        { event: 'peerAppraise', on: '2026-12-04', payload: { members: people(1) } },
        {
          event: 'ballot',
          on: '2026-12-04',
          payload: {
            issued: 1,
            returned: 1,
            results: [{ member: 'f1', excellent: 0, qualified: 1, basic: 0, unqualified: 0 }],
          },
        },
        {
          event: 'opine',
          on: '2026-12-07',
          payload: { formedBy: 'committee', grades: [{ member: 'f1', grade: 'qualified' }] },
        },
      ],
    },
    '2026-12-21',
  ),
  'activity-plan-deadline': {
    bounds: [
      { name: t('of the second quarter', '第二季度'), cycle: { period: '2026-Q2' }, gives: { notAfter: '2026-04-22' } },
    ],
  },
  'answer-nudge': {
    bounds: [
      {
        name: t('every two months, in an example', '以四十个工作日为例'),
        cycle: { period: '2026-03' },
        options: { everyWorkingDays: 40 },
        gives: {
          remindOn: [
            ...['2026-04-24', '2026-06-19', '2026-08-14', '2026-10-09', '2026-12-04', '2027-01-29'],
            ...['2027-03-26', '2027-05-21', '2027-07-16', '2027-09-10', '2027-11-05', '2027-12-31'],
          ],
        },
      },
    ],
  },
  'election-deadline': {
    given: elections,
    bounds: [
      {
        name: t('when the term ends, reminded three months before', '任期届满日，提前三个月提醒'),
        facts: { term },
        gives: { notAfter: '2026-05-20', remindOn: ['2026-02-20'] },
      },
      {
        name: t('nobody knows when it began', '当选日期不明'),
        facts: { term: { ...term, electedOn: null } },
        gives: {},
      },
      {
        name: t('moved with approval', '经批准延期'),
        facts: { term },
        after: [
          { event: 'move', on: '2026-03-02', payload: { to: '2026-09-30', reason: 'merger', document: 'approval 8' } },
        ],
        gives: { notAfter: '2026-09-30', remindOn: ['2026-06-30'] },
      },
    ],
  },
  'expiry-reminder': {
    given: elections,
    bounds: [
      {
        name: t('six months before the term ends', '届满前六个月'),
        facts: { term, superior: 'bureau' },
        gives: { notAfter: '2025-11-20', remindOn: ['2025-11-06'] },
      },
      { name: t('nobody is above', '无上级'), facts: { term, superior: null }, gives: {} },
    ],
  },
  'life-meeting-season': {
    bounds: [
      { name: t('not before October', '十月以前不开'), cycle: { period: '2026' }, gives: { notBefore: '2026-10-01' } },
    ],
  },
  'evaluation-season': {
    bounds: [
      { name: t('not before October', '十月以前不评'), cycle: { period: '2026' }, gives: { notBefore: '2026-10-01' } },
    ],
  },
  'lost-contact-clock': {
    bounds: [
      {
        name: t('six months, warned after three', '六个月，三个月时预警'),
        cycle: { period: '2026-03' },
        gives: { notAfter: '2026-09-01', remindOn: ['2026-06-01'] },
      },
    ],
  },
  'transfer-receipt': {
    bounds: [
      {
        name: t('three months, reminded a month before', '三个月，提前一个月提醒'),
        cycle: { period: '2026-03' },
        gives: { notAfter: '2026-06-01', remindOn: ['2026-05-01'] },
      },
      {
        name: t('reminded two months before, where a unit wants it so', '单位要求提前两个月提醒'),
        cycle: { period: '2026-03' },
        options: { remindMonthsBefore: 2 },
        gives: { notAfter: '2026-06-01', remindOn: ['2026-04-01'] },
      },
    ],
  },
  'term-dates-reminder': {
    bounds: [
      {
        name: t('on the third working day of every month', '每月第三个工作日'),
        cycle: { period: '2026-Q1' },
        gives: { remindOn: ['2026-01-05', '2026-02-04', '2026-03-04'] },
      },
    ],
  },
  'verification-deadline': {
    bounds: [
      {
        name: t('ten working days after the proof', '举证后十个工作日'),
        facts: { superior: 'bureau' },
        after: proved,
        gives: { notAfter: '2026-03-19' },
      },
      { name: t('nobody is above', '无上级'), facts: { superior: null }, after: proved, gives: {} },
    ],
  },
} satisfies Partial<CasesOf<typeof rules>>;
