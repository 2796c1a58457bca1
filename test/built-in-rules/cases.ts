/** The cases of the rules that belong to an obligation itself, by id: what tests run, and what the rules' pages show. */
import type { RuleCases } from '@obligato/testing';

const t = (en: string, zh: string) => ({ en, 'zh-CN': zh });
const group = (members: number, nonMembers: number) => ({
  subjects: ['head'],
  eligible: { members, nonMembers },
  closesOn: '2026-12-18',
});
const answers = (good: number) => [{ subject: 'head', excellent: 1, good, fair: 0, poor: 0 }];
const closed = [
  { event: 'announce', on: '2026-12-01', payload: group(6, 4) },
  { event: 'collect', on: '2026-12-07' },
  { event: 'close', on: '2026-12-18' },
];
const balloted = [
  { event: 'selfAppraise', on: '2026-12-01', payload: { members: ['f1'] } },
  { event: 'peerAppraise', on: '2026-12-02', payload: { members: ['f1'] } },
];
const grades = (qualified: number) => [{ member: 'f1', excellent: 1, qualified, basic: 0, unqualified: 0 }];

export const builtInCases: Readonly<Record<string, RuleCases>> = {
  'evaluation/minimum-group': {
    admits: [
      { name: t('five people, members or not', '党员与群众共五人'), event: 'announce', payload: group(3, 2) },
      {
        name: t('five sheets back', '收回五份'),
        event: 'tally',
        after: closed,
        payload: { issued: 10, returned: 5, results: answers(4) },
      },
    ],
    denies: [
      {
        name: t('four people', '仅四人'),
        event: 'announce',
        payload: group(3, 1),
        says: [{ message: 'tooFew', data: { given: 4, required: 5 } }],
      },
      {
        name: t('five, where a unit keeps to six', '规定六人时的五人'),
        options: { people: 6 },
        event: 'announce',
        payload: group(3, 2),
        says: ['tooFew'],
      },
      {
        name: t('four sheets back, though ten were issued', '发出十份，仅收回四份'),
        event: 'tally',
        after: closed,
        payload: { issued: 10, returned: 4, results: answers(3) },
        says: ['tooFew'],
      },
    ],
  },
  'evaluation/tally-adds-up': {
    given: { after: closed },
    admits: [
      { name: t('everybody answered', '人人参加'), payload: { issued: 10, returned: 10, results: answers(9) } },
      { name: t('somebody left a line empty', '有人留空'), payload: { issued: 10, returned: 9, results: answers(5) } },
    ],
    denies: [
      {
        name: t('a sheet more than people', '多发一份'),
        payload: { issued: 11, returned: 10, results: answers(9) },
        says: [{ message: 'tooManyIssued', data: { issued: 11, eligible: 10 } }],
      },
      {
        name: t('a sheet more than were issued', '多收一份'),
        payload: { issued: 9, returned: 10, results: answers(9) },
        says: [{ message: 'tooManyReturned', data: { returned: 10, issued: 9 } }],
      },
      {
        name: t('an answer more than sheets', '多出一票'),
        payload: { issued: 10, returned: 10, results: answers(10) },
        says: [{ message: 'doesNotAddUp', data: { subject: 'head', sum: 11, returned: 10 } }],
      },
    ],
  },
  'appraisal/ballot-keeps-its-word': {
    given: { after: balloted, on: '2026-12-03' },
    admits: [{ name: t('five ballots', '五份测评表'), payload: { issued: 6, returned: 5, results: grades(4) } }],
    denies: [
      {
        name: t('four ballots', '仅四份'),
        payload: { issued: 6, returned: 4, results: grades(3) },
        says: [{ message: 'tooFew', data: { returned: 4, required: 5 } }],
      },
      {
        name: t('five, where a unit keeps to six', '规定六份时的五份'),
        options: { people: 6 },
        payload: { issued: 6, returned: 5, results: grades(4) },
        says: ['tooFew'],
      },
      {
        name: t('a ballot more than were issued', '多收一份'),
        payload: { issued: 5, returned: 6, results: grades(5) },
        says: ['tooManyReturned'],
      },
      {
        name: t('a vote more than ballots', '多出一票'),
        payload: { issued: 6, returned: 6, results: grades(6) },
        says: [{ message: 'doesNotAddUp', data: { member: 'f1', sum: 7, returned: 6 } }],
      },
    ],
  },
};
