/** An example of the playground: what it shows, and what comes out of it. */
import type { Language, OutcomeName, Text } from '@obligato/core';
import type { Question } from './judge.ts';

export interface Example {
  /** Its name in addresses. */
  readonly name: string;
  readonly title: Text;
  /** What to look at, and what to change, in a sentence or two; words of a file stand between backticks. */
  readonly about: Text;
  /** What comes out; `problem` where the unit file itself is refused. */
  readonly outcome: OutcomeName | 'problem';
  /** `rule:message` of everything that is said, or the codes of the problems. */
  readonly says: readonly string[];
  /** Whether the cycle is late afterwards. */
  readonly late?: true;
  readonly texts: (language: Language) => Question;
}

/**
 * Chooses the words of one language in a text that is the same in both but for them.
 *
 * @example
 * wordsIn('zh-CN')('Levy branch', '征收科党支部') // → '征收科党支部'
 */
export const wordsIn =
  (language: Language) =>
  (en: string, zh: string): string =>
    language === 'en' ? en : zh;
