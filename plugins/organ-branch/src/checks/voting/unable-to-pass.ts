import { defineRule, meeting, peopleFacts, requiredShare } from '@obligato/core';
import { shortAttendance } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/**
 * Enough may be there to meet, and still too few to carry anything: ayes are counted on those who should attend.
 * Said when the meeting opens, while it can still be turned into a discussion or put off.
 */
export const unableToPass = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['open', 'resume'], duties: ['general-meeting', 'committee-meeting'] },
  clause: { source: branchRegulations, article: '11', confidence: 'text' },
  why: {
    en: 'An hour spent on a vote that cannot succeed is taken from everybody.',
    'zh-CN': '明知通不过还要表决，是浪费大家的时间。',
  },
  ...requiredShare,
  defaults: { comparator: '>', share: '1/2' },
  messages: {
    nothingCanPass: {
      en: 'With {{present}} present nothing can be carried, even with every vote: {{required}} ayes are needed, counted on the {{expected}} who should attend.',
      'zh-CN': '实到{{present}}名，即使全体赞成也通不过任何决议：按应到会{{expected}}名计，须{{required}}票赞成。',
      remedy: {
        en: 'Discuss today and vote when at least {{required}} are there, or postpone.',
        'zh-CN': '可先讨论，待到会满{{required}}名时再表决，或延期召开。',
      },
    },
  },
  facts: { voters: peopleFacts.voters, notCounted: peopleFacts.notCounted },
  evaluate({ event, facts, options, found }) {
    const short = shortAttendance(facts.voters, event.payload.attendance, options);
    if (!short) return [];
    const { present, expected, required } = short;
    return [found('nothingCanPass', { present, expected, required })];
  },
});
