import { announcedDay as general, restated } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** A meeting is held on the day for which people were called together: the notice's, or the one it was then put off to. */
export const announcedDay = restated(general, {
  clause: { source: sourceArticle, article: 'S10', confidence: 'local' },
});
