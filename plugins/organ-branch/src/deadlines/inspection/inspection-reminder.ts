import { inspectionReminder as general, restated } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** The superior is reminded of its own duty as everybody is of theirs. */
export const inspectionReminder = restated(general, {
  clause: { source: sourceArticle, article: 'S6, P14', confidence: 'local' },
  why: { en: 'Superiors forget too.', 'zh-CN': '上级也会忘。' },
});
