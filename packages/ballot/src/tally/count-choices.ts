/** Counts the sheets of one list. */
import { isBlank, isValid } from '../question/is-valid.ts';
import { kindOf } from '../question/kinds.ts';
import type { Choice, Question } from '../question/question.ts';
import { countTogether } from './count-together.ts';
import type { Result } from './tally.ts';

/** What sheets come to: a result without the list that they lay in. */
export type Counted = Pick<Result, 'returned' | 'counts' | 'together' | 'writeIns' | 'blank' | 'invalid'>;

/**
 * `undefined` stands for a sheet that does not open, or says nothing that can be read.
 *
 * @example
 * const validity = { atLeast: 1, atMost: 2, writeIns: 1 };
 * const candidates = [{ id: 'li', title: { en: 'Li', 'zh-CN': '李' } }];
 * const question = { kind: 'election', id: 'committee', title: { en: 'Committee', 'zh-CN': '委员会' }, candidates, validity } as const;
 * countChoices(question, [{ chosen: ['li'], writeIns: ['Wang'] }, { chosen: [], writeIns: [] }])
 * // → { returned: 2, counts: { li: 1 }, writeIns: [{ name: 'Wang', votes: 1 }], blank: 1, invalid: 0 }
 */
export function countChoices(question: Question, choices: readonly (Choice | undefined)[]): Counted {
  const kind = kindOf(question);
  const options = kind.optionsOf(question).map(({ id }) => id);
  const blank = choices.filter((choice) => choice && isBlank(choice)).length;
  const valid = choices.filter((choice) => choice !== undefined && !isBlank(choice) && isValid(question, choice));
  const votes = valid.flatMap((choice) => choice?.chosen ?? []);
  const counts = Object.fromEntries(options.map((id) => [id, votes.filter((vote) => vote === id).length]));
  return {
    returned: choices.length,
    ...(kind.hidesCellsOfOne ? countTogether(options, counts) : { counts }),
    writeIns: namesByVotes(valid.flatMap((choice) => choice?.writeIns ?? [])),
    blank,
    invalid: choices.length - blank - valid.length,
  };
}

function namesByVotes(names: readonly string[]): Result['writeIns'] {
  return [...new Set(names)]
    .map((name) => ({ name, votes: names.filter((each) => each === name).length }))
    .sort((a, b) => b.votes - a.votes || (a.name < b.name ? -1 : 1));
}
