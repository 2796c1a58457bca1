/** Every rule that has cases is put before the tester. */
import { describeRule } from '@obligato/testing';
import { expect, test } from 'vitest';
import { organBranch } from '../src/index.ts';
import { ruleCases } from './cases/index.ts';

for (const [name, cases] of Object.entries(ruleCases)) {
  const rule = organBranch.rules[name];
  if (rule) describeRule(rule, { name: `organ/${name}`, ...cases });
}

/** The tester has something against it: where a stricter quorum is not reached, it has nothing more to say. */
const without = ['unable-to-pass'];

test('every rule of the pack has cases, and nothing else has', () => {
  expect(Object.keys(organBranch.rules).filter((name) => !ruleCases[name])).toEqual(without);
  expect(Object.keys(ruleCases).filter((name) => !organBranch.rules[name])).toEqual([]);
});
