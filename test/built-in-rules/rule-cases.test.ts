/** The rules that nobody can turn off are put before the tester like any other. */
import { createCatalogue } from '@obligato/core';
import { describeRule } from '@obligato/testing';
import { expect, test } from 'vitest';
import { builtInCases } from './cases.ts';

const { rules } = createCatalogue({});

for (const { id, rule } of rules.values()) describeRule(rule, { name: id, ...builtInCases[id] });

test('nothing has cases that is no rule', () => {
  expect(Object.keys(builtInCases).sort()).toEqual([...rules.keys()].sort());
});
