import type { Text } from '../text/text.ts';

/** Why a lapsed cycle is reinstated: there is one reason alone. */
export const owedAgain: Text = { en: 'It is owed again.', 'zh-CN': '恢复承担。' };
