import { filingDeadline as general, restated } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** Every inspection is filed promptly: the article gives no number, so a unit may set its own. */
export const filingDeadline = restated(general, {
  clause: { source: sourceArticle, article: 'S7', confidence: 'local' },
  why: { en: 'An inspection that is not filed never happened.', 'zh-CN': '不归档的检查等于没检查。' },
});
