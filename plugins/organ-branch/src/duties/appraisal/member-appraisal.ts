import { appraisal, defineRule, peopleFacts } from '@obligato/core';
import { recurring } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/** Once a year members appraise themselves and each other, and each is told how they are seen. */
export const memberAppraisal = defineRule({
  kind: 'duty',
  clause: { source: branchRegulations, article: '18', confidence: 'text' },
  why: {
    en: 'Everybody deserves to hear once a year, and to their face, how they are doing.',
    'zh-CN': '每名党员每年都该当面听到一次对自己的评价。',
  },
  duty: {
    id: 'member-appraisal',
    title: { en: 'Appraisal of members', 'zh-CN': '民主评议党员' },
    obligation: appraisal,
    bearer: 'unit',
    titles: {
      events: {
        selfAppraise: { en: 'Members appraise themselves', 'zh-CN': '党员自评' },
        peerAppraise: { en: 'Members appraise each other', 'zh-CN': '党员互评' },
      },
    },
  },
  ...recurring('yearly'),
  messages: {
    tooFew: {
      en: '{{members}} members could vote; under {{required}} nobody’s ballot would be secret.',
      'zh-CN': '可参加测评的党员仅{{members}}名；不足{{required}}名无法保密。',
      remedy: { en: 'Hold it together with another branch.', 'zh-CN': '可与其他支部合并进行。' },
    },
  },
  facts: { members: peopleFacts.memberCount },
  owed: ({ facts: { members }, found }) =>
    members < smallestBallot ? [found('tooFew', { members, required: smallestBallot })] : [],
});

/** The appraisal itself refuses a smaller ballot, so a smaller branch cannot owe one. */
const smallestBallot = 5;
