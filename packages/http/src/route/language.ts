import { languages } from '@obligato/core';

/**
 * The languages in which an `Accept-Language` header is answered: the one that it likes best of those that there are, of whose
 * weight the first counts, and then those that the organisation speaks. Without a wish, as the organisation speaks; else in English.
 *
 * @example
 * languagesFor('fr, zh;q=0.8, en;q=0.3') // → ['zh-CN']
 * languagesFor('de-AT, en;q=0.3', ['de', 'en']) // → ['de', 'en']
 */
export function languagesFor(header: string | undefined, spoken: readonly string[] = []): readonly string[] {
  const known = [...new Set([...spoken, ...languages])];
  let best: { readonly language: string; readonly weight: number } | undefined;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const stated = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
    const weight = stated === undefined ? 1 : Number(stated);
    const language = known.find((each) => primaryOf(each) === primaryOf(tag));
    if (language !== undefined && weight > 0 && weight <= 1 && (best === undefined || weight > best.weight)) {
      best = { language, weight };
    }
  }
  return [...new Set([best?.language ?? spoken[0] ?? 'en', ...spoken])];
}

const primaryOf = (tag: string) => tag.toLowerCase().split('-')[0];

/** What `Content-Language` says of an answer. */
export const contentLanguage = (reading: string | readonly string[]): string =>
  (typeof reading === 'string' ? reading : reading[0]) ?? 'en';
