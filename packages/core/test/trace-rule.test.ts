import { expect, test } from 'vitest';
import { createCatalogue, createOrganisation, type UnitSource } from '../src/index.ts';
import { traceRule } from '../src/internal.ts';
import { aPlugin } from './a-plugin.ts';
import { aCheck } from './a-rule.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { anOptionedRule } from './an-optioned-rule.ts';

const presets = { soft: { rule: { severity: 'warn' as const, days: 4 } } };
const catalogue = createCatalogue({ p: aPlugin({ rule: anOptionedRule(), other: aCheck() }, presets) });

/** Only the days and the severity; `*` stands before what holds. */
function traced(unit: string, sources: readonly UnitSource[], on = '2026-01-01') {
  const lines = traceRule(createOrganisation(sources, catalogue), unit, 'p/rule', on);
  return lines
    .filter(({ name }) => name === 'days' || name === 'severity')
    .map(({ holds, unit: by, name, value, via }) => `${holds ? '* ' : ''}${by} ${name} ${value} ${via}`);
}

test('every statement is told from the root down, and the one that holds is marked', () => {
  const sources = [
    aStatedUnit('top', { extends: ['p/soft'], entries: [['p/rule', { days: 5 }]] }),
    aStatedUnit('mid', {
      parent: 'top',
      entries: [
        ['p/rule', { days: 7 }],
        ['p/other', { severity: 'deny' }],
      ],
    }),
    aStatedUnit('low', { parent: 'mid', entries: [['p/rule', { severity: 'deny' }]] }),
  ];
  const above = ['top days 3 default', 'top severity warn preset', 'top days 4 preset', 'top days 5 entry'];
  expect(traced('low', sources)).toEqual([...above, '* mid days 7 entry', '* low severity deny entry']);
  expect(traced('mid', sources)).toEqual([
    'top days 3 default',
    ...['* top severity warn preset', 'top days 4 preset', 'top days 5 entry', '* mid days 7 entry'],
  ]);
  const [preset] = traceRule(createOrganisation(sources, catalogue), 'top', 'p/rule', '2026-01-01').filter(
    ({ via }) => via === 'preset',
  );
  expect(preset).toMatchObject({ preset: 'p/soft', origin: { file: 'top.yaml', line: 3 } });
});

test('a default holds until somebody states the value', () => {
  const switched = aStatedUnit('top', { entries: [['p/rule', { severity: 'deny' }]] });
  expect(traced('top', [switched])).toEqual(['* top days 3 default', '* top severity deny entry']);
  const entries = traceRule(createOrganisation([switched], catalogue), 'top', 'p/rule', '2026-01-01');
  expect(entries.filter(({ via }) => via === 'default').every(({ origin }) => origin === undefined)).toBe(true);
});

test('a rule that nobody states has no values, and what binds on other days is not told', () => {
  expect(traced('top', [aStatedUnit('top')])).toEqual([]);
  const later = aStatedUnit('top', {
    entries: [
      ['p/rule', { severity: 'deny' }],
      ['p/rule', { days: 9, since: '2026-03-01' }],
    ],
  });
  expect(traced('top', [later])).toEqual(['* top days 3 default', '* top severity deny entry']);
  expect(traced('top', [later], '2026-03-01')).toEqual([
    'top days 3 default',
    ...['* top severity deny entry', '* top days 9 entry'],
  ]);
});

test('what is narrowed holds beside what is general, and says for what', () => {
  const narrow = { for: { period: 'Q1' }, days: 6 };
  const sources = [
    aStatedUnit('top', {
      entries: [
        ['p/rule', { severity: 'deny', days: 5 }],
        ['p/rule', narrow],
      ],
    }),
  ];
  expect(traced('top', sources)).toEqual([
    'top days 3 default',
    ...['* top severity deny entry', '* top days 5 entry', '* top days 6 entry'],
  ]);
  const lines = traceRule(createOrganisation(sources, catalogue), 'top', 'p/rule', '2026-01-01');
  expect(lines.filter((line) => line.for).map(({ value, for: selector }) => [value, selector])).toEqual([
    [6, { period: ['Q1'] }],
  ]);
});

test('of two that say the same, the one that came first holds, and it is told apart by its line', () => {
  const sources = [
    aStatedUnit('top', { entries: [['p/rule', { severity: 'deny', days: 5 }]] }),
    aStatedUnit('low', { parent: 'top', entries: [['p/rule', { days: 5 }]] }),
  ];
  expect(traced('low', sources)).toEqual([
    'top days 3 default',
    ...['* top severity deny entry', '* top days 5 entry', 'low days 5 entry'],
  ]);
});

test('a waiver is told last, and what it let go of holds no more', () => {
  const top = aStatedUnit('top', {
    entries: [['p/rule', { severity: 'deny', days: 5 }]],
    waivers: [{ unit: 'low', rule: 'p/rule', days: 2 }],
  });
  expect(traced('low', [top, aStatedUnit('low', { parent: 'top' })])).toEqual([
    'top days 3 default',
    ...['* top severity deny entry', 'top days 5 entry', '* top days 2 waiver'],
  ]);
});
