import { announcedDay as general, restated } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** A meeting is held on the day for which people were called together: the notice's, or the one it was then put off to. */
export const announcedDay = restated(general, {
  clause: { source: sourceArticle, article: 'S10', confidence: 'local' },
  why: {
    en: 'Whoever kept one day free for it cannot come on another that nobody told them of.',
    'zh-CN': '大家按通知的日子安排了工作，悄悄换一天，等于没有通知。',
  },
});
