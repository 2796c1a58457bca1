/** Foreign text made harmless for a terminal: a title or a name must not draw colours, forge lines or turn the reading direction. */

/** Anything that starts a new line or jumps across it, JavaScript's two own separators included. */
const breaks = /[\t\n\v\f\r\u2028\u2029]+/g;
/** Control characters, and the marks that make text read backwards. */
const unseen = /\p{Cc}|[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/**
 * A text on one line, without anything that a terminal obeys.
 *
 * @example
 * cleanText('Li\nACCEPTED') // → 'Li ACCEPTED'
 */
export function cleanText(text: string): string {
  return text.replace(breaks, ' ').replace(unseen, '');
}

/** The same data with every text in it cleaned. */
export function cleaned<T>(value: T): T {
  return cleanedValue(value) as T;
}

function cleanedValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanedValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [cleanText(key), cleanedValue(part)]));
}
