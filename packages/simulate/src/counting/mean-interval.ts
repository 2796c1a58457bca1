/** A mean, and how far chance would move it: of values that were drawn one by one, such as differences seed by seed. */
import { studentT95 } from './student-t.ts';

export interface MeanInterval {
  readonly mean: number;
  /** Of 95 %; absent of a single value. */
  readonly interval?: { readonly low: number; readonly high: number };
}

export function meanInterval(values: readonly number[]): MeanInterval {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const freedom = values.length - 1;
  if (freedom < 1) return { mean };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const margin = studentT95(freedom) * Math.sqrt(squares / freedom / values.length);
  return { mean, interval: { low: mean - margin, high: mean + margin } };
}
