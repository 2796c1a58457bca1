import type { Text } from '../src/index.ts';

/** The same words in both languages. */
export const aText = <const S extends string>(words: S): Text & { readonly en: S } => ({ en: words, 'zh-CN': words });
