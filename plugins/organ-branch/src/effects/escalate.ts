import { escalate as general, restated } from '@obligato/general';
import { sourceArticle } from '../sources.ts';

/** A missed deadline is told above whoever missed it: a group's or a member's to the branch. At the top, to its own leaders. */
export const escalate = restated(general, {
  clause: { source: sourceArticle, article: 'P14, P16', confidence: 'local' },
});
