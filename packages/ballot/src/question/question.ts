/** What is asked. Each question has papers of its own, so that no two answers of one person lie on one sheet. */
import type { Text } from '@obligato/core';

/** Something that can be chosen; `id` stands in files, the title on a page. */
export interface Option {
  readonly id: string;
  readonly title: Text;
}

interface Asked {
  /** Unique within the ballot. */
  readonly id: string;
  readonly title: Text;
}

/** One grade for a leader, from those whom they lead; the subject is not among those who may vote. */
export interface EvaluationQuestion extends Asked {
  readonly kind: 'evaluation';
  readonly subject: string;
  /** From the best to the worst. */
  readonly grades: readonly Option[];
}

/** One grade for a member, from the others; the subject may vote on everybody but themselves. */
export interface AppraisalQuestion extends Asked {
  readonly kind: 'appraisal';
  readonly subject: string;
  /** From the best to the worst. */
  readonly grades: readonly Option[];
}

/** For, against, or abstain. */
export interface ResolutionQuestion extends Asked {
  readonly kind: 'resolution';
}

/** At most so many of the candidates, and of people written in. */
export interface ElectionQuestion extends Asked {
  readonly kind: 'election';
  readonly candidates: readonly Option[];
  readonly validity: Validity;
}

/** When a sheet of an election is valid, as the law of the unit says. Blank sheets are counted apart and are no invalid ones. */
export interface Validity {
  readonly atLeast: number;
  /** Usually the seats: who chooses more has chosen nobody. */
  readonly atMost: number;
  /** How many of them may be people who are no candidates. */
  readonly writeIns: number;
}

export type Question = EvaluationQuestion | AppraisalQuestion | ResolutionQuestion | ElectionQuestion;
export type QuestionKind = Question['kind'];

/** What one sheet says to one question. Nothing chosen and nobody written in is a blank sheet. */
export interface Choice {
  /** Ids of options, each once. */
  readonly chosen: readonly string[];
  readonly writeIns: readonly string[];
}
