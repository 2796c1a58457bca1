import { majority as general, restated } from '@obligato/general';
import { branchRegulations } from '../../sources.ts';

/**
 * An ordinary resolution is carried by more than half of those who should attend and have a vote, not of those who
 * came: a meeting can be quorate and still unable to pass anything.
 */
export const majority = restated(general, {
  clause: { source: branchRegulations, article: '11', confidence: 'text' },
});
