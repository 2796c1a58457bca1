/** The cases of the rules that belong to an appraisal. */
import type { RuleCases } from '@obligato/testing';
import { t } from './t.ts';

const balloted = [
  { event: 'selfAppraise', on: '2026-12-01', payload: { members: ['f1'] } },
  { event: 'peerAppraise', on: '2026-12-02', payload: { members: ['f1'] } },
];
/** One more than is said, of whom two say excellent. */
const grades = (qualified: number, blank = 0) => [
  { member: 'f1', excellent: 2, qualified: qualified - 1, basic: 0, unqualified: 0, blank },
];
const counted = (excellent: number, qualified: number, basic: number, unqualified: number, more: object = {}) => ({
  ...{ issued: 6, returned: 6 },
  results: [{ member: 'f1', excellent, qualified, basic, unqualified, ...more }],
});
const votedOn = [
  ...balloted,
  { event: 'ballot', on: '2026-12-03', payload: { issued: 6, returned: 5, results: grades(4) } },
];
const opinionOf = (...members: readonly string[]) => ({
  formedBy: 'committee',
  grades: members.map((member) => ({ member, grade: 'qualified' })),
});
const heldOn = { heldOn: '2026-12-04', place: '301' };
const announcing = (...subjects: readonly string[]) => ({
  ...{ ...heldOn, subjects },
  eligible: { members: 6, nonMembers: 0 },
});
const announced = [{ event: 'announce', on: '2026-11-20', payload: announcing('f1', 'f2') }];
const goneSince = [...announced, ...balloted];
const resultOn = (member: string) => ({ member, excellent: 6, qualified: 0, basic: 0, unqualified: 0 });
const resultsOn = (...members: readonly string[]) => ({ issued: 6, returned: 6, results: members.map(resultOn) });
const opined = [...votedOn, { event: 'opine', on: '2026-12-04', payload: opinionOf('f1') }];

export const appraisalCases: Readonly<Record<string, RuleCases>> = {
  'appraisal/about-the-announced': {
    given: { after: [], on: '2026-11-20' },
    admits: [
      { name: t('who is appraised is named', '注明评议对象'), event: 'announce', payload: announcing('f1') },
      {
        name: t('announced anew, with one who came since', '重新公布，增列新来者'),
        ...{ event: 'announce', after: announced, payload: announcing('f1', 'f2', 'f3') },
      },
      {
        name: t('a ballot on those announced', '对已公布者测评'),
        ...{ event: 'ballot', after: goneSince, on: '2026-12-04', payload: resultsOn('f1', 'f2') },
      },
      {
        name: t('a joint ballot, with members of another unit', '合并测评，含其他单位党员'),
        ...{ event: 'ballot', after: goneSince, on: '2026-12-04' },
        payload: { ...resultsOn('f1', 'f2', 'f9'), heldWith: ['bureau/branch-2'] },
      },
      {
        name: t('a ballot that was announced without names, as it used to be', '按旧版公布、未列名单的测评'),
        ...{ event: 'ballot', on: '2026-12-04', payload: resultsOn('f1') },
        after: [{ event: 'announce', on: '2026-11-20', payload: heldOn }, ...balloted],
      },
    ],
    denies: [
      {
        name: t('nobody is named', '未列名单'),
        ...{ event: 'announce', payload: heldOn, says: ['notNamed'] },
      },
      {
        name: t('announced anew, with one left out', '重新公布，漏列一人'),
        ...{ event: 'announce', after: announced, payload: announcing('f2') },
        says: [{ message: 'leftOut', data: { people: ['f1'] } }],
      },
      {
        name: t('announced anew, to fewer', '重新公布，减少参加人数'),
        ...{ event: 'announce', after: announced },
        payload: { ...announcing('f1', 'f2'), eligible: { members: 5, nonMembers: 0 } },
        says: [{ message: 'fewerVote', data: { given: 5, announced: 6 } }],
      },
      {
        name: t('a ballot on one who was not announced', '测评未公布者'),
        ...{ event: 'ballot', after: goneSince, on: '2026-12-04', payload: resultsOn('f1', 'f2', 'f3') },
        says: [{ message: 'notAnnounced', data: { people: ['f3'] } }],
      },
      {
        name: t('no ballot on one who was', '未测评已公布者'),
        ...{ event: 'ballot', after: goneSince, on: '2026-12-04', payload: resultsOn('f1') },
        says: [{ message: 'noResult', data: { people: ['f2'] } }],
      },
    ],
  },
  'appraisal/about-the-balloted': {
    given: { after: votedOn, on: '2026-12-04' },
    admits: [
      { name: t('who was voted on', '经测评者'), event: 'opine', payload: opinionOf('f1') },
      { name: t('who took part is told', '向参加者反馈'), event: 'feedBack', after: opined, payload: { to: ['f1'] } },
    ],
    denies: [
      {
        name: t('somebody on whom there was no vote', '未经测评者'),
        event: 'opine',
        payload: opinionOf('f1', 'f2'),
        says: [{ message: 'notBalloted', data: { people: ['f2'] } }],
      },
      {
        name: t('two grades for one', '一人两个等次'),
        event: 'opine',
        payload: opinionOf('f1', 'f1'),
        says: [{ message: 'twice', data: { people: ['f1'] } }],
      },
      {
        name: t('A5: told to somebody who was not appraised', 'A5：向未参评者反馈'),
        event: 'feedBack',
        after: opined,
        payload: { to: ['f1', 'f9'] },
        says: [{ message: 'notAppraised', data: { people: ['f9'] } }],
      },
    ],
  },
  'appraisal/ballot-keeps-its-word': {
    given: { after: balloted, on: '2026-12-03', facts: { people: 6 } },
    admits: [
      {
        name: t('a single vote counted together with the grade beside it', '单独一票与相邻等次合并统计'),
        payload: counted(4, 0, 2, 0, { together: ['basic', 'unqualified'] }),
      },
      {
        name: t('as many as it was announced to, however few the roster has by then', '按公布人数，不论此后名册'),
        ...{ after: goneSince, facts: { people: 3 }, payload: { issued: 6, returned: 5, results: grades(4) } },
      },
      { name: t('five ballots', '五份测评表'), payload: { issued: 6, returned: 5, results: grades(4) } },
      {
        name: t('a ballot that leaves a member out', '一份未测评该党员'),
        payload: { issued: 6, returned: 6, results: grades(4, 1) },
      },
      {
        name: t('more than here, together with another branch', '与其他支部合并'),
        payload: { issued: 9, returned: 9, results: grades(8), heldWith: ['bureau/branch-2'] },
      },
    ],
    denies: [
      {
        name: t('a cell that shows how one of six voted (A5)', '六票中某等次仅一票（A5）'),
        payload: counted(4, 1, 0, 1),
        says: [
          {
            message: 'showsOne',
            data: { member: 'f1', grades: { en: 'Qualified, Not qualified', 'zh-CN': '合格、不合格' } },
          },
        ],
      },
      {
        name: t('grades together that are counted apart', '称合并统计，却分别填数'),
        ...{ payload: counted(0, 2, 2, 2, { together: ['basic', 'unqualified'] }), says: ['apart'] },
      },
      {
        name: t('the best and the worst counted together', '最好与最差合并统计'),
        payload: counted(4, 2, 0, 0, { together: ['excellent', 'unqualified'] }),
        says: [
          {
            message: 'farApart',
            data: { member: 'f1', grades: { en: 'Excellent, Not qualified', 'zh-CN': '优秀、不合格' } },
          },
        ],
      },
      {
        name: t('a ballot more than people', '多发一份'),
        payload: { issued: 7, returned: 6, results: grades(5) },
        says: [{ message: 'tooManyIssued', data: { issued: 7, people: 6 } }],
      },
      {
        name: t('more than it was announced to, however many the roster has by then', '多于公布人数，不论此后名册'),
        ...{ after: goneSince, facts: { people: 9 }, payload: { issued: 7, returned: 6, results: grades(5) } },
        says: [{ message: 'tooManyForEligible', data: { issued: 7, eligible: 6 } }],
      },
      {
        name: t('A5: a vote fewer than ballots', 'A5：少一票'),
        payload: { issued: 6, returned: 6, results: grades(4) },
        says: [{ message: 'doesNotAddUp', data: { member: 'f1', sum: 5, returned: 6 } }],
      },
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
  'appraisal/day-ahead': {
    given: { on: '2026-11-20' },
    admits: [
      { name: t('a day ahead', '日期在后'), payload: { heldOn: '2026-12-04', place: '301' } },
      { name: t('today', '当日'), payload: { heldOn: '2026-11-20', place: '301' } },
    ],
    denies: [
      {
        name: t('yesterday', '昨日'),
        payload: { heldOn: '2026-11-19', place: '301' },
        says: [{ message: 'past', data: { day: '2026-11-19', on: '2026-11-20' } }],
      },
    ],
  },
  'appraisal/eligible-counted': {
    given: { on: '2026-11-20', facts: { members: 6, nonMembers: 1 } },
    admits: [
      { name: t('as many as there are', '与名册相符'), payload: announcing('f1') },
      {
        name: t('more, together with another branch', '与其他支部合并'),
        payload: { ...announcing('f1'), eligible: { members: 9, nonMembers: 1 }, heldWith: ['bureau/branch-2'] },
      },
    ],
    denies: [
      {
        name: t('a member more', '多一名党员'),
        payload: { ...announcing('f1'), eligible: { members: 7, nonMembers: 0 } },
        says: [{ message: 'tooManyMembers', data: { given: 7, counted: 6 } }],
      },
      {
        name: t('somebody else more', '多一名群众'),
        payload: { ...announcing('f1'), eligible: { members: 6, nonMembers: 2 } },
        says: [{ message: 'tooManyOthers', data: { given: 2, counted: 1 } }],
      },
      {
        name: t('fewer than half, a remark', '不足半数，仅作提示'),
        payload: { ...announcing('f1'), eligible: { members: 3, nonMembers: 0 } },
        says: [{ message: 'farFewer', data: { given: 3, counted: 7 } }],
      },
    ],
  },
  'appraisal/people-of-the-day': {
    given: { on: '2026-12-01', facts: { members: ['f1', 'f2'] } },
    admits: [
      { name: t('members', '在册党员'), event: 'selfAppraise', payload: { members: ['f1', 'f2'] } },
      {
        name: t('one who was announced, and has left since', '公布后调离者'),
        ...{ event: 'selfAppraise', after: announced, facts: { members: ['f1'] }, payload: { members: ['f1', 'f2'] } },
      },
      {
        name: t('members of another unit in a joint ballot', '合并测评中的其他支部党员'),
        event: 'ballot',
        after: balloted,
        payload: { issued: 6, returned: 6, results: [...grades(5), resultOn('f9')], heldWith: ['bureau/branch-2'] },
      },
    ],
    denies: [
      {
        name: t('A5: somebody who is on no roster', 'A5：名册外人员'),
        event: 'selfAppraise',
        payload: { members: ['f1', 'f9'] },
        says: [{ message: 'notHere', data: { people: ['f9'], on: '2026-12-01' } }],
      },
      {
        name: t('a result about somebody who is on no roster', '测评名册外人员'),
        event: 'ballot',
        after: balloted,
        payload: { issued: 6, returned: 6, results: [...grades(5), resultOn('f9')] },
        says: [{ message: 'notHere', data: { people: ['f9'] } }],
      },
      {
        name: t('announced, and on no roster', '公布名册外人员'),
        ...{ event: 'announce', payload: announcing('f1', 'f9') },
        says: [{ message: 'notHere', data: { people: ['f9'] } }],
      },
      {
        name: t('one person twice', '一人重复'),
        event: 'peerAppraise',
        after: balloted.slice(0, 1),
        payload: { members: ['f1', 'f1'] },
        says: [{ message: 'twice', data: { people: ['f1'] } }],
      },
    ],
  },
};
