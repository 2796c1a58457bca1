import { expect, test } from 'vitest';
import { createCatalogue, createOrganisation } from '../src/index.ts';
import { aPlugin } from './a-plugin.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { anOptionedRule } from './an-optioned-rule.ts';

const catalogue = createCatalogue({ p: aPlugin({ rule: anOptionedRule() }) });

test('what changes above reaches the units below on that day, whatever changes elsewhere on later days', () => {
  const top = aStatedUnit('top', {
    entries: [
      ['p/rule', { severity: 'warn', days: 3 }],
      ['p/rule', { days: 6, since: '2026-03-01' }],
    ],
  });
  const a = aStatedUnit('a', { parent: 'top', entries: [['p/rule', { cap: 9 }]] });
  const beside = aStatedUnit('z', { entries: [['p/rule', { severity: 'warn', since: '2026-04-01' }]] });
  const organisation = createOrganisation([top, a, beside], catalogue);
  const daysOn = (day: string) => organisation.charter('a', day).stated.find(({ id }) => id === 'p/rule')?.options.days;
  expect(['2026-02-28', '2026-03-01', '2026-04-01'].map(daysOn)).toEqual([3, 6, 6]);
  expect(organisation.charter('a', '2026-04-01')).toBe(organisation.charter('a', '2026-03-01'));
});

test('a unit with words of its own shares one charter with those below it while no waiver is at work', () => {
  const waivers = [{ unit: 'a', rule: 'p/rule', days: 4, since: '2026-02-01' }];
  const top = aStatedUnit('top', { entries: [['p/rule', { severity: 'deny', days: 5 }]], waivers });
  const a = aStatedUnit('a', { parent: 'top', entries: [['p/rule', { cap: 9 }]] });
  const organisation = createOrganisation([top, a], catalogue);
  const isShared = (day: string) => organisation.charter('a', day) === organisation.handedDown('a', day);
  expect(['2026-01-01', '2026-02-01'].map(isShared)).toEqual([true, false]);
});
