import { parseUnit } from '@obligato/engine';
import { compare, type Scenario } from '@obligato/simulate';
import { expect, test } from 'vitest';
import few from './few-branches.ts';

const generated = few.population as Extract<Scenario['population'], { kind: 'generated' }>;
const withNotice = (workingDays: number): Scenario => ({
  ...few,
  population: {
    ...generated,
    branches: 3,
    superior: parseUnit(
      `unit: organ\nextends: [organ/recommended]\nrules: { organ/notice: { workingDays: ${workingDays} } }`,
    ),
  },
});

test('the same rules differ in nothing, seed by seed', () => {
  const { differences, changed } = compare(withNotice(3), withNotice(3), { seeds: 2 });
  expect(changed).toEqual([]);
  for (const { difference, interval } of differences) {
    expect([difference, interval]).toEqual([0, { low: 0, high: 0 }]);
  }
});

test('a longer notice refuses more, and the decisions that changed name the rule', () => {
  const { differences, changed } = compare(withNotice(3), withNotice(15), { seeds: 3 });
  const refused = differences.find(({ measure }) => measure === 'refused');
  expect(refused?.difference).toBeGreaterThan(0);
  expect(refused?.interval?.low).toBeLessThanOrEqual(refused?.difference ?? 0);
  expect(refused?.interval?.high).toBeGreaterThanOrEqual(refused?.difference ?? 0);
  expect(
    changed.some(({ a, b, because }) => a === 'accepted' && b === 'denied' && because.includes('organ/notice')),
  ).toBe(true);
});
