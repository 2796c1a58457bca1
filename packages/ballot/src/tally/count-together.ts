/** No cell of a tally shows one answer: such a grade is counted together with those beside it. */

/**
 * The shortest run of neighbouring grades that covers every cell of one and has a sum other than one; undefined when none is needed. Where
 * a single person answered at all it is all grades, which shows that somebody did, and not what.
 *
 * @param counts in the order of the scale
 * @example
 * runToHide([9, 2, 1, 0]) // → [1, 2]: the second and the third
 */
export function runToHide(counts: readonly number[]): readonly [number, number] | undefined {
  const [first, last] = [counts.indexOf(1), counts.lastIndexOf(1)];
  if (first < 0) return undefined;
  for (let length = Math.max(2, last - first + 1); length < counts.length; length++) {
    for (let from = Math.max(0, last - length + 1); from <= first && from + length <= counts.length; from++) {
      if (sum(counts.slice(from, from + length)) !== 1) return [from, from + length - 1];
    }
  }
  return [0, counts.length - 1];
}

export interface Hidden {
  readonly counts: Readonly<Record<string, number>>;
  readonly together?: readonly string[];
}

/** Counts by grade, with the sum of the run under its first grade and 0 under the others. */
export function countTogether(grades: readonly string[], counts: Readonly<Record<string, number>>): Hidden {
  const row = grades.map((grade) => counts[grade] ?? 0);
  const run = runToHide(row);
  if (!run) return { counts };
  const [from, to] = run;
  const hidden = row.map((count, at) =>
    at < from || at > to ? count : at === from ? sum(row.slice(from, to + 1)) : 0,
  );
  const entries = grades.map((grade, at): [string, number] => [grade, hidden[at] ?? 0]);
  return { counts: Object.fromEntries(entries), together: grades.slice(from, to + 1) };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
