/** A tally of the stories: no grade with one answer, and as many answers as there were. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedSheets } from '../src/counting/counted-sheets.ts';

const grades = ['excellent', 'good', 'fair', 'poor'];
const someCounts = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3))
  .map((counts) => Object.fromEntries(grades.map((grade, index) => [grade, counts[index] as number])));
const sumOf = (counts: Readonly<Record<string, unknown>>) =>
  grades.reduce((sum, grade) => sum + Number(counts[grade]), 0);

test('of two answers and more none stands alone, none is lost, and grades that were counted apart stay as they were', () => {
  fc.assert(
    fc.property(someCounts, (counts) => {
      const told: Readonly<Record<string, unknown>> = countedSheets(counts);
      const together = (told.together ?? []) as readonly string[];
      expect(sumOf(told)).toBe(sumOf(counts));
      if (sumOf(counts) > 1) expect(grades.filter((grade) => told[grade] === 1)).toEqual([]);
      expect(together.filter((grade) => told[grade] !== 0).length).toBeLessThanOrEqual(1);
      for (const grade of grades) if (!together.includes(grade)) expect(told[grade]).toBe(counts[grade]);
    }),
  );
});
