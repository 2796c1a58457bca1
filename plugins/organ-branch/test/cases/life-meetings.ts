/** Cases of what is checked at the yearly meetings of criticism and self-criticism. */
import type { CasesOf } from '@obligato/testing';
import type { checks } from '../../src/checks.ts';
import { attended, named, opened, people, t } from './scenes.ts';

const agenda = <const Items extends readonly object[]>(...items: Items) => ({
  heldOn: '2026-12-15',
  place: '301',
  agenda: [...items],
});
const problem = (title: string) => ({ title, kind: 'problem' as const });
const collected = (members: number, nonMembers: number) => ({
  event: 'collectOpinions',
  on: '2026-12-01',
  payload: {
    members,
    nonMembers,
    topics: [
      { topic: 'overtime', raisedBy: 3 },
      { topic: 'canteen', raisedBy: 1 },
    ],
  },
});

export const lifeMeetings = {
  'few-problems': {
    given: { on: '2026-12-08' },
    admits: [{ name: t('two problems', '两个问题'), payload: agenda(problem('overtime'), problem('canteen')) }],
    denies: [
      { name: t('none', '没有问题'), payload: agenda({ title: 'the year' }), says: ['none'] },
      {
        name: t('three', '三个问题'),
        payload: agenda(problem('overtime'), problem('canteen'), problem('parking')),
        says: [{ message: 'tooMany', data: { problems: 3, allowed: 2 } }],
      },
    ],
  },
  'no-business': {
    given: { on: '2026-12-08' },
    admits: [{ name: t('problems alone', '只有问题'), payload: agenda(problem('overtime')) }],
    denies: [
      {
        name: t('the unit’s own work as well', '夹带业务工作'),
        payload: agenda(problem('overtime'), { title: 'the budget', kind: 'business' }),
        says: ['business'],
      },
    ],
  },
  'avoided-topics': {
    given: { after: [collected(4, 2)], on: '2026-12-08' },
    admits: [
      { name: t('what most asked for', '反映最多者'), payload: agenda(problem('overtime')) },
      { name: t('both', '两者都列'), payload: agenda(problem('canteen'), problem('overtime')) },
    ],
    denies: [
      {
        name: t('the smaller in the place of the greater', '避重就轻'),
        payload: agenda(problem('canteen')),
        says: [{ message: 'passedOver', data: { topic: 'overtime', raisedBy: 3, instead: 'canteen', by: 1 } }],
      },
    ],
  },
  'opinions-first': {
    given: { event: 'open', on: '2026-12-15', facts: { nonMembers: 6 }, payload: attended(['f1']) },
    admits: [
      { name: t('one of each was heard', '党员与群众各听取一人'), after: [collected(1, 1)] },
      { name: t('where everybody is a member', '无群众'), facts: { nonMembers: 0 }, after: [collected(1, 0)] },
    ],
    denies: [
      { name: t('nobody was', '均未听取'), says: ['tooFewMembers', 'tooFewOthers'] },
      { name: t('no member', '未听取党员'), after: [collected(0, 1)], says: ['tooFewMembers'] },
      {
        name: t('one member where two are asked for', '要求两人仅一人'),
        options: { members: 2 },
        after: [collected(1, 1)],
        says: ['tooFewMembers'],
      },
      { name: t('nobody but members', '未听取群众'), after: [collected(1, 0)], says: ['tooFewOthers'] },
    ],
  },
  'leaders-first': {
    given: {
      on: '2026-12-15',
      after: [opened('2026-12-15', people(3))],
      facts: { leaders: ['f3'], people: named(3) },
    },
    admits: [{ name: t('the leader began', '领导带头'), payload: { speakers: ['f3', 'f1'] } }],
    denies: [
      { name: t('nobody is written down', '未记发言'), payload: {}, says: ['nobodySpoke'] },
      { name: t('the leader was silent', '领导未发言'), payload: { speakers: ['f1'] }, says: ['silent'] },
      {
        name: t('the leader spoke after others', '领导后发言'),
        payload: { speakers: ['f1', 'f3'] },
        says: [{ message: 'notFirst', data: { leader: 'Name f3', before: 'Name f1' } }],
      },
    ],
  },
  'matters-reported': {
    given: {
      on: '2026-12-15',
      after: [opened('2026-12-15', people(3))],
      facts: {
        openMatters: [
          {
            cycle: 'branch/opinion/2026/lift',
            duty: 'opinion',
            subject: 'the lift',
            state: 'said',
            dueOn: '2026-12-31',
          },
        ],
      },
    },
    admits: [
      {
        name: t('how far it has come was told', '已报告进展'),
        payload: { reportedMatters: ['branch/opinion/2026/lift'] },
      },
      { name: t('nothing is open', '无未结事项'), facts: { openMatters: [] } },
    ],
    denies: [{ name: t('not a word of it', '只字未提'), says: ['notReported'] }],
  },
  'summary-before-filing': {
    given: { on: '2026-12-28' },
    admits: [
      {
        name: t('the superior has it', '已报上级'),
        after: [...concluded(), { event: 'reportUp', on: '2026-12-22', payload: { summary: 'two problems' } }],
      },
    ],
    denies: [{ name: t('the superior has not', '未报上级'), after: concluded(), says: ['notReported'] }],
  },
  'talks-before-life-meeting': {
    given: { on: '2026-12-15', payload: attended(['f1']) },
    admits: [{ name: t('one talk', '一次谈心'), facts: { talksLogged: 1 } }],
    denies: [
      { name: t('none', '没有谈心'), facts: { talksLogged: 0 }, says: ['tooFew'] },
      {
        name: t('one where two are asked for', '要求两次仅一次'),
        options: { talks: 2 },
        facts: { talksLogged: 1 },
        says: ['tooFew'],
      },
    ],
  },
  'carry-over': {
    given: { on: '2026-12-20', cycle: { duty: 'life-meeting', period: '2026' } },
    admits: [
      { name: t('to the last day of March', '至次年三月底'), payload: { to: '2027-03-31', notice: 'notice 7' } },
    ],
    denies: [
      {
        name: t('a day later', '晚一天'),
        payload: { to: '2027-04-01', notice: 'notice 7' },
        says: [{ message: 'outside', data: { until: '2027-03-31' } }],
      },
      {
        name: t('a theme day', '主题党日'),
        cycle: { duty: 'theme-day', period: '2026-12' },
        payload: { to: '2027-01-10', notice: 'notice 7' },
        says: ['notThisDuty'],
      },
    ],
  },
} satisfies Partial<CasesOf<typeof checks>>;

function concluded() {
  return [
    opened('2026-12-15', people(3)),
    { event: 'adjourn', on: '2026-12-15' },
    { event: 'minute', on: '2026-12-16', payload: { recorder: 'f2', record: 'as said', signedBy: 'f1' } },
    { event: 'conclude', on: '2026-12-17' },
  ];
}
