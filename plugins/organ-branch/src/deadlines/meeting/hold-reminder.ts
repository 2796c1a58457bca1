import { holdReminder as general, restated } from '@obligato/general';
import { practice } from '../../sources.ts';

/** Remind before the last day, while there is still time for a proper notice. */
export const holdReminder = restated(general, {
  clause: { source: practice, article: '提前提醒', confidence: 'local' },
});
