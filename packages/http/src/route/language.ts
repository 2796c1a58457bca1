import { type Language, languages } from '@obligato/core';

/**
 * The language that an `Accept-Language` header likes best: of those there are, the one with the highest weight.
 *
 * @example
 * languageOf('de, zh;q=0.8, en;q=0.3') // → 'zh-CN'
 */
export function languageOf(header: string | undefined): Language {
  let best: { readonly language: Language; readonly weight: number } | undefined;
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const stated = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
    const weight = stated === undefined ? 1 : Number(stated);
    const primary = tag.toLowerCase().split('-')[0];
    const language = languages.find((known) => known.toLowerCase().split('-')[0] === primary);
    if (language && weight > 0 && weight <= 1 && (best === undefined || weight > best.weight)) {
      best = { language, weight };
    }
  }
  return best?.language ?? 'en';
}
