/** Cases of what is checked about elections and appraisals. */
import type { CasesOf } from '@obligato/testing';
import type { checks } from '../../src/checks.ts';
import { attended, named, people, t } from './scenes.ts';

const approved = (seats: number) => [
  { event: 'request', on: '2026-03-02', payload: { seats, plannedFor: '2026-05-20' } },
  { event: 'approve', on: '2026-03-10', payload: { document: 'approval 7' } },
];
const nominated = [...approved(3), { event: 'nominate', on: '2026-04-10', payload: { candidates: people(4) } }];
const ballot = (present: number, over: object = {}) => ({
  ...attended(people(present)),
  scrutineers: ['f9'],
  issued: present,
  returned: present,
  ...over,
});
const balloted = [...nominated, { event: 'ballot', on: '2026-05-20', payload: ballot(9) }];
const tally = (...ayes: readonly number[]) => ayes.map((votes, at) => ({ candidate: `f${at + 1}`, ayes: votes }));

const announcing = (count: number) => ({
  ...{ heldOn: '2026-12-04', place: '301', subjects: people(count) },
  eligible: { members: 9, nonMembers: 0 },
});
const appraisedSoFar = (self: readonly string[], peers: readonly string[]) => [
  { event: 'announce', on: '2026-11-20', payload: announcing(3) },
  { event: 'selfAppraise', on: '2026-12-04', payload: { members: self } },
  { event: 'peerAppraise', on: '2026-12-04', payload: { members: peers } },
];
const results = people(3).map((member) => ({ member, excellent: 1, qualified: 2, basic: 0, unqualified: 0 }));
const counted = { event: 'ballot' as const, on: '2026-12-04', payload: { issued: 3, returned: 3, results } };
const three = [...appraisedSoFar(people(3), people(3)), counted];
type Grade = 'excellent' | 'qualified' | 'basic' | 'unqualified';
const graded = (...grades: readonly Grade[]) => ({
  formedBy: 'committee' as const,
  grades: grades.map((grade, at) => ({ member: `f${at + 1}`, grade })),
});
const appraised = { owed: people(3), mayBe: people(3), probationary: ['p1'] };
const term = { year: 2026, officers: 3, electedOn: '2023-05-20', undated: [], underWay: null };

export const elections = {
  'candidate-surplus': {
    given: { on: '2026-04-10', after: approved(3) },
    admits: [{ name: t('four for three seats', '三个名额四名候选人'), payload: { candidates: people(4) } }],
    denies: [
      {
        name: t('three for three', '三个名额三名候选人'),
        payload: { candidates: people(3) },
        says: [{ message: 'tooFew', data: { required: 4, missing: 1 } }],
      },
    ],
  },
  'candidates-eligible': {
    given: { on: '2026-04-10', after: approved(3), facts: { fullMembers: people(5) } },
    admits: [{ name: t('full members', '正式党员'), payload: { candidates: people(4) } }],
    denies: [
      {
        name: t('a probationary member', '预备党员'),
        payload: { candidates: ['f1', 'p1'] },
        says: [{ message: 'notEligible', data: { people: ['p1'] } }],
      },
    ],
  },
  'pre-election': {
    given: { on: '2026-04-10', after: approved(1), facts: { voters: named(10) } },
    admits: [
      { name: t('six of ten', '十名中六票'), payload: { candidates: ['f1'], preElection: tally(6) } },
      { name: t('none was held', '未预选'), payload: { candidates: ['f1'] } },
    ],
    denies: [
      {
        name: t('half is not more than half', '恰为半数'),
        payload: { candidates: ['f1'], preElection: tally(5) },
        says: ['notNominated'],
      },
    ],
  },
  'ballot-attendance': {
    given: { on: '2026-05-20', after: nominated, facts: { voters: named(10), notCounted: [] } },
    admits: [{ name: t('eight of ten', '十名到八名'), payload: ballot(8) }],
    denies: [
      {
        name: t('seven', '到七名'),
        payload: ballot(7),
        says: [{ message: 'tooFew', data: { required: 8, missing: 1 } }],
      },
    ],
  },
  'ballot-papers': {
    given: { on: '2026-05-20', after: nominated, facts: { voters: named(10) } },
    admits: [{ name: t('one each, and one kept back', '一人一票，一票未交'), payload: ballot(8, { returned: 7 }) }],
    denies: [
      {
        name: t('one for somebody without a vote', '向无选举权者发票'),
        ...{ facts: { voters: named(7) }, payload: ballot(8) },
        says: [{ message: 'tooManyIssued', data: { issued: 8, present: 7 } }],
      },
    ],
  },
  scrutineers: {
    given: { on: '2026-05-20', after: nominated },
    admits: [{ name: t('nobody who stands', '非候选人'), payload: ballot(8) }],
    denies: [
      {
        name: t('a candidate counts', '候选人计票'),
        payload: ballot(8, { scrutineers: ['f1'] }),
        says: ['candidateCounts'],
      },
    ],
  },
  'elected-majority': {
    given: { on: '2026-05-20', after: balloted, facts: { voters: named(10) } },
    admits: [
      { name: t('five of nine', '到会九名得五票'), payload: { tally: tally(5), elected: ['f1'] } },
      {
        name: t('level at the last seat: they vote again', '末位票数相等，另行投票'),
        payload: { tally: tally(8, 7, 6, 6), elected: ['f1', 'f2'] },
      },
    ],
    denies: [
      {
        name: t('four of nine', '到会九名得四票'),
        payload: { tally: tally(4), elected: ['f1'] },
        says: ['notElected'],
      },
      {
        name: t('two with the majority left out, and seats free', '过半数两名未列当选，名额尚余'),
        payload: { tally: tally(8, 7, 6), elected: ['f1'] },
        says: [
          { message: 'isElected', data: { person: 'f2', ayes: 7, present: 9 } },
          { message: 'isElected', data: { person: 'f3' } },
        ],
      },
    ],
  },
  'elected-in-order': {
    given: { on: '2026-05-20', after: balloted },
    admits: [
      {
        name: t('those with the most votes', '得票多者当选'),
        payload: { tally: tally(9, 8, 7, 6), elected: people(3) },
      },
    ],
    denies: [
      {
        name: t('somebody passed over', '得票多者落选'),
        payload: { tally: tally(9, 8, 6, 7), elected: people(3) },
        says: [{ message: 'passedOver', data: { person: 'f4', elected: 'f3' } }],
      },
    ],
  },
  'election-on-time': {
    given: {
      cycle: { duty: 'branch-election', parameters: { termYears: 3 } },
      facts: { term },
      after: nominated,
      payload: ballot(8),
    },
    admits: [
      { name: t('on the last day of the term', '任期最后一日'), on: '2026-05-20' },
      {
        name: t('three months before', '提前三个月'),
        on: '2026-02-20',
        after: nominated.map((step) => ({ ...step, on: '2026-02-01' })),
      },
    ],
    denies: [
      {
        name: t('a day late', '晚一天'),
        on: '2026-05-21',
        says: [{ message: 'late', data: { lastDay: '2026-05-20' } }],
      },
      {
        name: t('more than three months before', '提前三个月以上'),
        on: '2026-02-19',
        after: nominated.map((step) => ({ ...step, on: '2026-02-01' })),
        says: [{ message: 'early', data: { earliest: '2026-02-20' } }],
      },
    ],
  },
  'election-moved-within': {
    given: { on: '2026-03-02', cycle: { duty: 'branch-election', parameters: { termYears: 3 } }, facts: { term } },
    admits: [
      { name: t('by a year', '延期一年'), payload: { to: '2027-05-20', reason: 'merger', document: 'approval 8' } },
    ],
    denies: [
      {
        name: t('by a day more', '多一天'),
        payload: { to: '2027-05-21', reason: 'merger', document: 'approval 8' },
        says: [{ message: 'tooFar', data: { latest: '2027-05-20' } }],
      },
    ],
    limits: {
      months: { none: 'twelve months is the most that the schema takes; eleven is tried as the stricter value' },
    },
  },
  'everybody-appraised': {
    given: { ...counted, facts: { people: named(3) } },
    admits: [{ name: t('everybody took part', '人人参加'), after: appraisedSoFar(people(3), people(3)) }],
    denies: [
      {
        name: t('one did not appraise themselves', '一人未自评'),
        after: appraisedSoFar(people(2), people(3)),
        says: ['notSelf'],
      },
      {
        name: t('one did not appraise others', '一人未互评'),
        after: appraisedSoFar(people(3), people(2)),
        says: ['notPeers'],
      },
      {
        name: t('one who was announced, and left the roster since', '公布后离开名册的一人'),
        ...{ after: appraisedSoFar(people(2), people(2)), facts: { people: named(2) } },
        says: [{ message: 'notSelf', data: { members: ['f3'] } }, 'notPeers'],
      },
    ],
  },
  'everybody-told': {
    given: { on: '2026-12-20' },
    admits: [
      {
        name: t('each was told', '逐一反馈'),
        after: [
          ...three,
          { event: 'opine', on: '2026-12-08', payload: graded('qualified', 'qualified', 'qualified') },
          { event: 'feedBack', on: '2026-12-10', payload: { to: people(3) } },
        ],
      },
    ],
    denies: [
      {
        name: t('one was not', '一人未反馈'),
        after: [
          ...three,
          { event: 'opine', on: '2026-12-08', payload: graded('qualified', 'qualified', 'qualified') },
          { event: 'feedBack', on: '2026-12-10', payload: { to: people(2) } },
        ],
        says: [{ message: 'notTold', data: { members: ['f3'] } }],
      },
    ],
  },
  'electronic-evaluation': {
    given: {
      ...{ event: 'tally', on: '2026-12-21' },
      after: [
        {
          ...{ event: 'announce', on: '2026-12-01' },
          payload: { subjects: ['head'], eligible: { members: 6, nonMembers: 4 }, closesOn: '2026-12-18' },
        },
        { event: 'collect', on: '2026-12-07' },
        { event: 'close', on: '2026-12-18' },
      ],
    },
    admits: [
      {
        name: t('counted by its box', '按票箱计票'),
        payload: {
          ...{ how: 'electronic', box: { ballot: 'leaders-2026', announcement: 'ort3', roots: ['qVmZ'] } },
          ...{ issued: 10, returned: 9, results: [{ subject: 'head', excellent: 3, good: 6, fair: 0, poor: 0 }] },
        },
      },
    ],
    denies: [
      {
        name: t('counted on paper', '纸质票'),
        payload: { issued: 10, returned: 9, results: [{ subject: 'head', excellent: 3, good: 6, fair: 0, poor: 0 }] },
        says: ['onPaper'],
      },
    ],
  },
  'excellent-share': {
    given: { on: '2026-12-08', after: three, facts: { appraised } },
    admits: [{ name: t('one of three', '三名评一名优秀'), payload: graded('excellent', 'qualified', 'qualified') }],
    denies: [
      {
        name: t('two of three', '三名评两名优秀'),
        payload: graded('excellent', 'excellent', 'qualified'),
        says: [{ message: 'tooMany', data: { allowed: 1 } }],
      },
      {
        name: t('one of the two announced, whoever has come since', '公布两名，评一名优秀，不计新来者'),
        after: [{ event: 'announce', on: '2026-11-20', payload: announcing(2) }, ...three.slice(1)],
        payload: graded('excellent', 'qualified'),
        says: ['tooMany'],
      },
    ],
  },
  'who-is-graded': {
    given: { event: 'opine', on: '2026-12-08', after: three, facts: { appraised, leaders: ['f3'] } },
    admits: [
      { name: t('everybody', '人人评定'), payload: graded('qualified', 'basic', 'qualified') },
      {
        name: t('without the leader, where leaders are left out', '不评领导'),
        options: { leadersLeftOut: true },
        payload: graded('qualified', 'basic'),
      },
      {
        name: t('every full member is announced', '正式党员全部列为评议对象'),
        ...{ event: 'announce', on: '2026-11-20', after: [], payload: announcing(3) },
      },
      {
        name: t('without the leader, where leaders are left out of the announcement too', '公布时也不列领导'),
        ...{
          event: 'announce',
          on: '2026-11-20',
          after: [],
          payload: announcing(2),
          options: { leadersLeftOut: true },
        },
      },
    ],
    denies: [
      {
        name: t('one who was announced, and left the roster since', '公布后离开名册的一人'),
        facts: { appraised: { ...appraised, owed: people(2), mayBe: people(2) } },
        payload: graded('qualified', 'basic'),
        says: [{ message: 'missing', data: { members: ['f3'] } }],
      },
      {
        name: t('a full member whom the announcement leaves out', '公布时漏列正式党员'),
        ...{ event: 'announce', on: '2026-11-20', after: [], payload: announcing(2) },
        says: [{ message: 'notAnnounced', data: { members: ['f3'] } }],
      },
      {
        name: t('a probationary member announced', '公布时列入预备党员'),
        ...{ event: 'announce', on: '2026-11-20', after: [] },
        payload: { ...announcing(3), subjects: [...people(3), 'p1'] },
        says: [{ message: 'notToBeGraded', data: { members: ['p1'] } }],
      },
      { name: t('one is missing', '漏评一人'), payload: graded('qualified', 'basic'), says: ['missing'] },
      {
        name: t('one who may get no grade', '不应评定者'),
        payload: graded('basic', 'basic', 'basic', 'basic'),
        says: ['notGraded'],
      },
      {
        name: t('a grade that is not used here', '本单位不用的等次'),
        options: { grades: ['qualified', 'basic'] },
        payload: graded('excellent', 'basic', 'basic'),
        says: ['otherGrade'],
      },
    ],
  },
} satisfies Partial<CasesOf<typeof checks>>;
