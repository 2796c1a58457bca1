import { voteCount as general, restated } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/**
 * In the room there are no more votes than people present who have one. Whatever the vote is about. More votes than people
 * of any kind no unit lets through: that the meeting itself says.
 */
export const voteCount = restated(general, {
  clause: { source: branchRegulations, article: '11', confidence: 'text' },
});
