/** Every rule of the pack's own is put before the tester; those that it states from the general pack are held where they were written. */
import * as general from '@obligato/general';
import { describeRule } from '@obligato/testing';
import { expect, test } from 'vitest';
import { compliance } from '../src/index.ts';
import { ruleCases } from './cases.ts';

for (const [name, cases] of Object.entries(ruleCases)) {
  const rule = compliance.rules[name];
  if (rule) describeRule(rule, { name: `compliance/${name}`, ...cases });
}

/** What a rule does, by which a rule that is stated anew is known again. */
const deedOf = (rule: object) =>
  ['evaluate', 'bounds', 'plan', 'owed'].map((name) => Reflect.get(rule, name)).find(Boolean);
const shared = new Set(Object.values(general).flatMap((each) => (typeof each === 'object' ? deedOf(each) : [])));

test('every rule has cases, or is one of the general pack, and nothing else has', () => {
  const stated = Object.entries(compliance.rules).filter(([, rule]) => shared.has(deedOf(rule)));
  expect(stated.length).toBeGreaterThan(10);
  const names = Object.keys(compliance.rules).filter((name) => !stated.some(([each]) => each === name));
  expect(names.sort()).toEqual(Object.keys(ruleCases).sort());
});

test('no text of a standard is copied: clauses are numbers, and no number claims that its text was read', () => {
  for (const [name, { clause }] of Object.entries(compliance.rules)) {
    expect([name, clause.confidence]).not.toEqual([name, 'text']);
    if (/ISO/.test(clause.source.en))
      expect(clause.article).toMatch(/^[A\d][\d.A, ;]*( \((cadence|days?|months): local\))?$/);
  }
});

test('every preset names rules of the pack, and the recommended one names all of them', () => {
  const { recommended, ...others } = compliance.presets;
  expect(Object.keys(recommended ?? {}).sort()).toEqual(Object.keys(compliance.rules).sort());
  for (const preset of Object.values(others)) {
    for (const [rule, entry] of Object.entries(preset)) expect(recommended?.[rule]).toBe(entry);
  }
});
