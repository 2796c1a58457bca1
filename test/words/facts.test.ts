/** What decisions show of the facts they looked at is said in words, in both languages. */

import { createDomain } from '@obligato/engine';
import organBranch from '@obligato/organ-branch';
import { expect, test } from 'vitest';
import { factText, factWordsIn } from '../../packages/cli/src/payload/fact-text.ts';

const { catalogue } = createDomain({ units: [], plugins: { organ: organBranch } });

test('every fact that a rule of the house looks at says what it is called', () => {
  const facts = new Set([...catalogue.rules.values()].flatMap(({ rule }) => Object.values(rule.facts)));
  expect(facts.size).toBeGreaterThan(25);
  expect([...facts].filter(({ words }) => !words).map(({ name }) => name)).toEqual([]);
  const called = [...factWordsIn(catalogue).values()].flatMap(({ title, parts = {} }) => [
    title,
    ...Object.values(parts),
  ]);
  for (const text of called) expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
});

const view = { say: (text: { readonly en: string }) => text.en, language: 'en' as const };
const parts = { on: { en: 'held on', 'zh-CN': '日期' }, who: { en: 'by', 'zh-CN': '由' } };
const as = (name: string) => ({ en: name, 'zh-CN': name });
const nameOf = (id: string) => (id === 'm1' ? as('Li') : as(id));

test.each([
  [[], 'none'],
  [{}, 'none'],
  [null, 'none'],
  [0, '0'],
  [false, 'no'],
  ['m1', 'Li'],
  [['m1', 'm2'], 'Li, m2'],
  [[{ member: 'm1', name: 'Li the elder' }, { member: 'm1' }], 'Li the elder, Li'],
  [[{ member: 'm1', name: 'Li', approval: '3/2026' }], 'Li (approval: 3/2026)'],
  [
    [
      { on: '2026-03-02', who: 'm1' },
      { on: '2026-03-03', who: null },
    ],
    'held on: 2026-03-02, by: Li; held on: 2026-03-03, by: none',
  ],
  [[{ member: 'm1', name: 'Li', roles: ['leader', 'm2'] }], 'Li (roles: head of the unit, m2)'],
  [{ m1: { en: 'Did you mean m2?', 'zh-CN': '…' } }, 'Li: Did you mean m2?'],
])('%j is told as %s', (value, text) => {
  const roleOf = (role: string) => ({ en: role === 'leader' ? 'head of the unit' : role, 'zh-CN': role });
  expect(factText(value, { ...view, parts, nameOf, roleOf })).toBe(text);
});
