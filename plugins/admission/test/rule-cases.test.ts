/** Every rule of admission is put before the tester. */
import { describeRule } from '@obligato/testing';
import { expect, test } from 'vitest';
import { admissionPlugin } from '../src/index.ts';
import { ruleCases } from './cases.ts';

for (const [name, rule] of Object.entries(admissionPlugin.rules)) {
  describeRule(rule, { name: `admission/${name}`, ...ruleCases[name] });
}

test('nothing has cases that is no rule', () => {
  expect(Object.keys(ruleCases).filter((name) => !Object.hasOwn(admissionPlugin.rules, name))).toEqual([]);
});
