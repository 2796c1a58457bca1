/** Where these indicators come from: nobody’s regulation asks for them, and whoever turns one on answers for it. */
import type { Clause } from '@obligato/core';

export const proposal: Clause = {
  source: { en: 'Indicators of how a unit works (proposal of this pack)', 'zh-CN': '组织运行指标（本插件建议）' },
  article: '1',
  confidence: 'local',
};
