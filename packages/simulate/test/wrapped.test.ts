import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapped } from '../src/report/wrapped.ts';

const name = fc
  .array(fc.constantFrom('report', ' ', '/', '-', '支部', '大会', 'organisational', 'a'), { maxLength: 12 })
  .map((parts) => parts.join('').trim());
const compact = (text: string) => text.replace(/\s/g, '');

test('a name in lines loses no letter, and no line is wider than asked', () => {
  fc.assert(
    fc.property(name, fc.integer({ min: 20, max: 200 }), (text, width) => {
      const lines = wrapped(text, width);
      expect(compact(lines.join(''))).toBe(compact(text));
      for (const line of lines) {
        expect([...line].reduce((sum, letter) => sum + (letter > '\u2e80' ? 11.5 : 7), 0)).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test('goes on in the next line where a reader would', () => {
  expect(wrapped('Half-year report to all members', 140)).toEqual(['Half-year report to', 'all members']);
  expect(wrapped('organ/ideological-report-topics', 150)).toEqual(['organ/ideological-', 'report-topics']);
  expect(wrapped('党员思想工作学习汇报', 60)).toEqual(['党员思想工', '作学习汇报']);
});
