/** How a tally is written down in which a grade has one answer: together with the grades beside it. */

/** Counts by grade, in the order of the grades. */
type Counts = Readonly<Record<string, number>>;

/**
 * The same counts, in which no grade has one: it is counted together with those beside it, the sum under the first of them.
 *
 * @example
 * countedTogether({ excellent: 4, good: 3, fair: 1, poor: 0 })
 * // → { excellent: 4, good: 4, fair: 0, poor: 0, together: ['good', 'fair'] }
 */
export function countedTogether(counts: Counts): Counts | (Counts & { readonly together: readonly string[] }) {
  const grades = Object.keys(counts);
  const isOne = (grade: string) => counts[grade] === 1;
  let from = grades.findIndex(isOne);
  if (from < 0) return counts;
  let to = grades.findLastIndex(isOne);
  const sum = () => grades.slice(from, to + 1).reduce((total, grade) => total + (counts[grade] ?? 0), 0);
  while (sum() < 2 && to - from < grades.length - 1) {
    if (from > 0) from--;
    else to++;
  }
  const together = grades.slice(from, to + 1);
  const others = together.map((grade) => [grade, 0] as const);
  return Object.assign({ ...counts, ...Object.fromEntries(others), [together[0] as string]: sum() }, { together });
}
