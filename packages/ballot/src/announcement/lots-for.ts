/** Which papers somebody gets: one for every question of their group, but for those that are about them. */
import { kindOf } from '../question/kinds.ts';
import type { Question } from '../question/question.ts';
import type { Announcement } from './announcement.ts';

/** Who votes, and in which group. */
export interface Voter {
  readonly member: string;
  readonly group: string;
}

/**
 * Numbers of lots, in their order.
 *
 * @example
 * lotsFor(announcement, { member: 'li', group: 'all' }) // → [0, 1]
 */
export function lotsFor(
  announcement: Pick<Announcement, 'questions' | 'lots'>,
  { member, group }: Voter,
): readonly number[] {
  return announcement.lots.flatMap((lot, number) => {
    const question = questionOf(announcement, lot.question);
    return lot.group === group && !kindOf(question).leftOut(question).includes(member) ? [number] : [];
  });
}

/** A question of the ballot by its id. */
export function questionOf({ questions }: Pick<Announcement, 'questions'>, id: string): Question {
  const found = questions.find((question) => question.id === id);
  if (!found) throw new RangeError(`no question of this ballot: ${id}`);
  return found;
}
