import { campaign, defineRule } from '@obligato/core';
import { recurring } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** At least once a year the branch leaves the office: to find out, or to lend a hand. */
export const publicGood = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S15', confidence: 'local' },
  why: {
    en: 'What an organ decides looks different from where it lands.',
    'zh-CN': '到基层走一走，才知道政策落地的样子。',
  },
  duty: {
    id: 'public-good',
    title: { en: 'Fieldwork and public good', 'zh-CN': '调查研究与公益活动' },
    obligation: campaign,
    bearer: 'unit',
  },
  ...recurring('yearly'),
});
