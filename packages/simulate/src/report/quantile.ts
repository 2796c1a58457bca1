/** Quantiles of what was counted, exact: no bin has a say. */

/** A value, and how many units have it. */
export interface Counted {
  readonly value: number;
  readonly units: number;
}

/**
 * The smallest value that at least `percent` of a hundred units do not exceed; undefined where there are none. `percent` is a
 * whole number from 1 to 100, `counts` are in whatever order and may name a value twice.
 *
 * @example
 * quantile([{ value: 0.9, units: 1 }, { value: 0.7, units: 2 }], 50) // → 0.7: two of three have no more
 */
export function quantile(counts: readonly Counted[], percent: number): number | undefined {
  const total = counts.reduce((sum, { units }) => sum + units, 0);
  let seen = 0;
  for (const { value, units } of [...counts].sort((a, b) => a.value - b.value)) {
    seen += units;
    // In whole numbers: nine tenths of thirty are 27, and not a little more.
    if (units > 0 && seen * 100 >= total * percent) return value;
  }
  return undefined;
}

/** Units by the share of their duties that was done in time, from 0 to 1. */
export const sharesOfUnits = (counts: Readonly<Record<string, number>>): readonly Counted[] =>
  Object.entries(counts).map(([key, units]) => {
    const [inTime = 0, owed = 1] = key.split('/').map(Number);
    return { value: inTime / owed, units };
  });

/** Units by hours a member. */
export const hoursOfUnits = (counts: Readonly<Record<string, number>>): readonly Counted[] =>
  Object.entries(counts).map(([minutes, units]) => ({ value: Number(minutes) / 60, units }));
