/** The rules that nobody can turn off are put before the tester like any other. */
import { createCatalogue } from '@obligato/core';
import { describeRule } from '@obligato/testing';
import { expect, test } from 'vitest';
import { builtInCases } from './cases.ts';

const { rules } = createCatalogue({});

for (const { id, rule } of rules.values()) describeRule(rule, { name: id, ...builtInCases[id] });

test('whoever is said by an id is marked as somebody, so that readers are told the name', () => {
  const isSomebody = (value: unknown) => [value].flat().some((each) => /^(m\d|head|deputy|clerk)$/.test(String(each)));
  const unmarked = [...rules.values()].flatMap(({ id, rule }) => {
    // Of those whom nobody knows there is no name to tell.
    if (id === 'core/people-on-the-roster') return [];
    const says = (builtInCases[id]?.denies ?? []).flatMap((each) => ('says' in each && each.says) || []);
    const data = says.flatMap((said) => (typeof said === 'object' ? Object.entries(said.data ?? {}) : []));
    const named = data.flatMap(([placeholder, value]) => (isSomebody(value) ? [placeholder] : []));
    return named.filter((placeholder) => !rule.people?.includes(placeholder)).map((each) => `${id}: ${each}`);
  });
  expect(unmarked).toEqual([]);
});

test('nothing has cases that is no rule', () => {
  expect(Object.keys(builtInCases).sort()).toEqual([...rules.keys()].sort());
});
