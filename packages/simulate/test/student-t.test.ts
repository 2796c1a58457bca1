import { expect, test } from 'vitest';
import { studentT95 } from '../src/counting/student-t.ts';

/** How much of Student's distribution lies within `bound` of 0: its density, added up by Simpson's rule. */
function within(bound: number, freedom: number): number {
  const shape = (t: number) => (1 + t ** 2 / freedom) ** (-(freedom + 1) / 2);
  const area = (to: number) => {
    const steps = 20_000;
    const width = to / steps;
    let sum = shape(0) + shape(to);
    for (let step = 1; step < steps; step++) sum += (step % 2 === 1 ? 4 : 2) * shape(step * width);
    return (sum * width) / 3;
  };
  return area(bound) * 2 * densityAt0(freedom);
}

/** The density at 0: of one and of two degrees as everybody knows it, of more from that of two fewer. */
function densityAt0(freedom: number): number {
  let density = freedom % 2 === 0 ? 1 / (2 * Math.SQRT2) : 1 / Math.PI;
  for (let each = freedom % 2 === 0 ? 2 : 1; each < freedom; each += 2) {
    density *= ((each + 1) / each) * Math.sqrt(each / (each + 2));
  }
  return density;
}

test.each([1, 2, 3, 5, 10, 15, 16, 20, 29, 30, 31, 40, 60, 120, 1000])(
  'holds 95 of 100 values for %i degrees of freedom',
  (freedom) => {
    expect(within(studentT95(freedom), freedom)).toBeCloseTo(0.95, 4);
  },
);

test('never grows with more values', () => {
  const bounds = Array.from({ length: 200 }, (_, index) => studentT95(index + 1));
  expect(bounds).toEqual([...bounds].sort((a, b) => b - a));
});
