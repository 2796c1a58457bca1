import { minutes as general, restated } from '@obligato/general';
import { practice } from '../../sources.ts';

/** No meeting is concluded without minutes, signed by whoever chaired it. */
export const minutes = restated(general, {
  clause: { source: practice, article: '会议记录', confidence: 'local' },
});
