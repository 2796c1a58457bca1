/** A counted box as the obligations write it down: one way, for whoever fills a form and for the rule that holds it against the box. */
import type { BoxCount, QuestionCount } from '../../machine/traits.ts';
import type { CountedBox } from './how-counted.ts';

interface Electronic {
  readonly how: 'electronic';
  readonly box: CountedBox;
}

/** Results of a ballot with grades; `results` is a list of `{ [who]: id, <grade>: count, blank, together? }`. */
export interface GradesOfBox extends Electronic {
  readonly issued: number;
  /** Of the question that most sheets came back to. */
  readonly returned: number;
  readonly results: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Grades of a ballot about people. Each question has sheets of its own: whoever sent fewer back left the others blank.
 *
 * @param who what the obligation calls those whom it is about
 * @example
 * const zhao = { question: 'zhao', subject: 'zhao', returned: 6, counts: { good: 6 }, writtenIn: [], roots: ['r'] };
 * const box = { ballot: 'b', announcement: 'a', issued: 7, questions: [zhao], isWhole: true };
 * gradesOfBox(box, 'subject').results // → [{ subject: 'zhao', good: 6, blank: 0 }]
 */
export function gradesOfBox(box: BoxCount, who: 'subject' | 'member'): GradesOfBox {
  const returned = mostReturned(box);
  return {
    ...electronic(box),
    issued: box.issued,
    returned,
    results: box.questions.flatMap(({ subject, counts, together }) => {
      if (subject === null) return [];
      const answered = Object.values(counts).reduce((sum, count) => sum + count, 0);
      return [{ [who]: subject, ...counts, blank: returned - answered, ...(together ? { together } : {}) }];
    }),
  };
}

/** What is known of the ballot of an election; who was there is for whoever keeps the list. */
export interface PapersOfBox extends Electronic {
  readonly issued: number;
  readonly returned: number;
}

/**
 * How many papers of an election went out and came back.
 *
 * @example
 * papersOfBox({ ballot: 'b', announcement: 'a', issued: 7, questions: [], isWhole: true }).issued // → 7
 */
export const papersOfBox = (box: BoxCount): PapersOfBox => ({
  ...electronic(box),
  issued: box.issued,
  returned: mostReturned(box),
});

/**
 * Votes of an election, with the most votes first. Names that were written in have no id: whoever records them looks them up.
 *
 * @example
 * const seats = { question: 'seats', subject: null, returned: 6, counts: { li: 2, an: 5 }, writtenIn: [], roots: ['r'] };
 * votesOfBox({ ballot: 'b', announcement: 'a', issued: 7, questions: [seats], isWhole: true })
 * // → [{ candidate: 'an', ayes: 5 }, { candidate: 'li', ayes: 2 }]
 */
export const votesOfBox = (box: BoxCount): readonly { readonly candidate: string; readonly ayes: number }[] =>
  box.questions
    .filter(({ subject }) => subject === null)
    .flatMap(({ counts }) => Object.entries(counts).map(([candidate, ayes]) => ({ candidate, ayes })))
    .sort((a, b) => b.ayes - a.ayes || (a.candidate < b.candidate ? -1 : 1));

const electronic = ({ ballot, announcement, questions }: BoxCount): Electronic => ({
  how: 'electronic',
  box: { ballot, announcement, roots: questions.flatMap(({ roots }) => roots) },
});

const mostReturned = ({ questions }: { readonly questions: readonly QuestionCount[] }): number =>
  Math.max(0, ...questions.map(({ returned }) => returned));
