import { defineRule, leastCount, meeting, peopleFacts, reaches } from '@obligato/core';
import { z } from 'zod';
import { branchRegulations } from '../sources.ts';
import { comparator, moreThan, share } from './quorum.ts';

/**
 * A resolution is carried by more than half of those who should attend and have a vote, not of those who came:
 * a meeting can be quorate and still unable to pass anything. An election counts those present instead (选举条例).
 */
export const majority = defineRule({
  kind: 'check',
  on: { obligation: meeting, events: ['resolve'] },
  clause: { source: branchRegulations, article: '11', confidence: 'text' },
  why: {
    en: 'A decision that binds everybody needs the half of everybody behind it, not of whoever came.',
    'zh-CN': '约束全体的决定，须由应到会者过半数赞成，而非到场者过半数。',
  },
  options: z.strictObject({ comparator, share }),
  defaults: { comparator: '>', share: '1/2' },
  stricter: { comparator: moreThan, share: 'max-share' },
  messages: {
    notCarried: {
      en: '“{{title}}” has {{ayes}} ayes; {{required}} are needed, counted on the {{denominator}} who should attend. It is not carried.',
      'zh-CN': '“{{title}}”赞成{{ayes}}票；按应到会{{denominator}}名计，须{{required}}票，未获通过。',
      remedy: {
        en: 'Record it as not carried, or vote again at a meeting where {{required}} can agree.',
        'zh-CN': '请记为未通过，或在能获{{required}}票赞成时再行表决。',
      },
    },
    notElected: {
      en: '“{{title}}” has {{ayes}} ayes; {{required}} are needed, counted on the {{denominator}} present. Nobody is elected.',
      'zh-CN': '“{{title}}”赞成{{ayes}}票；按实到会{{denominator}}名计，须{{required}}票，未当选。',
      remedy: {
        en: 'Record it as not elected, and vote again.',
        'zh-CN': '请记为未当选，另行投票。',
      },
    },
    tooManyVotes: {
      en: '{{votes}} votes were counted, but only {{present}} people with a vote were present.',
      'zh-CN': '共计{{votes}}票，而到会有表决权者仅{{present}}名。',
      remedy: { en: 'Count again.', 'zh-CN': '请重新计票。' },
    },
    moreVotesThanVoters: {
      en: '{{votes}} votes and written opinions were counted, but only {{expected}} people have a vote.',
      'zh-CN': '票数与书面意见共{{votes}}，而有表决权者仅{{expected}}名。',
      remedy: { en: 'Count again.', 'zh-CN': '请重新计票。' },
    },
  },
  facts: { voters: peopleFacts.voters },
  evaluate({ event, cycle, facts, options, found }) {
    const { title, matter, ayes, noes, abstentions, carried } = event.payload;
    const here = new Set(cycle.context.attendance.filter((entry) => entry.present).map((entry) => entry.member));
    const present = facts.voters.filter(({ member }) => here.has(member)).length;
    const votes = ayes + noes + abstentions;
    const expected = facts.voters.length;
    // Admissions count written opinions of absent members too, so their votes may exceed those present.
    if (matter !== 'admission' && votes > present) return [found('tooManyVotes', { votes, present })];
    if (votes > expected) return [found('moreVotesThanVoters', { votes, expected })];
    const denominator = matter === 'election' ? present : expected;
    if (!carried || reaches(ayes, denominator, options.comparator, options.share)) return [];
    const required = leastCount(denominator, options.comparator, options.share);
    return [found(matter === 'election' ? 'notElected' : 'notCarried', { title, ayes, required, denominator })];
  },
});
