/** An id for a unit that has a title only: what can be typed on any keyboard. */
import { isUnitId } from '@obligato/core/internal';

/**
 * Chinese by the first letters of its sounds, as offices abbreviate; what every title ends with is left out. Undefined where nothing
 * is left to make an id of.
 *
 * @example
 * idOfTitle('征收支部') // → 'zs'
 * idOfTitle('Werk München') // → 'werk-muenchen'
 */
export function idOfTitle(title: string): string | undefined {
  const short = title.normalize('NFKC').replace(/^中共|^中国共产党/, '');
  return [short.replace(endings, ''), short].map(lettersOf).find(isUnitId);
}

const endings = /(?:党支部|党总支|党委|党组|支部|总支)?(?:委员会)?$/;

/**
 * Words in lower case with hyphens, as far as they are written in Latin letters: umlauts as German writes them without, whatever else
 * stands on a letter left out.
 *
 * @example
 * plainWords('Café Łódź') // → 'cafe-lodz'
 */
export const plainWords = (text: string): string =>
  [...text.normalize('NFC').toLowerCase()]
    .map((sign) => spelt[sign] ?? sign.normalize('NFKD').replace(/\p{M}/gu, ''))
    .join('')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** Letters that no mark can be taken from, and those that German writes with two. */
const spelt: Readonly<Record<string, string>> = {
  ...{ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', œ: 'oe', ø: 'oe' },
  ...{ ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' },
};

const lettersOf = (text: string): string =>
  plainWords([...text].map((sign) => (/\p{Script=Han}/u.test(sign) ? firstLetterOf(sign) : sign)).join(''));

/** The first character of each letter, in the order of their sounds. */
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'];
const letters = [...'abcdefghjklmnopqrstwxyz'];
const bySound = new Intl.Collator('zh-CN-u-co-pinyin');

function firstLetterOf(character: string): string {
  const at = firsts.findLastIndex((first) => bySound.compare(first, character) <= 0);
  return letters[at] ?? '';
}
