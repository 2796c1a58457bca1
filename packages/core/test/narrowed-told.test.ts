import { describe, expect, test } from 'vitest';
import { createCatalogue, createOrganisation, type UnitSource } from '../src/index.ts';
import { explainAll } from '../src/internal.ts';
import { aCharter } from './a-charter.ts';
import { aCycle } from './a-cycle.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck } from './a-rule.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { anOptionedRule } from './an-optioned-rule.ts';
import { problemsOf } from './problems-of.ts';

const presets = { hard: { rule: { severity: 'deny' as const, days: 7 } } };
const catalogue = createCatalogue({ p: aPlugin({ rule: anOptionedRule() }, presets) });
const told = (...sources: UnitSource[]) =>
  problemsOf(() => createOrganisation(sources, catalogue)).map(({ message }) => message);
const q1 = { for: { period: 'Q1' } };

describe('a looser narrowed entry', () => {
  test('is told once beside the unit’s own severity', () => {
    const entries: [string, object][] = [
      ['p/rule', { severity: 'deny' }],
      ['p/rule', { ...q1, severity: 'warn' }],
    ];
    expect(told(aStatedUnit('a', { entries: entries as [string, Record<string, unknown>][] }))).toHaveLength(1);
  });
  test('than a default that the unit’s own preset switched on is told as its own', () => {
    const [message, ...rest] = told(
      aStatedUnit('a', { extends: ['p/hard'], entries: [['p/rule', { ...q1, cap: 11 }]] }),
    );
    expect(rest).toEqual([]);
    expect(message).toContain('p/rule.cap: 11 is looser than 10, which also applies here, as a.yaml:3 says');
  });
  test('than what the unit above states is told as that', () => {
    const top = aStatedUnit('top', { entries: [['p/rule', { severity: 'deny', days: 5 }]] });
    expect(told(top, aStatedUnit('a', { parent: 'top', entries: [['p/rule', { ...q1, days: 4, cap: 11 }]] }))).toEqual([
      'p/rule.cap: 11 is looser than 10, which the unit above states at top.yaml:10',
      'p/rule.days: 4 is looser than 5, which the unit above states at top.yaml:10',
    ]);
  });
});

test('a narrowed entry without a clause has none', () => {
  const source = aStatedUnit('a', { entries: [['p/rule', { ...q1, severity: 'warn' }]] });
  const [entry] = createOrganisation([source], catalogue)
    .charter('a', '2026-01-01')
    .entries.filter(({ id }) => id === 'p/rule');
  expect(entry?.narrowed?.[0]).not.toHaveProperty('clause');
});

test('a check of which a decision says nothing was not asked for it', () => {
  const decision = { event: 'open', outcome: 'accepted' as const, findings: [], passed: [], payload: {} };
  expect(explainAll(decision, aCharter({ r: aCheck() }), aCycle())).toMatchObject([{ fate: 'not-asked' }]);
});
