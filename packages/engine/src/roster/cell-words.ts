/** What a cell of a roster may hold beside words for people: several of them, nothing, or that it is still so. */
import { wordKey } from '@obligato/core/internal';

/**
 * Several words of one cell, by the usual separators. Blanks divide where no other separator does, and no title holds them.
 *
 * @example
 * wordsOfCell('书记、委员') // → ['书记', '委员']
 */
export function wordsOfCell(cell: string, isWord: (word: string) => boolean = () => false): readonly string[] {
  if (cell === '') return [];
  const whole = cell.trim();
  if (isWord(whole)) return [whole];
  const parts = whole
    .split(/[|;；、,，/\n｜]+/)
    // 副书记兼纪检委员; in brackets it says something of the one word.
    .flatMap((part) => (isWord(part.trim()) ? [part] : part.split(/(?<=\S)兼任?(?=[^)）任])/)))
    .map((word) => word.trim());
  return parts.flatMap((part) => (isWord(part) ? [part] : part.split(/\s+/))).filter((word) => word !== '');
}

const nothing = new Set([
  '无',
  '暂无',
  '没有',
  '空',
  '-',
  '--',
  '—',
  '——',
  '–',
  '/',
  '\\',
  'n/a',
  'na',
  'none',
  'null',
  '#n/a',
]);

/**
 * Whether a cell says that there is nothing to say.
 *
 * @example
 * isPlaceholder('无') // → true
 */
export const isPlaceholder = (cell: string): boolean => nothing.has(wordKey(cell));

const still = new Set(['至今', '现在', '今', '在任', '现任', 'now', 'present', 'current']);

/** For a last day: that there is none yet. */
export const isStillSo = (cell: string): boolean => still.has(wordKey(cell));
