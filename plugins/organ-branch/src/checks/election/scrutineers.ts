import { defineRule, election } from '@obligato/core';
import { noOptions } from '@obligato/general';
import { electionRegulations } from '../../sources.ts';

/** No candidate counts the votes. */
export const scrutineers = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['ballot'] },
  clause: { source: electionRegulations, article: '监票人、计票人', confidence: 'secondary' },
  why: { en: 'Who counts votes for themselves is counted out by everybody else.', 'zh-CN': '候选人监票，难以服众。' },
  ...noOptions,
  people: ['people'],
  messages: {
    candidateCounts: {
      en: 'Candidates cannot be scrutineers: {{people}}.',
      'zh-CN': '候选人不得担任监票人、计票人：{{people}}。',
      remedy: { en: 'Have the meeting choose others.', 'zh-CN': '请由大会另行推选。' },
    },
  },
  evaluate({ event, cycle, found }) {
    const people = event.payload.scrutineers.filter((person) => cycle.context.candidates.includes(person));
    return people.length === 0 ? [] : [found('candidateCounts', { people })];
  },
});
