import { notice as general, restated } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** Notice before every sitting, counted in working days: an adjournment to another day is the notice of the second. */
export const notice = restated(general, {
  clause: { source: sourceArticle, article: 'S10', confidence: 'local' },
  why: {
    en: 'Whoever hears of it in time can arrange their work and come.',
    'zh-CN': '提前告知，党员才能安排好工作按时参加。',
  },
});
