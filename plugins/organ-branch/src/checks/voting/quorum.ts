import { quorum as general, restated } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/**
 * Half or more of those who have a vote and should attend must be there: 半数以上, which includes the half.
 * Units that read it as "more than half" set `comparator: ">"`. Who left the count, and by which approval, is a fact
 * of the decision.
 */
export const quorum = restated(general, {
  clause: { source: branchRegulations, article: '11, 12', confidence: 'text' },
  duties: ['general-meeting', 'committee-meeting'],
});
