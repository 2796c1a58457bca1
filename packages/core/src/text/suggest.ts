import { closest, distance } from 'fastest-levenshtein';
import type { Text } from './text.ts';

/**
 * "did you mean" for a word that nothing answers to, or how many there are to choose from.
 *
 * @example
 * suggest('organ/notise', ['organ/notice', 'organ/quorum']).en // → 'Did you mean "organ/notice"?'
 */
export function suggest(word: string, known: Iterable<string>): Text {
  const candidates = [...known].sort();
  if (candidates.length === 0) return { en: 'None is known', 'zh-CN': '目前一项也没有' };
  const near = closest(word, candidates);
  if (distance(word, near) <= Math.max(2, Math.floor(word.length / 3))) {
    return { en: `Did you mean "${near}"?`, 'zh-CN': `是否应为“${near}”？` };
  }
  return candidates.length <= 12
    ? {
        en: `Known: ${candidates.join(', ')}`,
        'zh-CN': `可用的有：${candidates.map((each) => `“${each}”`).join('、')}`,
      }
    : { en: `${candidates.length} others are known`, 'zh-CN': `另有${candidates.length}项可用` };
}
