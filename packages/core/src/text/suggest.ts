import { distance } from 'fastest-levenshtein';
import { counted, type Text } from './text.ts';

/**
 * "did you mean" for a word that nothing answers to, or what there is to choose from: of many, how many, and those that come
 * nearest; of very many, how many.
 * Never the word itself, and none that merely is as short.
 *
 * @example
 * suggest('organ/notise', ['organ/notice', 'organ/quorum']).en // → 'Did you mean "organ/notice"?'
 */
export function suggest(word: string, known: Iterable<string>): Text {
  const candidates = [...new Set(known)].filter((each) => each !== word).sort();
  if (candidates.length === 0) return { en: 'None is known', 'zh-CN': '目前一项也没有' };
  const near = nearestOf(word, candidates);
  if (near !== undefined) return didYouMean(near);
  if (candidates.length <= 12)
    return { en: `Known: ${candidates.join(', ')}`, 'zh-CN': `可用的有：${inQuotes(candidates)}` };
  // Of a vocabulary three say what it is like; of three hundred people they say nothing.
  if (candidates.length > 50)
    return { en: `${counted(candidates.length, 'others are')} known`, 'zh-CN': `另有${candidates.length}项可用` };
  const some = byDistance(word, candidates).slice(0, 3);
  return {
    en: `${counted(candidates.length, 'others are')} known, such as ${some.join(', ')}`,
    'zh-CN': `另有${candidates.length}项可用，例如${inQuotes(some)}`,
  };
}

const inQuotes = (words: readonly string[]) => words.map((each) => `“${each}”`).join('、');

function byDistance(word: string, candidates: readonly string[]): readonly string[] {
  const steps = new Map(candidates.map((each) => [each, distance(word, each)]));
  return [...candidates].sort((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0));
}

/**
 * The question alone, where it is known what was meant.
 *
 * @example
 * didYouMean('m2').en // → 'Did you mean "m2"?'
 */
export const didYouMean = (meant: string): Text => ({
  en: `Did you mean "${meant}"?`,
  'zh-CN': `是否应为“${meant}”？`,
});

/**
 * What was meant by a word with a slip in it; undefined where nothing is near.
 *
 * @example
 * nearTo('organ/notise', ['organ/notice', 'organ/quorum']) // → 'organ/notice'
 */
export const nearTo = (word: string, known: Iterable<string>): string | undefined =>
  nearestOf(word, [...new Set(known)].filter((each) => each !== word).sort());

function nearestOf(word: string, candidates: readonly string[]): string | undefined {
  let [near, least] = ['', Number.POSITIVE_INFINITY];
  for (const each of candidates) {
    const steps = distance(word, each);
    if (steps < least) [near, least] = [each, steps];
  }
  return isNear(word, near, least) ? near : undefined;
}

/**
 * Most of its letters have to be right: of two letters, every other word is one or two steps away. A Chinese word of two characters
 * is half right with one of them.
 */
function isNear(word: string, other: string, steps: number): boolean {
  const longer = Math.max(word.length, other.length);
  // Another number is another thing: person 0201 is no slip for 0101, nor the second branch one for the third.
  if (numbered(word) === numbered(other) && (numbered(word) === '' || /\p{Script=Han}/u.test(word))) return false;
  if (steps > Math.max(2, Math.floor(word.length / 3))) return false;
  if (steps * 2 < longer) return true;
  if (/\p{Script=Han}/u.test(word)) return steps * 2 === longer;
  return longer > 2 && sorted(word) === sorted(other);
}

/** Without its numbers, and what joins them. */
const numbered = (word: string) => word.replace(/[\d一二三四五六七八九十#/.-]+/g, '');

const sorted = (word: string) => [...word].sort().join('');
