/** Every rule that has cases is put before the tester. */
import { describeRule } from '@obligato/testing';
import { expect, test } from 'vitest';
import { organBranch } from '../src/index.ts';
import { ruleCases } from './cases/index.ts';

for (const [name, cases] of Object.entries(ruleCases)) {
  const rule = organBranch.rules[name];
  if (rule) describeRule(rule, { name: `organ/${name}`, ...cases });
}

test('every rule of the pack has cases, and nothing else has', () => {
  expect(Object.keys(organBranch.rules).filter((name) => !(name in ruleCases))).toEqual([]);
  expect(Object.keys(ruleCases).filter((name) => !organBranch.rules[name])).toEqual([]);
});
