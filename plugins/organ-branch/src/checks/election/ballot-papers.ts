import { defineRule, election, peopleFacts } from '@obligato/core';
import { noOptions, presentOf } from '@obligato/general';
import { electionRegulations } from '../../sources.ts';

/**
 * One paper for each person who is there and has a vote. There is no paper for anybody absent: a written opinion does not
 * elect, and nobody votes for another. More papers than people of any kind, or back than out, the election itself refuses.
 */
export const ballotPapers = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['ballot'] },
  clause: { source: electionRegulations, article: '选票、不得委托投票', confidence: 'secondary' },
  why: { en: 'One surplus paper, and no result is believed.', 'zh-CN': '多出一张票，结果就没人信。' },
  ...noOptions,
  messages: {
    tooManyIssued: {
      en: '{{issued}} papers went out, but only {{present}} people with a vote are present. Nobody votes for the absent, in writing or by proxy.',
      'zh-CN': '发出选票{{issued}}张，而到会有选举权者仅{{present}}名。缺席者不得以书面或委托方式投票。',
      remedy: { en: 'Issue one paper to each person present.', 'zh-CN': '请按到会有选举权人数发票。' },
    },
  },
  facts: { voters: peopleFacts.voters },
  evaluate({ event, facts, found }) {
    const { attendance, issued } = event.payload;
    const people = attendance.filter((entry) => entry.present && entry.capacity !== 'observer').length;
    const present = presentOf(facts.voters, attendance).length;
    return issued > present && issued <= people ? [found('tooManyIssued', { issued, present })] : [];
  },
});
