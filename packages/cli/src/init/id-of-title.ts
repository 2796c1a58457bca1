/** An id for a unit that has a title only: what can be typed on any keyboard. */
import { isUnitId } from '@obligato/core/internal';

/**
 * Chinese by the first letters of its sounds, as offices abbreviate; what every title ends with is left out. Undefined where nothing
 * is left to make an id of.
 *
 * @example
 * idOfTitle('征收支部') // → 'zs'
 */
export function idOfTitle(title: string): string | undefined {
  const short = title.normalize('NFKC').replace(/^中共|^中国共产党/, '');
  return [short.replace(endings, ''), short].map(lettersOf).find(isUnitId);
}

const endings = /(?:党支部|党总支|党委|党组|支部|总支)?(?:委员会)?$/;

const lettersOf = (text: string): string =>
  [...text]
    .map((sign) => (/\p{Script=Han}/u.test(sign) ? firstLetterOf(sign) : sign.toLowerCase()))
    .join('')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** The first character of each letter, in the order of their sounds. */
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀'];
const letters = [...'abcdefghjklmnopqrstwxyz'];
const bySound = new Intl.Collator('zh-CN-u-co-pinyin');

function firstLetterOf(character: string): string {
  const at = firsts.findLastIndex((first) => bySound.compare(first, character) <= 0);
  return letters[at] ?? '';
}
