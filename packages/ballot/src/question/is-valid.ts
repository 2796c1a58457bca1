/** Whether a sheet counts, by the rules of its question. */
import { kindOf } from './kinds.ts';
import type { Choice, Question } from './question.ts';

export const isBlank = ({ chosen, writeIns }: Choice): boolean => chosen.length === 0 && writeIns.length === 0;

/**
 * Blank ones are asked about before: they are no answer, and no invalid one either.
 *
 * @example
 * const validity = { atLeast: 1, atMost: 2, writeIns: 1 };
 * const candidates = [{ id: 'li', title: { en: 'Li', 'zh-CN': '李' } }];
 * const question = { kind: 'election', id: 'committee', title: { en: 'Committee', 'zh-CN': '委员会' }, candidates, validity } as const;
 * isValid(question, { chosen: ['li'], writeIns: ['Wang', 'Zhao'] }) // → false
 */
export function isValid(question: Question, { chosen, writeIns }: Choice): boolean {
  const { atLeast, atMost, writeIns: mostWriteIns } = kindOf(question).validityOf(question);
  const count = chosen.length + writeIns.length;
  // A candidate who is written in besides, or a name written twice, would have two votes of one person.
  const twice = new Set([...chosen, ...writeIns]).size < count || namesCandidate(question, writeIns);
  return !twice && count >= atLeast && count <= atMost && writeIns.length <= mostWriteIns;
}

function namesCandidate(question: Question, writeIns: readonly string[]): boolean {
  const titles = kindOf(question)
    .optionsOf(question)
    .flatMap(({ title }) => [title.en, title['zh-CN']]);
  return writeIns.some((name) => titles.includes(name));
}
