import type { Text } from '../texts/text.ts';

/** What stands below every form of a step. */
export const evidenceTitle: Text = { en: 'Attach evidence', 'zh-CN': '附佐证材料' };
