import { verificationDeadline as general, restated } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** The superior looks at proof soon after it is handed in. What it leaves lying is its own overdue. */
export const verificationDeadline = restated(general, {
  clause: { source: sourceArticle, article: 'P14', confidence: 'local' },
  why: {
    en: 'Work that nobody looks at was done for nobody.',
    'zh-CN': '整改交上来没人看，就是白改。',
  },
  duties: ['rectification-item'],
});
