import { afterOne, countedPlaceholder } from './counted.ts';

/** A text that an end user reads, in both languages, with `{{placeholders}}`. */
export interface Text {
  readonly en: string;
  readonly 'zh-CN': string;
}

export type Language = keyof Text;

export const languages: readonly Language[] = ['en', 'zh-CN'];

/** What fills a placeholder: a list is joined with commas, a text appears in the language that is being written. */
export type TextValue = string | number | boolean | Text | readonly (string | number)[];
export type TextData = Readonly<Record<string, TextValue>>;

/** The placeholder names inside one string: `'{{a}} of {{b}}'` → `'a' | 'b'`. */
export type PlaceholderOf<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;

const separators: Readonly<Record<Language, string>> = { en: ', ', 'zh-CN': '、' };

/**
 * Texts one after the other, as a list of words is filled in.
 *
 * @example
 * listed([{ en: 'Li (m1)', 'zh-CN': '李（m1）' }, { en: 'm2', 'zh-CN': 'm2' }]).en // → 'Li (m1), m2'
 */
export const listed = (texts: readonly Text[]): Text => ({
  en: texts.map(({ en }) => en).join(separators.en),
  'zh-CN': texts.map((text) => text['zh-CN']).join(separators['zh-CN']),
});

/**
 * Fills the placeholders of a text in one language. An unknown placeholder stays visible as it is written. In English, what is
 * counted follows its number: of one rule, `{{n}} rules are` is `1 rule is`.
 *
 * @example
 * fillText({ en: '{{n}} days', 'zh-CN': '{{n}}天' }, { n: 3 }, 'en') // → '3 days'
 */
export function fillText(text: Text, data: TextData, language: Language): string {
  const filled = (whole: string, name: string) => {
    // What every object inherits, such as "constructor", is nobody's value.
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    // null is not in the type, but in what a rule written in JavaScript may say.
    if (value === undefined || value === null) return whole;
    if (typeof value !== 'object') return String(value);
    return 'en' in value ? value[language] : value.join(separators[language]);
  };
  if (language !== 'en') return text[language].replace(/\{\{(\w+)\}\}/g, filled);
  return text.en.replace(countedPlaceholder, (whole, name: string, word?: string, noun?: string, verb?: string) => {
    const placeholder = `{{${name}}}`;
    const after = noun !== undefined && data[name] === 1 ? afterOne(word, noun, verb) : whole.slice(placeholder.length);
    return filled(placeholder, name) + after;
  });
}

const sameText = (text: string): Text => ({ en: text, 'zh-CN': text });

/**
 * A number and what it counts, in English: of one there is one. The noun is one of those that texts count; a verb may follow. A
 * number that is written already, `900,035`, stays as it is.
 *
 * @example
 * counted(1, 'records are') // → '1 record is'
 */
export const counted = (count: number | string, words: string): string =>
  fillText(sameText(`{{count}} ${words}`), { count: count === '1' ? 1 : count }, 'en');

/**
 * Fills a text in every language at once, for a record that must still be readable when its template has changed.
 *
 * @example
 * fillTexts({ en: '{{n}} days', 'zh-CN': '{{n}}天' }, { n: 3 }) // → { en: '3 days', 'zh-CN': '3天' }
 */
export function fillTexts(text: Text, data: TextData): Text {
  return { en: fillText(text, data, 'en'), 'zh-CN': fillText(text, data, 'zh-CN') };
}
