/** Whether a word names a language: a slip in one would hide what is written under it from everybody. */
import { didYouMean } from './suggest.ts';
import type { Text } from './text.ts';

/**
 * What to do about a word that is no language (BCP 47, as browsers write it); undefined for one that is.
 *
 * @example
 * languageFault('de') // → undefined
 * languageFault('zh-cn')?.en // → 'Did you mean "zh-CN"?'
 */
export function languageFault(tag: string): Text | undefined {
  const canonical = canonicalTag(tag);
  if (canonical === undefined || nameOf(canonical) === undefined) return writeATag;
  return canonical === tag ? undefined : didYouMean(canonical);
}

const writeATag: Text = {
  en: 'Write a tag such as en, zh-CN, de or bo',
  'zh-CN': '请写 `en`、`zh-CN`、`de`、`bo` 等语言代码',
};

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** What the language is called in English; undefined for one that nobody speaks. Made when it is asked for: it costs as much as a start. */
const nameOf = (tag: string): string | undefined =>
  new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag);
