/** The cases of the rules that hold an electronic count against its box. */
import type { RuleCases } from '@obligato/testing';
import { t } from './t.ts';

const named = { ballot: 'leaders-2026', announcement: 'ort3', roots: ['qVmZ'] };
const question = (subject: string | null, counts: Readonly<Record<string, number>>, more: object = {}) => ({
  ...{ question: 'q', subject, returned: 9, counts, writtenIn: [], roots: ['qVmZ'], ...more },
});
const boxWith = (...questions: readonly object[]) => ({
  boxes: [{ ballot: 'leaders-2026', announcement: 'ort3', issued: 10, isWhole: true, questions }],
});

const marks = { excellent: 3, good: 6, fair: 0, poor: 0 };
const evaluated = (over: object = {}) => ({
  ...{ how: 'electronic', box: named, issued: 10, returned: 9 },
  ...{ results: [{ subject: 'head', ...marks }], ...over },
});
const closed = [
  {
    ...{ event: 'announce', on: '2026-12-01' },
    payload: { subjects: ['head'], eligible: { members: 6, nonMembers: 4 }, closesOn: '2026-12-18' },
  },
  { event: 'collect', on: '2026-12-07' },
  { event: 'close', on: '2026-12-18' },
];

const grades = { excellent: 3, qualified: 6, basic: 0, unqualified: 0 };
const appraised = (over: object = {}) => ({
  ...{ how: 'electronic', box: named, issued: 10, returned: 9 },
  ...{ results: [{ member: 'f1', ...grades }], ...over },
});

const nominated = [
  { event: 'remindOfExpiry', on: '2026-01-05', payload: { how: 'letter' } },
  { event: 'request', on: '2026-02-02', payload: { seats: 1, plannedFor: '2026-03-12' } },
  { event: 'approve', on: '2026-02-09', payload: { document: '3' } },
  { event: 'nominate', on: '2026-02-20', payload: { candidates: ['m2', 'm4'] } },
];
const present = ['m1', 'm2', 'm3', 'm4'].map((member) => ({ member, present: true }));
const voted = (over: object = {}) => ({
  ...{ chair: 'm1', attendance: present, scrutineers: ['m3'] },
  ...{ how: 'electronic', box: named, issued: 10, returned: 9, ...over },
});
const votes = (...tally: readonly (readonly [candidate: string, ayes: number])[]) => ({
  ...{ event: 'result', after: [...nominated, { event: 'ballot', on: '2026-03-12', payload: voted() }] },
  payload: { tally: tally.map(([candidate, ayes]) => ({ candidate, ayes })), elected: ['m2'] },
});

const onPaper = { how: 'paper', box: undefined };
const otherBox = { ...named, ballot: 'another' };

const denied = (payload: (over?: object) => object) => [
  {
    name: t('said to be electronic, and no box was counted', '注明电子投票，却无已计票票箱'),
    ...{ payload: payload(), facts: { boxes: [] }, says: ['noBox'] },
  },
  { name: t('the box of another ballot', '另一次投票的票箱'), payload: payload({ box: otherBox }), says: ['noBox'] },
  { name: t('on paper, with a box', '纸质票却填票箱'), payload: payload({ how: 'paper' }), says: ['boxOnPaper'] },
  {
    name: t('fewer papers issued than the box says', '发出数少于票箱'),
    payload: payload({ issued: 9 }),
    says: [{ message: 'otherwise', data: { ballot: 'leaders-2026', fields: t('issued', '发出') } }],
  },
];

export const secretBallotCases: Readonly<Record<string, RuleCases>> = {
  'evaluation/as-the-box-says': {
    given: { event: 'tally', after: closed, on: '2026-12-21', facts: boxWith(question('head', marks)) },
    admits: [
      { name: t('as the box says', '与票箱一致'), payload: evaluated() },
      {
        name: t('on paper, where nothing was counted electronically', '未电子投票的纸质票'),
        ...{ payload: evaluated(onPaper), facts: { boxes: [] } },
      },
      {
        name: t('on paper, where the box was not counted whole', '票箱未能全部计票的纸质票'),
        payload: evaluated(onPaper),
        facts: { boxes: [{ ...boxWith().boxes[0], isWhole: false }] },
      },
      {
        name: t('fewer sheets to one of two questions', '其中一题收回较少'),
        payload: evaluated({
          results: [
            { subject: 'deputy', excellent: 0, good: 7, fair: 0, poor: 0, blank: 2 },
            { subject: 'head', ...marks },
          ],
          box: { ...named, roots: ['qVmZ', 'qVmZ'] },
        }),
        facts: boxWith(
          question('head', marks),
          question('deputy', { excellent: 0, good: 7, fair: 0, poor: 0 }, { returned: 7 }),
        ),
      },
    ],
    denies: [
      ...denied(evaluated),
      {
        name: t('one answer moved to the next grade', '一票改填到另一档'),
        payload: evaluated({ results: [{ subject: 'head', ...marks, excellent: 4, good: 5 }] }),
        says: [{ message: 'otherwise', data: { ballot: 'leaders-2026', fields: t('results', '结果') } }],
      },
      {
        name: t('another root', '根值不同'),
        payload: evaluated({ box: { ...named, roots: ['xxxx'] } }),
        says: [{ message: 'otherwise', data: { ballot: 'leaders-2026', fields: t('box', '电子票箱') } }],
      },
      {
        name: t('typed in as if on paper, though the box was counted', '已电子计票，却按纸质票填写'),
        payload: evaluated(onPaper),
        says: [{ message: 'countedAlready', data: { ballot: 'leaders-2026' } }],
      },
    ],
  },
  'appraisal/as-the-box-says': {
    given: {
      ...{ event: 'ballot', on: '2026-12-03', facts: boxWith(question('f1', grades)) },
      after: [
        { event: 'selfAppraise', on: '2026-12-01', payload: { members: ['f1'] } },
        { event: 'peerAppraise', on: '2026-12-02', payload: { members: ['f1'] } },
      ],
    },
    admits: [{ name: t('as the box says', '与票箱一致'), payload: appraised() }],
    denies: [
      ...denied(appraised),
      {
        name: t('typed in as if on paper, though the box was counted', '已电子计票，却按纸质票填写'),
        payload: appraised(onPaper),
        says: [{ message: 'countedAlready', data: { ballot: 'leaders-2026' } }],
      },
    ],
  },
  'election/as-the-box-says': {
    given: {
      ...{ event: 'ballot', after: nominated, on: '2026-03-12' },
      facts: boxWith(question(null, { m2: 6, m4: 0 }, { writtenIn: [3] })),
    },
    admits: [
      { name: t('papers as the box says', '票数与票箱一致'), payload: voted() },
      { name: t('a second vote, on paper', '再次投票，用纸质票'), payload: voted(onPaper) },
      {
        name: t('votes as the box says, somebody written in among them', '得票与票箱一致，含另选他人'),
        ...votes(['m2', 6], ['m3', 3]),
      },
    ],
    denies: [
      ...denied(voted),
      {
        name: t('a vote more than the box says', '比票箱多一票'),
        ...votes(['m2', 7], ['m3', 3]),
        says: [{ message: 'otherwise', data: { ballot: 'leaders-2026', fields: t('votes', '得票') } }],
      },
      {
        name: t('somebody who was written in is left out', '漏填另选的人'),
        ...votes(['m2', 6]),
        says: [{ message: 'leftOut', data: { count: 1 } }],
      },
      {
        name: t('somebody whom nobody wrote in', '无人另选的人'),
        ...votes(['m2', 6], ['m1', 2]),
        says: ['otherwise'],
      },
    ],
  },
};
