import { activityNotice as general, restated } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';
import { notice } from './notice.ts';

/** Notice before every activity, not only before meetings: people arrange their work around it. */
export const activityNotice = restated(general, {
  clause: { source: sourceArticle, article: 'S10', confidence: 'local' },
  why: notice.why,
});
