/** How wide an interval of 95 % is when few values were drawn. */

/** To three places, by degrees of freedom from 1. */
const tabulated = [
  ...[12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228],
  ...[2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086],
  ...[2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042],
];
const normal = 1.959964;

/**
 * Within how many standard errors 95 % of the values lie: Student's t, both sides. `freedom` is one less than how many values there
 * are, 1 or more. Beyond the table by the first terms of its expansion about the normal distribution, right to three places.
 *
 * @example
 * studentT95(9) // → 2.262
 */
export function studentT95(freedom: number): number {
  const known = tabulated[freedom - 1];
  if (known !== undefined) return known;
  const z2 = normal * normal;
  const first = (z2 + 1) / 4;
  const second = ((5 * z2 + 16) * z2 + 3) / 96;
  return normal * (1 + first / freedom + second / freedom ** 2);
}
