import { finishReminder as general, restated } from '@obligato/general';
import { practice } from '../../sources.ts';

/** A task is reminded of a week before its last day. Whoever owes it hears of it, the superior too. */
export const finishReminder = restated(general, {
  clause: { source: practice, article: '提前提醒', confidence: 'local' },
});
