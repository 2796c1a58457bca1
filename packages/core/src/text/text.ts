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
 * Fills the placeholders of a text in one language. An unknown placeholder stays visible as it is written.
 *
 * @example
 * fillText({ en: '{{n}} days', 'zh-CN': '{{n}}天' }, { n: 3 }, 'en') // → '3 days'
 */
export function fillText(text: Text, data: TextData, language: Language): string {
  return text[language].replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    // What every object inherits, such as "constructor", is nobody's value.
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    // null is not in the type, but in what a rule written in JavaScript may say.
    if (value === undefined || value === null) return whole;
    if (typeof value !== 'object') return String(value);
    return 'en' in value ? value[language] : value.join(separators[language]);
  });
}

/**
 * Fills a text in every language at once, for a record that must still be readable when its template has changed.
 *
 * @example
 * fillTexts({ en: '{{n}} days', 'zh-CN': '{{n}}天' }, { n: 3 }) // → { en: '3 days', 'zh-CN': '3天' }
 */
export function fillTexts(text: Text, data: TextData): Text {
  return { en: fillText(text, data, 'en'), 'zh-CN': fillText(text, data, 'zh-CN') };
}
