import { appraisal, defineRule, peopleFacts } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** Before the ballot everybody has appraised themselves, and taken part in appraising the others: probationary members too. */
export const everybodyAppraised = defineRule({
  kind: 'check',
  on: { obligation: appraisal, events: ['ballot'] },
  clause: { source: branchRegulations, article: '18', confidence: 'text' },
  why: {
    en: 'Who was left out of the talk should not be judged by the vote.',
    'zh-CN': '没有参加评议的人，不该只凭一张票下结论。',
  },
  ...noOptions,
  messages: {
    notSelf: {
      en: 'These have not appraised themselves yet: {{members}}.',
      'zh-CN': '以下党员尚未自评：{{members}}。',
      remedy: {
        en: 'Hear them, or receive it in writing, before the ballot.',
        'zh-CN': '请在测评前听取其自评或收取书面自评。',
      },
    },
    notPeers: {
      en: 'These have not taken part in appraising the others: {{members}}.',
      'zh-CN': '以下党员尚未参加互评：{{members}}。',
      remedy: { en: 'Give them the chance to, before the ballot.', 'zh-CN': '请在测评前安排其参加互评。' },
    },
  },
  facts: { people: peopleFacts.shouldAttend },
  evaluate({ cycle, facts, found }) {
    const { subjects, selfAppraised, peerAppraised } = cycle.context;
    const there = new Map(facts.people.map(({ member, name }) => [member, name]));
    // Who was announced takes part, though they may have left the roster since.
    const asked = new Set([...there.keys(), ...subjects]);
    const missing = (done: readonly string[]) =>
      [...asked].filter((member) => !done.includes(member)).map((member) => there.get(member) ?? member);
    const notSelf = missing(selfAppraised);
    const notPeers = missing(peerAppraised);
    return [
      ...(notSelf.length > 0 ? [found('notSelf', { members: notSelf })] : []),
      ...(notPeers.length > 0 ? [found('notPeers', { members: notPeers })] : []),
    ];
  },
});
