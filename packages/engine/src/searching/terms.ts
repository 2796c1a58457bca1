/** What somebody types into a search, as what has to stand in a text. */
import { ObligatoError, type Text, translated } from '@obligato/core';

/** A text as it is compared: full-width and compatible signs as their plain ones, and small letters. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase();

const fewestSigns = 2;
const mostSigns = 200;

/**
 * The words of a query, folded, each of which has to be found. Throws `OBLIGATO_USAGE` for fewer than two signs, and for more than 200.
 *
 * @example
 * termsOf('屋顶 Roof') // → ['屋顶', 'roof']
 */
export function termsOf(query: string): readonly string[] {
  const folded = foldText(query.slice(0, mostSigns * 4)).trim();
  const terms = [...new Set(folded.split(/\s+/).filter((term) => term !== ''))];
  const signs = [...terms.join('')].length;
  if (signs < fewestSigns)
    throw unusable(
      { en: 'A search needs two characters at least', 'zh-CN': '搜索内容至少两个字' },
      { en: 'Write a word, or two characters of one', 'zh-CN': '请写一个词，或其中连续的两个字' },
    );
  if (signs > mostSigns || query.length > mostSigns * 4)
    throw unusable(
      { en: `A search has ${mostSigns} characters at most`, 'zh-CN': `搜索内容最多${mostSigns}个字` },
      { en: 'Search for a few words of it', 'zh-CN': '请只搜索其中几个词' },
    );
  return terms;
}

/**
 * Where a term stands in a folded text; -1 where it does not. Chinese has no blanks: there it may stand anywhere. What begins with a
 * letter or a digit begins a word.
 *
 * @example
 * findTerm('the roof leaks', 'roof') // → 4; 'oof' is not found
 */
export function findTerm(folded: string, term: string): number {
  let at = folded.indexOf(term);
  // Most texts do not have it, and most that do have it at their beginning or after a blank: the signs are looked at last.
  while (at > 0 && isOfWord(folded, at - 1) && isOfWord(term, 0)) at = folded.indexOf(term, at + 1);
  return at;
}

const isOfWord = (text: string, at: number) => {
  const code = text.charCodeAt(at);
  return code < 0x80 ? isLetterOrDigit(code) : code < 0x2e80 && inWord.test(text[at] as string);
};
/** In ASCII, folded. */
const isLetterOrDigit = (code: number) => (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
/** Of scripts that put blanks between words. */
const inWord = /[\p{L}\p{N}]/u;

const unusable = (message: Text, hint: Text) =>
  new ObligatoError({ code: 'OBLIGATO_USAGE', ...translated(message, hint) });
