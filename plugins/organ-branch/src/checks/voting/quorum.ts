import { quorum as general, restated } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/**
 * Half or more of those who have a vote and should attend must be there: 半数以上, which includes the half.
 * Units that read it as "more than half" set `comparator: ">"`. Who left the count, and by which approval, is a fact
 * of the decision.
 */
export const quorum = restated(general, {
  clause: { source: branchRegulations, article: '11, 12', confidence: 'text' },
  why: {
    en: 'What a few decide in an empty room does not bind the rest.',
    'zh-CN': '少数人在空屋子里作的决定，约束不了大家。',
  },
  duties: ['general-meeting', 'committee-meeting'],
});
