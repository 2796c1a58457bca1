import { afterOne, countedPlaceholder } from './counted.ts';

/** A text that an end user reads, in both languages, with `{{placeholders}}`. */
export interface Text {
  readonly en: string;
  readonly 'zh-CN': string;
  /** The same in further languages, by their tags (BCP 47), where an organisation or a plugin says it in any: `{ de: '…' }`. */
  readonly further?: Readonly<Record<string, string>>;
}

/** A language in which everything is written. */
export type Language = 'en' | 'zh-CN';

export const languages: readonly Language[] = ['en', 'zh-CN'];

/** What fills a placeholder: a list is joined with commas, a text appears in the language that is being written. */
export type TextValue = string | number | boolean | Text | readonly (string | number)[];
export type TextData = Readonly<Record<string, TextValue>>;

/** The placeholder names inside one string: `'{{a}} of {{b}}'` → `'a' | 'b'`. */
export type PlaceholderOf<S extends string> = S extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | PlaceholderOf<Rest>
  : never;

/** Languages in the order in which somebody reads them: what is not written in the first is told in the next, and at last in English. */
export type Reading = string | readonly string[];

const isWritten = (language: string): language is Language => language === 'en' || language === 'zh-CN';

const written = (text: Text, language: string): string | undefined =>
  isWritten(language) ? text[language] : text.further?.[language];

/** In which of them it is told. */
function languageFor(text: Text, reading: Reading): string {
  if (typeof reading === 'string') return written(text, reading) === undefined ? 'en' : reading;
  return reading.find((language) => written(text, language) !== undefined) ?? 'en';
}

/**
 * A text in the first language that it has of those that somebody reads.
 *
 * @example
 * textIn({ en: 'Backup', 'zh-CN': '备份', further: { de: 'Datensicherung' } }, ['de', 'zh-CN']) // → 'Datensicherung'
 * textIn({ en: 'Backup', 'zh-CN': '备份' }, ['de', 'zh-CN']) // → '备份'
 */
export const textIn = (text: Text, reading: Reading): string => written(text, languageFor(text, reading)) ?? text.en;

/**
 * The first of them in which everything is written; English where it is none of them.
 *
 * @example
 * writtenLanguage(['de', 'zh-CN']) // → 'zh-CN'
 */
export const writtenLanguage = (reading: Reading): Language =>
  (typeof reading === 'string' ? [reading] : reading).find(isWritten) ?? 'en';

/**
 * What a text says in each language that it has.
 *
 * @example
 * inEachLanguage({ en: 'Backup', 'zh-CN': '备份', further: { de: 'Datensicherung' } }) // → ['Backup', '备份', 'Datensicherung']
 */
export const inEachLanguage = (text: Text): readonly string[] => [
  text.en,
  text['zh-CN'],
  ...Object.values(text.further ?? {}),
];

/**
 * The names of the placeholders in what is written in one language, each once.
 *
 * @example
 * placeholdersIn('{{n}} of {{all}}') // → ['n', 'all']
 */
export const placeholdersIn = (template: string): readonly string[] => [
  ...new Set(Array.from(template.matchAll(/\{\{(\w+)\}\}/g), ([, name]) => name as string)),
];

const separatorIn = (language: string): string => (/^(zh|ja)\b/.test(language) ? '、' : ', ');

/**
 * Texts one after the other, as a list of words is filled in.
 *
 * @example
 * listed([{ en: 'Li (m1)', 'zh-CN': '李（m1）' }, { en: 'm2', 'zh-CN': 'm2' }]).en // → 'Li (m1), m2'
 */
export const listed = (texts: readonly Text[]): Text =>
  inEvery(texts, (language) => texts.map((text) => textIn(text, language)).join(separatorIn(language)));

/**
 * Fills the placeholders of a text in one language, or in the first of several that it has. An unknown placeholder stays visible
 * as it is written. In English, what is counted follows its number: of one rule, `{{n}} rules are` is `1 rule is`.
 *
 * @example
 * fillText({ en: '{{n}} days', 'zh-CN': '{{n}}天' }, { n: 3 }, 'en') // → '3 days'
 */
export function fillText(text: Text, data: TextData, reading: Reading): string {
  const language = languageFor(text, reading);
  const filled = (whole: string, name: string) => {
    // What every object inherits, such as "constructor", is nobody's value.
    const value = Object.hasOwn(data, name) ? data[name] : undefined;
    // null is not in the type, but in what a rule written in JavaScript may say.
    if (value === undefined || value === null) return whole;
    if (typeof value !== 'object') return String(value);
    return 'en' in value ? textIn(value, reading) : value.join(separatorIn(language));
  };
  const template = written(text, language) ?? text.en;
  if (language !== 'en') return template.replace(/\{\{(\w+)\}\}/g, filled);
  return template.replace(countedPlaceholder, (whole, name: string, word?: string, noun?: string, verb?: string) => {
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
 * Fills a text in every language that it has, for a record that must still be readable when its template has changed.
 *
 * @example
 * fillTexts({ en: '{{n}} days', 'zh-CN': '{{n}}天' }, { n: 3 }) // → { en: '3 days', 'zh-CN': '3天' }
 */
export const fillTexts = (text: Text, data: TextData): Text =>
  inEvery([text], (language) => fillText(text, data, language));

/** English and Chinese, and whatever further languages one of the texts has. */
export function inEvery(texts: readonly Text[], say: (language: string) => string): Text {
  const both = { en: say('en'), 'zh-CN': say('zh-CN') };
  const further = new Set(texts.flatMap((text) => (text.further ? Object.keys(text.further) : [])));
  // Most texts have none: those keep the shape that all others have.
  return further.size === 0
    ? both
    : { ...both, further: Object.fromEntries([...further].map((each) => [each, say(each)])) };
}
