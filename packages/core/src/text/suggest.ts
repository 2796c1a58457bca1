import { closest, distance } from 'fastest-levenshtein';

/**
 * "did you mean" for a word that nothing answers to, or how many there are to choose from.
 *
 * @example
 * suggest('organ/notise', ['organ/notice', 'organ/quorum']) // → 'Did you mean "organ/notice"?'
 */
export function suggest(word: string, known: Iterable<string>): string {
  const candidates = [...known].sort();
  if (candidates.length === 0) return 'None is known';
  const near = closest(word, candidates);
  if (distance(word, near) <= Math.max(2, Math.floor(word.length / 3))) return `Did you mean "${near}"?`;
  return candidates.length <= 12 ? `Known: ${candidates.join(', ')}` : `${candidates.length} others are known`;
}
