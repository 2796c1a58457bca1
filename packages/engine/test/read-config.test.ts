import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../src/files.ts';
import { problemsOf } from './problems-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'obligato-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = join(folder, 'obligato.yaml');
const read = (text: string) => {
  writeFileSync(path, text);
  return readConfig(path);
};
const faults = async (text: string) =>
  (await problemsOf(() => read(text))).map(
    ({ message, origins }) => `${origins?.[0]?.line}:${origins?.[0]?.column} ${message}`,
  );

describe('a configuration', () => {
  test('counts its paths from its own folder, and keeps where each plugin is named', async () => {
    const config = await read(
      'zone: Europe/Berlin\nunits: ./my-units\nroster: people.csv\ndata: ../data\nplugins:\n  organ: "@obligato/organ-branch"\n',
    );
    expect(config).toMatchObject({
      folder,
      file: 'obligato.yaml',
      zone: 'Europe/Berlin',
      units: join(folder, 'my-units'),
      roster: join(folder, 'people.csv'),
      data: join(folder, '../data'),
    });
    expect([...config.plugins]).toEqual([
      ['organ', { value: '@obligato/organ-branch', origin: { file: 'obligato.yaml', line: 6, column: 10 } }],
    ]);
  });

  test('needs to say nothing but that it is one', async () => {
    expect(await read('{}')).toMatchObject({
      zone: 'Asia/Shanghai',
      units: join(folder, 'units'),
      data: join(folder, 'data'),
      roster: undefined,
    });
  });

  test.each([
    ['an unknown field', 'zne: x', '1:1 obligato.yaml has no field "zne"'],
    ['no map', 'hello', '1:1 obligato.yaml must be a map of fields'],
    ['a number for a folder', 'units: 5', '1:8 "units" must be a text, not 5'],
    ['an empty folder', 'data: ""', '1:7 "data" must be a text, not ""'],
    ['a zone that is none', 'zone: Asia/Beijing City', '1:7 "Asia/Beijing City" is not a time zone'],
    ['a list of plugins', 'plugins: [a]', '1:10 "plugins" must be a map, not ["a"]'],
    ['a plugin that is a number', 'plugins: { a: 1 }', '1:15 The plugin "a" must be the name of a package, or a path'],
    ['a plugin twice', 'plugins:\n  a: x\n  a: y', '3:3 Map keys must be unique'],
    ['__proto__', 'plugins:\n  __proto__: x', '2:3 __proto__ is not accepted as a key'],
    ['a tab', 'plugins:\n\ta: x', '2:1 Tabs are not allowed as indentation'],
  ])('with %s is refused at the place', async (_, text, fault) => {
    expect(await faults(text)).toContain(fault);
  });

  test('tells everything that is wrong at once', async () => {
    expect(await faults('zone: Nowhere\nunit: x\ndata: 3')).toHaveLength(3);
  });

  test('that is not there says where it was looked for', async () => {
    const missing = join(folder, 'other.yaml');
    expect(await problemsOf(() => readConfig(missing))).toMatchObject([
      { code: 'OBLIGATO_CONFIG_FILE', message: 'There is no such file', origins: [{ file: missing }] },
    ]);
  });

  test('that is a folder is refused by name', async () => {
    expect(await problemsOf(() => readConfig(folder))).toMatchObject([{ code: 'OBLIGATO_CONFIG_FILE' }]);
  });
});
