import type { Text } from '../texts/text.ts';

/** What stands beside every duty that can be commented. */
export const writeComment: Text = { en: 'Write a comment', 'zh-CN': '写批注' };
