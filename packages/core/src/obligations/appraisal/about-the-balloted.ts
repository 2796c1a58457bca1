/** The opinion is of those who were voted on, and each of those who took part hears what came of it: nobody else. */
import { defineRule, noOptions } from '../../rules/define-rule.ts';
import { checkedAgain } from '../checked-again.ts';
import { saidTwice } from '../said-twice.ts';
import { appraisal } from './appraisal.ts';

export const aboutTheBalloted = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['opine', 'feedBack'] },
  clause: checkedAgain('those appraised'),
  why: {
    en: 'A grade without a vote is one person’s opinion; a grade told to somebody else is gossip.',
    'zh-CN': '没有测评就定等次，是个人意见；把等次告诉不相干的人，是闲话。',
  },
  ...noOptions,
  people: ['people'],
  messages: {
    notBalloted: {
      en: 'There was no ballot on these: {{people}}.',
      'zh-CN': '以下人员未经测评：{{people}}。',
      remedy: { en: 'Take their grades out.', 'zh-CN': '请删去其等次。' },
    },
    twice: {
      en: 'These are graded more than once: {{people}}.',
      'zh-CN': '以下成员重复评定：{{people}}。',
      remedy: { en: 'Give each of them one grade.', 'zh-CN': '请每人只评定一个等次。' },
    },
    notAppraised: {
      en: 'These were not appraised, and it is not for them: {{people}}.',
      'zh-CN': '以下人员未参加本次评议，不应向其反馈：{{people}}。',
      remedy: { en: 'Tell those who were appraised.', 'zh-CN': '请向参加评议的成员反馈。' },
    },
  },
  evaluate({ event, cycle, found }) {
    const { ballot, opinion, selfAppraised } = cycle.context;
    if (event.type === 'feedBack') {
      const appraised = new Set([...selfAppraised, ...(opinion?.grades.map(({ member }) => member) ?? [])]);
      const others = event.payload.to.filter((member) => !appraised.has(member));
      return others.length > 0 ? [found('notAppraised', { people: others })] : [];
    }
    const graded = event.payload.grades.map(({ member }) => member);
    const balloted = new Set(ballot?.results.map(({ member }) => member));
    const others = [...new Set(graded)].filter((member) => !balloted.has(member));
    const twice = saidTwice(graded);
    return [
      ...(others.length > 0 ? [found('notBalloted', { people: others })] : []),
      ...(twice.length > 0 ? [found('twice', { people: twice })] : []),
    ];
  },
});
