import { campaign, defineRule } from '@obligato/core';
import { recurring } from '@obligato/general';
import { sourceArticle } from '../../sources.ts';

/** Members pledge something in public, and the branch looks whether it was kept. */
export const meritCampaign = defineRule({
  kind: 'duty',
  clause: { source: sourceArticle, article: 'S14; 机关条例 21 (no cadence)', confidence: 'local' },
  why: {
    en: 'A promise made in public is easier to keep than one made to oneself.',
    'zh-CN': '公开作出的承诺，更容易兑现。',
  },
  duty: {
    id: 'merit-campaign',
    title: { en: 'Pledges and model posts', 'zh-CN': '创先争优、承诺践诺' },
    obligation: campaign,
    bearer: 'unit',
  },
  ...recurring('yearly'),
});
