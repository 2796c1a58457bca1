/** Sheets with a grade each, counted by the very tally that counts those of a secret ballot: no grade shows a single answer. */
import { countChoices, type EvaluationQuestion } from '@obligato/ballot/counting';

/** How many sheets say each grade, from the best grade to the worst. */
type Sheets = Readonly<Record<string, number>>;

/**
 * As a record has them: counts by grade, and which of them are counted together.
 *
 * @example
 * countedSheets({ excellent: 4, good: 3, fair: 1, poor: 0 })
 * // → { excellent: 4, good: 4, fair: 0, poor: 0, together: ['good', 'fair'] }
 */
export function countedSheets(sheets: Sheets): Sheets | (Sheets & { readonly together: readonly string[] }) {
  const choices = Object.entries(sheets).flatMap(([grade, count]) =>
    Array.from({ length: count }, () => ({ chosen: [grade], writeIns: [] })),
  );
  const { counts, together } = countChoices(questionOf(Object.keys(sheets)), choices);
  return together ? Object.assign({ ...counts }, { together }) : counts;
}

/** Whom it is about, and how the grades are called, changes nothing in the count. */
const questionOf = (grades: readonly string[]): EvaluationQuestion => ({
  ...{ kind: 'evaluation', id: 'q1', subject: 'subject', title: unsaid },
  grades: grades.map((id) => ({ id, title: unsaid })),
});
const unsaid = { en: '', 'zh-CN': '' };
