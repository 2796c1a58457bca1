import { submitReminder as general, restated } from '@obligato/general';
import { practice } from '../../sources.ts';

/**
 * Reports of a unit are reminded of. Members are not: a letter to the secretary for each of them would only be
 * noise.
 */
export const submitReminder = restated(general, {
  clause: { source: practice, article: '提前提醒', confidence: 'local' },
  duties: [
    'branch-report',
    'head-hearing',
    'attendance-publication',
    'ideological-report',
    'dues-report',
    'education-report',
    'leading-group-report',
  ],
});
