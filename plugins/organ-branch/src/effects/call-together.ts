import { callTogether as general, restated } from '@obligato/general';
import { practice } from '../sources.ts';

/** Whoever should come to a meeting is told of its day. Not in the preset: it is for whoever lets people be told by Obligato. */
export const callTogether = restated(general, {
  clause: { source: practice, article: '会议通知', confidence: 'local' },
});
