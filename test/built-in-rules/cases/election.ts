/** The cases of the rules that belong to an election. */
import type { RuleCases } from '@obligato/testing';
import { t } from './t.ts';

const steps = [
  { event: 'remindOfExpiry', on: '2026-01-05', payload: { how: 'letter' } },
  { event: 'request', on: '2026-02-02', payload: { seats: 1, plannedFor: '2026-03-12' } },
  { event: 'approve', on: '2026-02-09', payload: { document: '3' } },
  { event: 'nominate', on: '2026-02-20', payload: { candidates: ['m2'] } },
];
const listed = (member: string, present = true) => ({ member, present });
const ballot = (attendance: readonly object[], over: object = {}) => ({
  payload: { chair: 'm1', attendance, scrutineers: ['m3'], issued: 3, returned: 3, ...over },
});
const three = [listed('m1'), listed('m2'), listed('m3')];
const moved = (to: string) => ({ to, reason: 'merger', document: '8' });
const counted = (votes: readonly (readonly [candidate: string, ayes: number])[], elected: readonly string[]) => ({
  ...{ event: 'result', after: [...steps, { event: 'ballot', on: '2026-03-12', ...ballot(three) }] },
  payload: { tally: votes.map(([candidate, ayes]) => ({ candidate, ayes })), elected },
});

const meetingThen = {
  ...{ cycle: 'branch/general-meeting/2026-Q1', duty: 'general-meeting', bearer: 'branch', chair: 'm2' },
  ...{ from: '2026-03-12T09:00:00+08:00', to: '2026-03-12T10:00:00+08:00' },
};

export const electionCases: Readonly<Record<string, RuleCases>> = {
  'election/one-place-at-a-time': {
    given: { event: 'ballot', after: steps, on: '2026-03-12', ...ballot(three) },
    admits: [
      { name: t('after the other was over', '另一活动结束之后'), time: '10:00', facts: { others: [meetingThen] } },
      { name: t('before the other began', '另一活动开始之前'), time: '08:59', facts: { others: [meetingThen] } },
    ],
    denies: [
      {
        name: t('while a meeting of the unit was being held', '本单位正在开会'),
        ...{ time: '09:30', facts: { others: [meetingThen] } },
        says: [{ message: 'sameUnit', data: { other: meetingThen.cycle } }],
      },
      {
        name: t('in the minute in which the other began', '与另一活动同一分钟开始'),
        ...{ time: '09:00', facts: { others: [meetingThen] } },
        says: ['sameUnit'],
      },
      {
        name: t('for two terms at once', '一次抵两届'),
        ...{ time: '09:30', facts: { others: [{ ...meetingThen, cycle: 'branch/election/2023', duty: 'election' }] } },
        says: ['samePeople'],
      },
      {
        name: t('by whoever was chairing a group then', '主持人同时在主持小组会'),
        ...{ time: '09:30', facts: { others: [{ ...meetingThen, bearer: 'g1', chair: 'm1' }] } },
        says: [{ message: 'sameChair', data: { chair: 'm1' } }],
      },
    ],
  },
  'election/count-agrees': {
    given: { event: 'ballot', after: steps, on: '2026-03-12' },
    admits: [
      { name: t('a paper for each, one kept back', '一人一票，一票未交'), ...ballot(three, { returned: 2 }) },
      { name: t('one elected by all', '一人全票当选'), ...counted([['m2', 3]], ['m2']) },
      { name: t('nobody elected', '无人当选'), ...counted([['m2', 1]], []) },
    ],
    denies: [
      {
        name: t('a paper too many', '多发一票'),
        ...ballot(three, { issued: 4 }),
        says: [{ message: 'tooManyIssued', data: { issued: 4, present: 3 } }],
      },
      {
        name: t('a paper for a guest', '向列席人员发票'),
        ...ballot([...three, { ...listed('guest'), capacity: 'observer' }], { issued: 4 }),
        says: [{ message: 'tooManyIssued', data: { issued: 4, present: 3 } }],
      },
      {
        name: t('more back than out', '收回多于发出'),
        ...ballot(three, { returned: 4 }),
        says: [{ message: 'tooManyReturned', data: { returned: 4, issued: 3 } }],
      },
      {
        name: t('more votes than papers', '得票多于收回票'),
        ...counted([['m2', 4]], ['m2']),
        says: [{ message: 'tooManyVotes', data: { person: 'm2', ayes: 4, returned: 3 } }],
      },
      {
        name: t('elected without a vote', '无票当选'),
        ...counted([['m2', 0]], ['m2']),
        says: [{ message: 'withoutVotes', data: { people: ['m2'] } }],
      },
      {
        name: t('elected, and not among the votes', '得票中没有当选人'),
        ...counted([['m2', 3]], ['m3']),
        says: [{ message: 'withoutVotes', data: { people: ['m3'] } }],
      },
      {
        name: t('one candidate counted twice', '同一候选人两次计票'),
        ...counted(
          [
            ['m2', 2],
            ['m2', 1],
          ],
          ['m2'],
        ),
        says: [{ message: 'twice', data: { people: ['m2'] } }],
      },
      {
        name: t('two for one seat', '超出名额'),
        ...counted(
          [
            ['m2', 3],
            ['m3', 2],
          ],
          ['m2', 'm3'],
        ),
        says: [{ message: 'tooMany', data: { elected: 2, seats: 1 } }],
      },
    ],
  },
  'election/day-ahead': {
    given: { event: 'request', after: steps.slice(0, 1), on: '2026-02-02' },
    admits: [
      { name: t('a day to come', '尚未到来的日期'), payload: { seats: 1, plannedFor: '2026-03-12' } },
      { name: t('put off to a day to come', '延期至以后'), event: 'move', payload: moved('2026-06-01') },
    ],
    denies: [
      {
        name: t('planned for last year', '拟于去年选举'),
        payload: { seats: 1, plannedFor: '2025-03-12' },
        says: [{ message: 'past', data: { day: '2025-03-12', on: '2026-02-02' } }],
      },
      {
        name: t('put off to a day that has passed', '延期至已过日期'),
        ...{ event: 'move', payload: moved('2026-02-01'), says: ['past'] },
      },
    ],
  },
  'election/attendance-list': {
    given: { event: 'ballot', after: steps, on: '2026-03-12' },
    admits: [{ name: t('each of them once (A10)', '每人一次（A10）'), ...ballot(three) }],
    denies: [
      {
        name: t('a chair who is marked absent (A10)', '主持人列为缺席（A10）'),
        ...ballot([listed('m1', false), listed('m3')]),
        says: [{ message: 'chairAway', data: { chair: 'm1' } }],
      },
      {
        name: t('somebody present and absent at once, who would have a ballot (A10)', '同一人既到会又缺席（A10）'),
        ...ballot([...three, listed('m2', false)]),
        says: [{ message: 'bothWays', data: { people: ['m2'] } }],
      },
      {
        name: t('somebody listed twice (A10)', '同一人重复列出（A10）'),
        ...ballot([...three, listed('m2')]),
        says: [{ message: 'twice', data: { people: ['m2'] } }],
      },
      {
        name: t('a scrutineer who was away (A10)', '监票人缺席（A10）'),
        ...ballot(three, { scrutineers: ['m3', 'm4'] }),
        says: [{ message: 'scrutineersAway', data: { people: ['m4'] } }],
      },
    ],
  },
};
