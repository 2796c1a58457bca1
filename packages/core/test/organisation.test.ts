import { describe, expect, test } from 'vitest';
import {
  createCatalogue,
  createOrganisation,
  cycleId,
  type Problem,
  type UnitSource,
  unitOfCycle,
} from '../src/index.ts';
import { isUnitId, sortProblems } from '../src/internal.ts';
import { aPlugin } from './a-plugin.ts';
import { aStatedUnit } from './a-stated-unit.ts';
import { aUnit } from './a-unit.ts';
import { anOptionedRule } from './an-optioned-rule.ts';
import { problemsOf } from './problems-of.ts';

const catalogue = createCatalogue({
  organ: aPlugin({ notice: anOptionedRule() }, { recommended: { notice: 'deny' } }),
});
const tell = (...sources: UnitSource[]) => problemsOf(() => createOrganisation(sources, catalogue));

describe('unit ids', () => {
  test.each([
    '../x',
    '__proto__',
    'constructor',
    'a/constructor',
    'prototype',
    '',
    'Upper',
    'a b',
    '/a',
    'a/',
    'a//b',
    'a/../b',
    '-a',
    'a-',
    'a--b',
    '.',
    'a.b',
    'a\n',
    'a\u0000',
    '支部',
    'a'.repeat(201),
  ])('%j is refused, with its file', (id) => {
    expect(isUnitId(id)).toBe(false);
    expect(tell(aUnit(id, { file: 'x.yaml' }))).toMatchObject([
      { code: 'OBLIGATO_UNIT_ID', origins: [{ file: 'x.yaml' }] },
    ]);
  });
  test.each(['a', 'tax-bureau/branch-1', '2023', 'a/b/c/d', 'a'.repeat(200)])('%j is accepted', (id) => {
    expect(tell(aUnit(id))).toEqual([]);
  });
});

describe('the tree', () => {
  test('a unit that is its own parent, or its grandchild, is told with every file of the loop', () => {
    expect(tell(aUnit('a', { parent: 'a' }))).toMatchObject([
      { code: 'OBLIGATO_UNIT_CYCLE', origins: [{ file: 'a.yaml' }] },
    ]);
    const [loop, ...rest] = tell(
      aUnit('a', { parent: 'c' }),
      aUnit('b', { parent: 'a' }),
      aUnit('c', { parent: 'b' }),
      aUnit('d', { parent: 'a' }),
    );
    expect(rest).toEqual([]);
    expect(loop?.origins?.map(({ file }) => file).sort()).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
  });
  test('of a loop only the units in it are named, from wherever it was entered', () => {
    const [loop] = tell(aUnit('a', { parent: 'b' }), aUnit('b', { parent: 'c' }), aUnit('c', { parent: 'b' }));
    expect(loop?.message).toContain(': b → c → b');
    expect(loop?.origins?.map(({ file }) => file)).toEqual(['b.yaml', 'c.yaml']);
  });
  test('nothing stands above a unit that nobody describes', () => {
    expect(createOrganisation([aUnit('a')], catalogue).above('nobody', '2026-01-01')).toEqual([]);
  });
  test('an unknown parent comes with the nearest name', () => {
    expect(tell(aUnit('bureau'), aUnit('a', { parent: 'bureu' }))).toMatchObject([
      { code: 'OBLIGATO_UNIT_PARENT', hint: 'Did you mean "bureau"?', origins: [{ file: 'a.yaml', line: 2 }] },
    ]);
  });
  test('parents come before their children, whatever their names', () => {
    const sources = [aUnit('a', { parent: 'm' }), aUnit('m', { parent: 'z' }), aUnit('z')];
    const organisation = createOrganisation(sources, catalogue);
    expect([...organisation.units.keys()]).toEqual(['z', 'm', 'a']);
    expect(organisation.above('a', '2026-01-01')).toEqual(['m', 'z']);
  });
  test('the charter of an unknown unit is a named error', () => {
    const organisation = createOrganisation([aUnit('bureau')], catalogue);
    for (const id of ['bureux', '__proto__', 'constructor']) {
      expect(problemsOf(() => organisation.charter(id, '2026-01-01'))).toMatchObject([
        { code: 'OBLIGATO_UNIT_UNKNOWN' },
      ]);
    }
  });
});

describe('a value that its rule looks at later', () => {
  test('cannot be accepted, as nobody can wait for it', () => {
    const validate = async () => ({ value: {} });
    const later = { '~standard': { version: 1 as const, vendor: 'x', validate } };
    const plugins = { p: aPlugin({ rule: { ...anOptionedRule(), options: later } }) };
    const unit = aUnit('a', { rules: { 'p/rule': { days: 4 } } });
    expect(problemsOf(() => createOrganisation([unit], createCatalogue(plugins)))).toMatchObject([
      { code: 'OBLIGATO_RULE_OPTION', message: expect.stringContaining('its schema is asynchronous') },
    ]);
  });
  test('is told with the default when it is refused', () => {
    expect(tell(aUnit('a', { rules: { 'organ/notice': { days: 'x' } } }))).toMatchObject([
      {
        message: expect.stringMatching(/organ\/notice\.days: "x" is not accepted \(.*number/),
        hint: 'The default is 3',
      },
    ]);
  });
});

describe('days of an entry', () => {
  const entry = (since: string, until: string) => aUnit('a', { rules: { 'organ/notice': { since, until } } });
  test('that ends before it starts are told with both places', () => {
    expect(tell(entry('2026-02-01', '2026-01-31'))).toMatchObject([
      {
        code: 'OBLIGATO_DATE',
        message: expect.stringContaining('organ/notice'),
        origins: [{ line: 12 }, { line: 13 }],
      },
    ]);
  });
  test('may be a single one', () => {
    expect(tell(entry('2026-02-01', '2026-02-01'))).toEqual([]);
  });
  test('of a waiver are looked at too', () => {
    const waived = (since: string) =>
      aStatedUnit('top', { waivers: [{ unit: 'a', rule: 'organ/notice', days: 1, since, until: '2026-06-30' }] });
    const child = aUnit('a', { parent: 'top' });
    expect(tell(waived('2026-07-01'), child)).toMatchObject([{ code: 'OBLIGATO_DATE', origins: [{ line: 1001 }, {}] }]);
    expect(tell(waived('soon'), child).map(({ code, message }) => [code, message])).toContainEqual([
      ...['OBLIGATO_DATE', '"soon" is not a date'],
    ]);
    expect(tell(waived('2026-06-30'), child)).toEqual([]);
  });
});

describe('problems', () => {
  const at = (file: string, line?: number, column?: number, message = 'no') => ({
    ...{ code: 'OBLIGATO_USAGE', message, origins: [{ file, line, column }] },
  });
  test('stand by file, line, column and message; what has no place comes first', () => {
    const sorted = [
      { code: 'OBLIGATO_USAGE', message: 'nowhere' },
      at('a.yaml'),
      at('a.yaml', 2, 9),
      at('a.yaml', 10, 2),
      at('a.yaml', 10, 10, 'a'),
      at('a.yaml', 10, 10, 'b'),
      at('b.yaml', 1),
    ] as Problem[];
    expect(sortProblems([...sorted].reverse())).toEqual(sorted);
    expect(sortProblems(sorted)).toEqual(sorted);
  });
});

describe('unknown names come with the nearest known one', () => {
  test.each([
    ['a rule', { rules: { 'organ/notise': { severity: 'deny' } } }, 'OBLIGATO_RULE_UNKNOWN', 'organ/notice'],
    ['a preset', { extends: ['organ/recomended'] }, 'OBLIGATO_PRESET_UNKNOWN', 'organ/recommended'],
    ['an option', { rules: { 'organ/notice': { dais: 3 } } }, 'OBLIGATO_RULE_OPTION', 'days'],
    ['a severity', { rules: { 'organ/notice': { severity: 'denny' } } }, 'OBLIGATO_RULE_OPTION', 'deny'],
  ] as const)('%s', (_what, says, code, nearest) => {
    expect(tell(aUnit('a', says))).toMatchObject([{ code, hint: `Did you mean "${nearest}"?` }]);
  });
  test.each(['__proto__', 'constructor', 'toString'])('an option named %s is unknown like any other', (name) => {
    const option = { value: 1, origin: { file: 'a.yaml', line: 12 } };
    const options = Object.defineProperty({}, name, { value: option, enumerable: true });
    const source = { ...aUnit('a'), rules: [{ rule: 'organ/notice', origin: option.origin, options }] };
    expect(tell(source)).toMatchObject([{ code: 'OBLIGATO_RULE_OPTION' }]);
  });
});

describe('the unit of a cycle', () => {
  test.each([
    ['bureau', undefined],
    ['bureau/branch-1', undefined],
    ['bureau/branch-1', 'm1'],
    ['university/students/2023', undefined],
    ['university/students/2023', 'm1'],
    ['2024/2025/2026', '2027'],
    ['bureau', '2026'],
  ])('%s with bearer %s is found in the id', (unit, bearer) => {
    for (const period of ['2026', '2026-H1', '2026-Q3', '2026-12']) {
      expect(unitOfCycle(cycleId({ unit, duty: 'general-meeting', period, bearer }))).toBe(unit);
    }
  });
  test('what is no cycle id has none', () => {
    expect(['', 'a', 'a/b', 'a/2026', 'a/b/c', '2026/2026'].map(unitOfCycle)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
