/** The cases of the rules that belong to an evaluation. */
import type { RuleCases } from '@obligato/testing';
import { t } from './t.ts';

const group = (members: number, nonMembers: number) => ({
  subjects: ['head'],
  eligible: { members, nonMembers },
  closesOn: '2026-12-18',
});
/** One more than is said is good, of whom two are excellent. */
const answers = (good: number, blank = 0) => [
  { subject: 'head', excellent: 2, good: good - 1, fair: 0, poor: 0, blank },
];
const counted = (excellent: number, good: number, fair: number, poor: number, more: object = {}) => ({
  ...{ issued: 10, returned: 10 },
  results: [{ subject: 'head', excellent, good, fair, poor, ...more }],
});
const about = (...subjects: readonly string[]) => subjects.map((subject) => ({ ...answers(9)[0], subject }));
const toldOf = (...to: readonly string[]) => ({ to, measures: [] });
const collecting = [
  { event: 'announce', on: '2026-12-01', payload: group(6, 4) },
  { event: 'collect', on: '2026-12-07' },
];
const closed = [...collecting, { event: 'close', on: '2026-12-18' }];
const closedEarly = [...collecting, { event: 'close', on: '2026-12-09', payload: { returned: 10 } }];
const tallied = [
  ...closed,
  { event: 'tally', on: '2026-12-21', payload: { issued: 10, returned: 10, results: answers(9) } },
];

export const evaluationCases: Readonly<Record<string, RuleCases>> = {
  'evaluation/about-the-announced': {
    given: { after: closed },
    admits: [
      {
        name: t('the one who was announced', '已公布的评议对象'),
        event: 'tally',
        payload: { issued: 10, returned: 10, results: about('head') },
      },
      {
        name: t('who was evaluated is told', '向被评议人反馈'),
        event: 'feedBack',
        after: tallied,
        payload: toldOf('head'),
      },
    ],
    denies: [
      {
        name: t('one person announced twice', '同一人公布两次'),
        event: 'announce',
        after: [],
        payload: { ...group(6, 4), subjects: ['head', 'head'] },
        says: [{ message: 'twice', data: { people: ['head'] } }],
      },
      {
        name: t('A5: a result about somebody else', 'A5：统计了未公布的人'),
        event: 'tally',
        payload: { issued: 10, returned: 10, results: about('deputy') },
        says: [
          { message: 'notAnnounced', data: { people: ['deputy'], announced: ['head'] } },
          { message: 'noResult', data: { people: ['head'] } },
        ],
      },
      {
        name: t('two results about one person', '同一人两份结果'),
        event: 'tally',
        payload: { issued: 10, returned: 10, results: about('head', 'head') },
        says: ['twice'],
      },
      {
        name: t('A5: fed back to somebody else', 'A5：向他人反馈'),
        event: 'feedBack',
        after: tallied,
        payload: toldOf('clerk'),
        says: ['notAnnounced', { message: 'notTold', data: { people: ['head'] } }],
      },
    ],
  },
  'evaluation/closes-as-announced': {
    admits: [
      {
        name: t('a day that lies ahead', '截止日期在后'),
        event: 'announce',
        on: '2026-12-17',
        payload: group(6, 4),
      },
      {
        name: t('closed on the announced day', '按期截止'),
        event: 'close',
        on: '2026-12-18',
        after: collecting,
        payload: {},
      },
      {
        name: t('closed early, all ten having answered', '十人全部参加后提前截止'),
        event: 'close',
        on: '2026-12-09',
        after: collecting,
        payload: { returned: 10 },
      },
      {
        name: t('all ten counted after an early close', '提前截止后收回十份'),
        event: 'tally',
        after: closedEarly,
        payload: { issued: 10, returned: 10, results: answers(9) },
      },
      {
        name: t('nine counted after the announced day', '按期截止后收回九份'),
        event: 'tally',
        after: closed,
        payload: { issued: 10, returned: 9, results: answers(8) },
      },
    ],
    denies: [
      {
        name: t('A5: a day of the past', 'A5：截止日期已过'),
        event: 'announce',
        on: '2026-12-19',
        payload: group(6, 4),
        says: [{ message: 'notAhead', data: { announcedOn: '2026-12-19', closesOn: '2026-12-18' } }],
      },
      {
        name: t('the day of the announcement itself', '当日公布当日截止'),
        event: 'announce',
        on: '2026-12-18',
        payload: group(6, 4),
        says: ['notAhead'],
      },
      {
        name: t('A5: closed the day before', 'A5：提前一天截止'),
        event: 'close',
        on: '2026-12-17',
        after: collecting,
        payload: {},
        says: [{ message: 'tooEarly', data: { closesOn: '2026-12-18', eligible: 10 } }],
      },
      {
        name: t('closed early with nine of ten', '十人中九人参加即截止'),
        event: 'close',
        on: '2026-12-17',
        after: collecting,
        payload: { returned: 9 },
        says: ['tooEarly'],
      },
      {
        name: t('nine counted, though all ten were said to have answered', '称全部参加，仅收回九份'),
        event: 'tally',
        after: closedEarly,
        payload: { issued: 10, returned: 9, results: answers(8) },
        says: [
          {
            message: 'notAll',
            data: { closedOn: '2026-12-09', closesOn: '2026-12-18', eligible: 10, returned: 9 },
          },
        ],
      },
    ],
  },
  'evaluation/eligible-counted': {
    given: { facts: { evaluators: { members: 6, nonMembers: 4 } } },
    admits: [
      { name: t('everybody on the roster', '名册全员'), payload: group(6, 4) },
      { name: t('fewer than the roster has', '少于名册'), payload: group(5, 2) },
      { name: t('half of those on the roster', '名册人数的一半'), payload: group(3, 2) },
      {
        name: t('more, together with another unit', '与其他单位合并'),
        payload: { ...group(9, 8), heldWith: ['bureau/branch-2'] },
      },
    ],
    denies: [
      {
        name: t('five of 28: remarked on alone', '二十八人中仅五人：仅作提示'),
        ...{ payload: group(5, 0), facts: { evaluators: { members: 20, nonMembers: 8 } } },
        says: [{ message: 'farFewer', data: { given: 5, counted: 28 } }],
      },
      {
        name: t('A5: a member more than there are', 'A5：党员多报一名'),
        payload: group(7, 4),
        says: [{ message: 'tooManyMembers', data: { given: 7, counted: 6 } }],
      },
      {
        name: t('A5: a colleague more than there are', 'A5：群众多报一名'),
        payload: group(6, 5),
        says: [{ message: 'tooManyOthers', data: { given: 5, counted: 4 } }],
      },
    ],
  },
  'evaluation/minimum-group': {
    admits: [
      { name: t('five people, members or not', '党员与群众共五人'), event: 'announce', payload: group(3, 2) },
      {
        name: t('five sheets back', '收回五份'),
        event: 'tally',
        after: closed,
        payload: { issued: 10, returned: 5, results: answers(4) },
      },
      {
        name: t('a single answer counted together with the grade beside it', '单独一份与相邻档次合并统计'),
        ...{ event: 'tally', after: closed, payload: counted(2, 5, 3, 0, { together: ['fair', 'poor'] }) },
      },
      {
        name: t('three in a row counted together, in whichever order', '三档依次相邻合并统计，不论填写顺序'),
        ...{ event: 'tally', after: closed, payload: counted(7, 0, 3, 0, { together: ['poor', 'good', 'fair'] }) },
      },
      {
        name: t('one sheet left blank, which is no answer', '一份弃权，未作评价'),
        ...{ event: 'tally', after: closed, payload: counted(2, 7, 0, 0, { blank: 1 }) },
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
      {
        name: t('a cell that shows what one of ten answered (A5)', '十份中某档仅一份（A5）'),
        ...{ event: 'tally', after: closed, payload: counted(1, 8, 0, 1) },
        says: [
          {
            message: 'showsOne',
            data: { subject: 'head', grades: { en: 'Excellent, Poor', 'zh-CN': '优秀、较差' } },
          },
        ],
      },
      {
        name: t('grades together that are counted apart', '称合并统计，却分别填数'),
        ...{ event: 'tally', after: closed, payload: counted(2, 4, 2, 2, { together: ['fair', 'poor'] }) },
        says: ['apart'],
      },
      {
        name: t('the best and the worst counted together', '最好与最差合并统计'),
        ...{ event: 'tally', after: closed, payload: counted(5, 5, 0, 0, { together: ['excellent', 'poor'] }) },
        says: [
          {
            message: 'farApart',
            data: { subject: 'head', grades: { en: 'Excellent, Poor', 'zh-CN': '优秀、较差' } },
          },
        ],
      },
      {
        name: t('two side by side, and one beyond', '两档相邻而另一档隔开'),
        ...{ event: 'tally', after: closed, payload: counted(5, 0, 5, 0, { together: ['poor', 'excellent', 'good'] }) },
        says: ['farApart'],
      },
      {
        name: t('one grade counted together with itself', '同一档次与自身合并'),
        ...{ event: 'tally', after: closed, payload: counted(5, 0, 5, 0, { together: ['good', 'good'] }) },
        says: ['farApart'],
      },
    ],
  },
  'evaluation/tally-adds-up': {
    given: { after: closed },
    admits: [
      { name: t('everybody answered', '人人参加'), payload: { issued: 10, returned: 10, results: answers(9) } },
      {
        name: t('somebody left a line empty', '有人留空'),
        payload: { issued: 10, returned: 9, results: answers(5, 3) },
      },
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
        name: t('A5: an answer fewer than sheets, and none said to be blank', 'A5：少一票，又未注明空白'),
        payload: { issued: 10, returned: 10, results: answers(8) },
        says: [{ message: 'doesNotAddUp', data: { subject: 'head', sum: 9, returned: 10 } }],
      },
      {
        name: t('an answer more than sheets', '多出一票'),
        payload: { issued: 10, returned: 10, results: answers(10) },
        says: [{ message: 'doesNotAddUp', data: { subject: 'head', sum: 11, returned: 10 } }],
      },
    ],
  },
};
