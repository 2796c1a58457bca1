import { answerNudge as general, restated } from '@obligato/general';
import { practice } from '../../sources.ts';

/** Whoever owes an answer is nudged again and again, before the day and after it. Nothing is ever approved by waiting. */
export const answerNudge = restated(general, {
  clause: { source: practice, article: '限时答复、定期催办', confidence: 'unverified' },
});
