/** Whether a word is written as the tag of a language; whether an organisation speaks it, its own files say. */
import { didYouMean } from './suggest.ts';
import type { Text } from './text.ts';

/** A language, its script and its region, as BCP 47 has them written: `de`, `zh-CN`, `sr-Latn-RS`. */
export const languagePattern = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-(?:[A-Z]{2}|\d{3}))?$/;

/** The same in whatever case. */
const parts = /^([a-z]{2,3})(-[a-z]{4})?(-(?:[a-z]{2}|\d{3}))?$/i;

/**
 * What to do about a word that is no tag of a language; undefined for one that is.
 *
 * @example
 * languageFault('de') // → undefined
 * languageFault('zh-cn')?.en // → 'Did you mean "zh-CN"?'
 */
export function languageFault(tag: string): Text | undefined {
  const [found, language = '', script = '', region = ''] = parts.exec(tag) ?? [];
  if (found === undefined) return writeATag;
  const meant =
    language.toLowerCase() + script.slice(0, 2).toUpperCase() + script.slice(2).toLowerCase() + region.toUpperCase();
  return meant === tag ? undefined : didYouMean(meant);
}

const writeATag: Text = {
  en: 'Write a tag such as en, zh-CN, de or bo',
  'zh-CN': '请写 `en`、`zh-CN`、`de`、`bo` 等语言代码',
};
