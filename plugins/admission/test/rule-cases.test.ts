/** Every rule of admission is put before the tester. */
import { describeRule, type RuleCases } from '@obligato/testing';
import { expect, test } from 'vitest';
import { admissionPlugin } from '../src/index.ts';
import { ruleCases } from './cases.ts';

const casesByName: Readonly<Record<string, RuleCases>> = ruleCases;

for (const [name, rule] of Object.entries(admissionPlugin.rules)) {
  describeRule(rule, { name: `admission/${name}`, ...casesByName[name] });
}

test('nothing has cases that is no rule', () => {
  expect(Object.keys(ruleCases).filter((name) => !Object.hasOwn(admissionPlugin.rules, name))).toEqual([]);
});
