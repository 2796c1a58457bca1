/** Members appraise themselves and each other: people on the roster of the day, each counted once. */
import { defineRule, noOptions } from '../../rules/define-rule.ts';
import { membersOfTheDay } from '../../rules/people-facts.ts';
import { checkedAgain } from '../checked-again.ts';
import { saidTwice } from '../said-twice.ts';
import { appraisal } from './appraisal.ts';

export const peopleOfTheDay = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['announce', 'selfAppraise', 'peerAppraise', 'ballot'] },
  clause: checkedAgain('members of the day'),
  why: {
    en: 'An appraisal of members is one of members, as they are on that day.',
    'zh-CN': '民主评议，评的是当日在册的成员。',
  },
  ...noOptions,
  people: ['people'],
  messages: {
    notHere: {
      en: 'These are no members on the roster of {{on}}: {{people}}.',
      'zh-CN': '以下人员不在{{on}}的成员名册中：{{people}}。',
      remedy: { en: 'Take them out, or bring the roster up to date.', 'zh-CN': '请删去，或更新名册。' },
    },
    twice: {
      en: 'These stand there more than once: {{people}}.',
      'zh-CN': '以下人员重复出现：{{people}}。',
      remedy: { en: 'Name each of them once.', 'zh-CN': '请每人只列一次。' },
    },
  },
  facts: { members: membersOfTheDay },
  evaluate({ event, cycle, facts, found }) {
    const named = namedIn(event);
    // A joint ballot is about members of the other units as well, who stand on rosters of their own.
    const isJoint = (event.type === 'announce' || event.type === 'ballot') && event.payload.heldWith !== undefined;
    // Who was announced takes part, though they may have left the roster since.
    const isHere = (member: string) => facts.members.includes(member) || cycle.context.subjects.includes(member);
    const strangers = isJoint ? [] : [...new Set(named)].filter((member) => !isHere(member));
    const twice = saidTwice(named);
    return [
      ...(strangers.length > 0 ? [found('notHere', { people: strangers, on: event.on })] : []),
      ...(twice.length > 0 ? [found('twice', { people: twice })] : []),
    ];
  },
});

type Said =
  | { readonly type: 'announce'; readonly payload: { readonly subjects?: readonly string[] | undefined } }
  | { readonly type: 'selfAppraise' | 'peerAppraise'; readonly payload: { readonly members: readonly string[] } }
  | { readonly type: 'ballot'; readonly payload: { readonly results: readonly { readonly member: string }[] } };

function namedIn(event: Said): readonly string[] {
  if (event.type === 'announce') return event.payload.subjects ?? [];
  return event.type === 'ballot' ? event.payload.results.map(({ member }) => member) : event.payload.members;
}
