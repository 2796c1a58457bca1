import { remind as general, restated } from '@obligato/general';
import { practice } from '../sources.ts';

/** A reminder goes to the secretary of whoever owes the step: the branch, or the superior itself. */
export const remind = restated(general, {
  clause: { source: practice, article: '提前提醒', confidence: 'local' },
});
