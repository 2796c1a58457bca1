/** What is wrong and what to do about it, written once in both languages. */
import type { Language, Text } from './text.ts';

/** What a problem says in one language. */
export interface ProblemWords {
  /** What is wrong, naming the value. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** In English as `message` and `hint`, and in every other language beside them. */
export interface TranslatedWords extends ProblemWords {
  readonly translations: Readonly<Record<Exclude<Language, 'en'>, ProblemWords>>;
}

/**
 * The words of a problem. Values stand in both texts; neither ends in a full stop.
 *
 * @example
 * translated({ en: 'No unit is named "levi"', 'zh-CN': '没有单位“levi”' }).translations['zh-CN'].message // → '没有单位“levi”'
 */
export function translated(message: Text, hint?: Text): TranslatedWords {
  if (hint === undefined) return { message: message.en, translations: { 'zh-CN': { message: message['zh-CN'] } } };
  return {
    message: message.en,
    hint: hint.en,
    translations: { 'zh-CN': { message: message['zh-CN'], hint: hint['zh-CN'] } },
  };
}

/**
 * The words of a problem in one language.
 *
 * @example
 * wordsIn(translated({ en: 'Closed', 'zh-CN': '已关闭' }), 'zh-CN').message // → '已关闭'
 */
export function wordsIn(problem: TranslatedWords, language: Language): ProblemWords {
  return language === 'en' ? problem : problem.translations[language];
}

/**
 * The message in both languages.
 *
 * @example
 * messageText(translated({ en: 'Closed', 'zh-CN': '已关闭' })) // → { en: 'Closed', 'zh-CN': '已关闭' }
 */
export function messageText({ message, translations }: TranslatedWords): Text {
  return { en: message, 'zh-CN': translations['zh-CN'].message };
}

/**
 * The hint in both languages; empty texts when there is none.
 *
 * @example
 * hintText(translated({ en: 'Closed', 'zh-CN': '已关闭' })) // → { en: '', 'zh-CN': '' }
 */
export function hintText({ hint, translations }: TranslatedWords): Text {
  return { en: hint ?? '', 'zh-CN': translations['zh-CN'].hint ?? '' };
}

const fullStops: Readonly<Record<Language, string>> = { en: '.', 'zh-CN': '。' };
const gaps: Readonly<Record<Language, string>> = { en: ' ', 'zh-CN': '' };

/**
 * Message and hint as sentences.
 *
 * @example
 * sentencesIn(translated({ en: 'Closed', 'zh-CN': '已关闭' }, { en: 'Open it', 'zh-CN': '请重新打开' }), 'zh-CN')
 * // → '已关闭。请重新打开。'
 */
export function sentencesIn(problem: TranslatedWords, language: Language): string {
  const { message, hint } = wordsIn(problem, language);
  const sentences = hint ? [message, hint] : [message];
  return sentences.map((text) => (/[.?!。？！]$/.test(text) ? text : text + fullStops[language])).join(gaps[language]);
}

/**
 * The same in both languages.
 *
 * @example
 * sentenceText(translated({ en: 'Closed', 'zh-CN': '已关闭' })) // → { en: 'Closed.', 'zh-CN': '已关闭。' }
 */
export function sentenceText(problem: TranslatedWords): Text {
  return { en: sentencesIn(problem, 'en'), 'zh-CN': sentencesIn(problem, 'zh-CN') };
}
