import { expect, test } from 'vitest';
import { createCatalogue, createOrganisation } from '../src/index.ts';
import { traceRule } from '../src/internal.ts';
import { aPlugin } from './a-plugin.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { anOptionedRule } from './an-optioned-rule.ts';

const catalogue = createCatalogue({ p: aPlugin({ rule: anOptionedRule(), other: anOptionedRule() }) });

test('of several narrowed entries each holds where it stands, and each is traced', () => {
  const top = aStatedUnit('top', {
    entries: [
      ['p/rule', { for: { period: 'Q1' }, severity: 'warn', days: 5 }],
      ['p/rule', { for: { period: 'Q2' }, severity: 'warn', days: 6 }],
    ],
  });
  const traced = traceRule(createOrganisation([top], catalogue), 'top', 'p/rule', '2026-01-01');
  expect(
    traced.filter(({ name, via }) => name === 'days' && via === 'entry').map(({ value, holds }) => [value, holds]),
  ).toEqual([
    [5, true],
    [6, true],
  ]);
  expect(traced.some((each) => 'preset' in each)).toBe(false);
});

test('a waiver leaves what another rule marks for at once as it is', () => {
  const marked = { severity: 'deny', days: 5, effective: 'immediately', because: 'audit' };
  const top = aStatedUnit('top', {
    entries: [
      ['p/rule', marked],
      ['p/other', marked],
    ],
    waivers: [{ unit: 'a', rule: 'p/rule', days: 2 }],
  });
  const { immediate } = createOrganisation([top, aStatedUnit('a', { parent: 'top' })], catalogue).charter(
    'a',
    '2026-01-01',
  );
  expect(immediate.map(({ rule, options }) => [rule, options.days])).toEqual([
    ['p/rule', 2],
    ['p/other', 5],
  ]);
});
