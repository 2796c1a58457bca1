/**
 * The step of a histogram below which a share of everything counted lies, from 0 to 1.
 *
 * @example
 * quantile([1, 1, 2], 0.5) // → 1: half of four lies in the first two steps
 */
export function quantile(steps: readonly number[], share: number): number {
  const total = steps.reduce((sum, count) => sum + count, 0);
  let seen = 0;
  for (const [step, count] of steps.entries()) {
    seen += count;
    if (seen >= total * share) return step;
  }
  return Math.max(0, steps.length - 1);
}
