import { cancelWithApproval as general, restated } from '@obligato/general';
import { practice } from '../../sources.ts';

/** A meeting that is owed can be postponed; to drop it needs the superior's word. */
export const cancelWithApproval = restated(general, {
  clause: { source: practice, article: '取消会议', confidence: 'local' },
});
