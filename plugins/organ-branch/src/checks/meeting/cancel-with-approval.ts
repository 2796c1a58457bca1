import { cancelWithApproval as general, restated } from '@obligato/general';
import { practice } from '../../sources.ts';

/** A meeting that is owed can be postponed; to drop it needs the superior's word. */
export const cancelWithApproval = restated(general, {
  clause: { source: practice, article: '取消会议', confidence: 'local' },
  why: {
    en: 'Otherwise cancelling would be the easiest way to keep every rule.',
    'zh-CN': '否则一取消了之，什么制度都不必执行。',
  },
});
