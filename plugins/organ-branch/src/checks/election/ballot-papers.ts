import { defineRule, election, peopleFacts } from '@obligato/core';
import { z } from 'zod';
import { presentOf } from '../../facts/meetings/present.ts';
import { electionRegulations } from '../../sources.ts';

/**
 * One paper for each person who is there and has a vote, and no more come back than went out. There is no paper for
 * anybody absent: a written opinion does not elect, and nobody votes for another.
 */
export const ballotPapers = defineRule({
  kind: 'check',
  on: { obligation: election, events: ['ballot'] },
  clause: { source: electionRegulations, article: '选票、不得委托投票', confidence: 'secondary' },
  why: { en: 'One surplus paper, and no result is believed.', 'zh-CN': '多出一张票，结果就没人信。' },
  options: z.strictObject({}),
  defaults: {},
  stricter: {},
  messages: {
    tooManyIssued: {
      en: '{{issued}} papers went out, but only {{present}} people with a vote are present. Nobody votes for the absent, in writing or by proxy.',
      'zh-CN': '发出选票{{issued}}张，而到会有选举权者仅{{present}}名。缺席者不得以书面或委托方式投票。',
      remedy: { en: 'Issue one paper to each person present.', 'zh-CN': '请按到会有选举权人数发票。' },
    },
    tooManyReturned: {
      en: '{{returned}} papers came back, but only {{issued}} went out: the ballot is void.',
      'zh-CN': '收回选票{{returned}}张，多于发出的{{issued}}张，选举无效。',
      remedy: { en: 'Vote again.', 'zh-CN': '请重新投票。' },
    },
  },
  facts: { voters: peopleFacts.voters },
  evaluate({ event, facts, found }) {
    const { attendance, issued, returned } = event.payload;
    const present = presentOf(facts.voters, attendance).length;
    return [
      ...(issued > present ? [found('tooManyIssued', { issued, present })] : []),
      ...(returned > issued ? [found('tooManyReturned', { returned, issued })] : []),
    ];
  },
});
