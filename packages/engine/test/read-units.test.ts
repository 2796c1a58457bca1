import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createCatalogue, createOrganisation } from '@obligato/core';
import { afterEach, describe, expect, test } from 'vitest';
import { readUnitFiles, readUnits } from '../src/files.ts';
import { problemsOf } from './problems-of.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'obligato-units-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const one = async (text: string) => {
  const { sources, problems } = await readUnitFiles(aFolder({ 'levy.yaml': text }));
  return { source: sources[0], problems };
};
/** `line:column message` of every problem in one file. */
const faultsOf = async (text: string) =>
  (await one(text)).problems.map(({ message, origins }) => `${origins?.[0]?.line}:${origins?.[0]?.column} ${message}`);

describe('a sound unit file', () => {
  const text = `# Levy
unit: bureau/levy
title: 征收科党支部
parent: bureau
extends: [organ/recommended, organ/strict]
rules:
  organ/notice: { workingDays: 5, since: 2026-07-01, until: 2026-12-31, clause: 议事规则 2 }
  organ/late-entry: "off"
  organ/quorum:
    severity: deny
    share: "2/3"
`;

  test('keeps every value with its place', async () => {
    const { source } = await one(text);
    const at = (line: number, column: number) => ({ file: 'levy.yaml', line, column });
    expect(source).toMatchObject({
      unit: 'bureau/levy',
      title: '征收科党支部',
      origin: at(2, 7),
      parent: { value: 'bureau', origin: at(4, 9) },
      extends: [
        { value: 'organ/recommended', origin: at(5, 11) },
        { value: 'organ/strict', origin: at(5, 30) },
      ],
    });
    expect(source?.rules).toEqual([
      {
        rule: 'organ/notice',
        origin: at(7, 3),
        options: { workingDays: { value: 5, origin: at(7, 32) } },
        since: { value: '2026-07-01', origin: at(7, 42) },
        until: { value: '2026-12-31', origin: at(7, 61) },
        clause: '议事规则 2',
      },
      { rule: 'organ/late-entry', origin: at(8, 3), severity: { value: 'off', origin: at(8, 21) }, options: {} },
      {
        rule: 'organ/quorum',
        origin: at(9, 3),
        severity: { value: 'deny', origin: at(10, 15) },
        options: { share: { value: '2/3', origin: at(11, 12) } },
      },
    ]);
  });

  test('may be as short as one line, and is then called by its id', async () => {
    expect((await one('unit: bureau')).source).toMatchObject({
      unit: 'bureau',
      title: 'bureau',
      extends: [],
      rules: [],
    });
  });

  test('may extend one preset without a list, and leave its rules empty', async () => {
    const { source, problems } = await one('unit: bureau\nextends: organ/recommended\nrules:\n');
    expect(problems).toEqual([]);
    expect(source?.extends.map(({ value }) => value)).toEqual(['organ/recommended']);
  });

  test('may have Windows line ends and a byte order mark', async () => {
    const { source, problems } = await one('\uFEFFunit: bureau\r\nparent: works\r\n');
    expect(problems).toEqual([]);
    expect(source?.parent).toMatchObject({ value: 'works', origin: { line: 2 } });
  });
});

describe('what is wrong in a unit file is told with its place', () => {
  test.each([
    ['an unknown field', 'unit: a\nperent: b', '2:1 A unit file has no field "perent"'],
    ['no unit', 'title: A', '1:1 A unit file has no "unit"'],
    ['a number for an id', 'unit: 7', '1:7 "unit" must be a text, not 7'],
    ['a number for a parent', 'unit: a\nparent: 3', '2:9 "parent" must be a text, not 3'],
    ['a second parent without its day', 'unit: a\nparent: [b, c]', '2:13 The parent "c" has no "from"'],
    ['a parent without its unit', 'unit: a\nparent: [{ from: 2026-01-01 }]', '2:10 A parent has no "unit"'],
    ['a number among presets', 'unit: a\nextends: [x, 3]', '2:14 "extends" must be a text, or a list of texts, not 3'],
    ['a list of rules', 'unit: a\nrules: [x]', '2:8 "rules" must be a map, not ["x"]'],
    ['a list for a file', '- unit: a', '1:1 A unit file must be a map of fields'],
    ['a parent that is a list', 'unit: a\nparent: [b, [c]]', '2:13 A parent must be a map of fields'],
    ['a year that is a list', 'unit: a\nyear: [x]', '2:7 A year must be a map of fields'],
    ['an empty year', 'unit: a\nyear:', '2:6 A year is empty'],
    ['nothing', '', '1:1 A unit file is empty'],
    ['a comment', '# nothing yet\n', '1:1 A unit file is empty'],
    [
      'a day that does not exist',
      'unit: a\nrules:\n  x: { since: 2026-02-30 }',
      '3:15 "since" must be a date, not "2026-02-30"',
    ],
    ['a field twice', 'unit: a\nunit: b', '2:1 Map keys must be unique'],
    ['a rule twice', 'unit: a\nrules:\n  x: deny\n  x: warn', '4:3 Map keys must be unique'],
    ['an alias', 'unit: &name a\ntitle: *name', '2:8 Aliases are not accepted here'],
    ['a merge', 'unit: a\nrules:\n  x: &x { a: 1 }\n  y: { <<: *x }', '4:12 Aliases are not accepted here'],
    ['__proto__', 'unit: a\nrules:\n  __proto__: deny', '3:3 __proto__ is not accepted as a key'],
    ['__proto__ among options', 'unit: a\nrules:\n  x: { "__proto__": 1 }', '3:8 __proto__ is not accepted as a key'],
    ['constructor', 'constructor: a', '1:1 constructor is not accepted as a key'],
    ['a key that is a list', 'unit: a\n? [b]\n: c', '2:3 ["b"] is not accepted as a key'],
    [
      'two documents',
      'unit: a\n---\nunit: b',
      '2:1 Source contains multiple documents; please use YAML.parseAllDocuments()',
    ],
  ])('%s', async (_, text, fault) => {
    expect(await faultsOf(text)).toContain(fault);
  });

  test.each([
    ['an empty file', ''],
    ['a list for a file', '- unit: a'],
    ['an empty year', 'unit: a\nyear:'],
    ['a year that does not say when it begins', 'unit: a\nyear: {}'],
    ['a year that begins on no day', 'unit: a\nyear: { begins: "02-30", named: last }'],
    ['a parent without its unit', 'unit: a\nparent: [b, { from: 2026-01-01 }]'],
    ['a parent from a day that is none', 'unit: a\nparent: [b, { unit: c, from: 2026-02-30 }]'],
    ['an end that is no day, with a successor', 'unit: a\nuntil: 2026-02-30\nsuccessor: b'],
    ['an end that is a year, with a successor', 'unit: a\nuntil: 2026\nsuccessor: b'],
    ['a successor that is named twice', 'unit: a\nuntil: 2026-06-30\nsuccessor: [b, b]'],
    ['a list that is not closed', 'unit: a\nextends: [x\nrules:\n  x: deny\n'],
    ['a text that is not closed', 'unit: a\ntitle: "A\nrules:\n  x: deny\n'],
  ])('%s is one cause, and is told once', async (_, text) => {
    const read = await readUnitFiles(aFolder({ 'a.yaml': text, 'b.yaml': 'unit: b', 'c.yaml': 'unit: c' }));
    const joined = await problemsOf(() => createOrganisation(read.sources, createCatalogue({})));
    const problems = [...read.problems, ...joined];
    expect(problems.map(({ message }) => message)).toHaveLength(1);
    expect(problems[0]?.origins?.[0]).toMatchObject({ file: 'a.yaml', line: expect.any(Number) });
  });

  test('a tab that indents', async () => {
    expect((await faultsOf('unit: a\nrules:\n\tx: deny'))[0]).toMatch(/^3:1 Tabs are not allowed as indentation/);
  });

  test('a bracket that is not closed', async () => {
    expect(await faultsOf('unit: a\nextends: [x')).toEqual(['2:10 The [ here has no ]']);
  });

  test('the nearest field for a misspelt one', async () => {
    expect((await one('unit: a\nextend: [x]')).problems[0]?.hint).toBe('Did you mean "extends"?');
  });

  test('a value nested too deep', async () => {
    const deep = `unit: a\nrules: { x: { y: ${'['.repeat(70)}${']'.repeat(70)} } }`;
    expect((await faultsOf(deep))[0]).toMatch(/^2:\d+ Nested more than 64 levels deep/);
  });

  test.each([
    ['brackets', '['],
    ['braces', '{a: '],
    ['dashes', '- '],
  ])('a hundred thousand %s, without falling over', async (_, opening) => {
    const { problems } = await one(`unit: a\nx: ${opening.repeat(100_000)}`);
    expect(problems[0]).toMatchObject({ code: 'OBLIGATO_CONFIG_SYNTAX' });
  });

  test('a file that is too large', async () => {
    expect((await one(`unit: a # ${'x'.repeat(1_000_000)}`)).problems).toMatchObject([
      { code: 'OBLIGATO_CONFIG_SYNTAX' },
    ]);
  });

  test('aliases that would multiply, before they do', async () => {
    const bomb = [
      'a: &a [x, x, x, x]',
      ...'bcdefgh'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]`),
    ];
    expect((await one(bomb.join('\n'))).problems[0]).toMatchObject({ code: 'OBLIGATO_CONFIG_SYNTAX' });
  });
});

describe('a folder of unit files', () => {
  test('is read with everything below it, in the order of names; other files are left alone', async () => {
    const folder = aFolder({ 'b.yml': 'unit: b', 'a/a.yaml': 'unit: a', 'readme.md': 'unit: c', 'x.json': '{}' });
    expect((await readUnits(folder)).map(({ unit, origin }) => `${unit} ${origin.file}`)).toEqual([
      'a a/a.yaml',
      'b b.yml',
    ]);
  });

  test('tells what is wrong in every file, by file and line', async () => {
    const folder = aFolder({ 'b.yaml': 'unit: b\nx: 1', 'a.yaml': 'unit: a\nunit: a', 'c.yaml': 'unit: c' });
    const problems = await problemsOf(() => readUnits(folder));
    expect(problems.map(({ origins }) => `${origins?.[0]?.file}:${origins?.[0]?.line}`)).toEqual([
      'a.yaml:2',
      'b.yaml:2',
    ]);
    const { sources } = await readUnitFiles(folder);
    expect(sources.map(({ unit }) => unit)).toEqual(['b', 'c']);
  });

  test('that is not there is named', async () => {
    const [problem] = await problemsOf(() => readUnits(join(aFolder({}), 'nowhere')));
    expect(problem).toMatchObject({ code: 'OBLIGATO_CONFIG_FILE' });
    expect(problem?.origins?.[0]?.file).toContain('nowhere');
  });
});
