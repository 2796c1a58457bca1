/** Every rule of admission is put before the tester, what belongs to the obligation itself too. */
import { createCatalogue } from '@obligato/core';
import { describeRule, type RuleCases } from '@obligato/testing';
import { expect, test } from 'vitest';
import { admissionPlugin } from '../src/index.ts';
import { ruleCases } from './cases.ts';

const casesByName: Readonly<Record<string, RuleCases>> = ruleCases;
const rules = new Map(
  [...createCatalogue({ admission: admissionPlugin }).rules.values()].flatMap(({ id, rule }) => {
    const [namespace, name = ''] = id.split('/');
    return namespace === 'admission' ? [[name, rule] as const] : [];
  }),
);

for (const [name, rule] of rules) describeRule(rule, { name: `admission/${name}`, ...casesByName[name] });

test('nothing has cases that is no rule', () => {
  expect(Object.keys(ruleCases).filter((name) => !rules.has(name))).toEqual([]);
});
