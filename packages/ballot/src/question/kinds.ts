/** How each kind of question is asked and counted: the one table that a new kind is added to. */
import type { Option, Question, QuestionKind, Validity } from './question.ts';

interface Kind<Q extends Question> {
  readonly optionsOf: (question: Q) => readonly Option[];
  readonly validityOf: (question: Q) => Validity;
  /** Whom it is about: they are no scrutineers. */
  readonly subjectsOf: (question: Q) => readonly string[];
  /** Who stands on no list of voters where this is asked. */
  readonly keptOff: (question: Q) => readonly string[];
  /** Who may vote, but has no paper for this one. */
  readonly leftOut: (question: Q) => readonly string[];
  /** Whether grades beside each other are counted together where one of them would show a single answer. */
  readonly hidesCellsOfOne: boolean;
}

const one: Validity = { atLeast: 1, atMost: 1, writeIns: 0 };

export const answersToResolution: readonly Option[] = [
  { id: 'for', title: { en: 'For', 'zh-CN': '赞成' } },
  { id: 'against', title: { en: 'Against', 'zh-CN': '反对' } },
  { id: 'abstain', title: { en: 'Abstain', 'zh-CN': '弃权' } },
];

export const kinds: { readonly [K in QuestionKind]: Kind<Extract<Question, { readonly kind: K }>> } = {
  evaluation: {
    optionsOf: ({ grades }) => grades,
    validityOf: () => one,
    subjectsOf: ({ subject }) => [subject],
    keptOff: ({ subject }) => [subject],
    leftOut: () => [],
    hidesCellsOfOne: true,
  },
  appraisal: {
    optionsOf: ({ grades }) => grades,
    validityOf: () => one,
    // Everybody is appraised: were subjects no scrutineers, there would be none. The two count what neither can open alone.
    subjectsOf: () => [],
    keptOff: () => [],
    leftOut: ({ subject }) => [subject],
    hidesCellsOfOne: true,
  },
  resolution: {
    optionsOf: () => answersToResolution,
    validityOf: () => one,
    subjectsOf: () => [],
    keptOff: () => [],
    leftOut: () => [],
    hidesCellsOfOne: false,
  },
  election: {
    optionsOf: ({ candidates }) => candidates,
    validityOf: ({ validity }) => validity,
    subjectsOf: ({ candidates }) => candidates.map(({ id }) => id),
    keptOff: () => [],
    leftOut: () => [],
    hidesCellsOfOne: false,
  },
};

/** The row of a question; its functions take that very question. */
export const kindOf = (question: Question): Kind<Question> => kinds[question.kind] as Kind<Question>;

/**
 * What can be chosen, in its order.
 *
 * @example
 * optionsOf({ kind: 'resolution', id: 'plan', title: { en: 'The plan', 'zh-CN': '计划' } }).map(({ id }) => id)
 * // → ['for', 'against', 'abstain']
 */
export const optionsOf = (question: Question): readonly Option[] => kindOf(question).optionsOf(question);

/**
 * When a sheet of it counts.
 *
 * @example
 * validityOf({ kind: 'resolution', id: 'plan', title: { en: 'The plan', 'zh-CN': '计划' } }).atMost // → 1
 */
export const validityOf = (question: Question): Validity => kindOf(question).validityOf(question);
