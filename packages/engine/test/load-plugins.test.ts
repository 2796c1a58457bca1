import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { loadPlugins } from '../src/files.ts';
import { problemsOf } from './problems-of.ts';

const folder = mkdtempSync(join(tmpdir(), 'obligato-plugins-'));
afterAll(() => rmSync(folder, { recursive: true }));

const plugin = (name: string) =>
  `{ name: '${name}', version: '1.0.0', title: { en: 'x', 'zh-CN': 'x' }, rules: {}, presets: {}, obligations: [], calendar: undefined }`;
const files: Readonly<Record<string, string>> = {
  'good.mjs': `export default ${plugin('good')};`,
  'throws.mjs': `throw new Error('out of paper');`,
  'throws-nothing.mjs': `throw null;`,
  'broken.mjs': `export default {{{`,
  'nothing.mjs': `export const plugin = ${plugin('hidden')};`,
  'half.mjs': `export default { name: 'half', version: '1.0.0', rules: null };`,
  'bare.mjs': `export default { name: 'bare', version: '1.0.0', rules: {} };`,
  'node_modules/a-package/package.json':
    '{ "name": "a-package", "version": "1.0.0", "type": "module", "exports": "./index.js" }',
  'node_modules/a-package/index.js': `export default ${plugin('a-package')};`,
};
for (const [name, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

const load = (named: Readonly<Record<string, string>>) =>
  loadPlugins(
    new Map(
      Object.entries(named).map(([namespace, value], index) => [
        namespace,
        { value, origin: { file: 'obligato.yaml', line: index + 6 } },
      ]),
    ),
    { folder, known: { '@obligato/organ-branch': organBranch } },
  );

describe('a plugin', () => {
  test('that the program brings is taken by its name', async () => {
    expect((await load({ organ: '@obligato/organ-branch' })).organ).toBe(organBranch);
  });
  test('that the program brings is read only when it is named', async () => {
    const read: string[] = [];
    const brought = (name: string) => async () => {
      read.push(name);
      return organBranch;
    };
    const named = new Map([['organ', { value: 'a', origin: { file: 'obligato.yaml' } }]]);
    const plugins = await loadPlugins(named, { folder, known: { a: brought('a'), b: brought('b') } });
    expect([plugins.organ, read]).toEqual([organBranch, ['a']]);
  });
  test('is loaded from a path beside the configuration', async () => {
    expect((await load({ mine: './good.mjs' })).mine?.name).toBe('good');
  });
  test('is loaded from a package installed beside the configuration', async () => {
    expect((await load({ mine: 'a-package' })).mine?.name).toBe('a-package');
  });
  test('keeps the namespace under which it is named', async () => {
    expect(Object.keys(await load({ b: './good.mjs', a: '@obligato/organ-branch' }))).toEqual(['b', 'a']);
  });
});

describe('a plugin that cannot be loaded is named, with its line', () => {
  test('because nobody installed it, with the nearest one', async () => {
    expect(await problemsOf(() => load({ organ: '@obligato/organ-brunch' }))).toMatchObject([
      {
        code: 'OBLIGATO_PLUGIN_UNKNOWN',
        message: 'The plugin "@obligato/organ-brunch" is not installed',
        hint: 'Did you mean "@obligato/organ-branch"?',
        origins: [{ file: 'obligato.yaml', line: 6 }],
      },
    ]);
  });

  test.each([
    ['@obligato/cargo-ranches', 'Run npm install @obligato/cargo-ranches in the folder of obligato.yaml'],
    ['organ-branch', 'Did you mean "@obligato/organ-branch"?'],
    ['@example/house-rules', 'Run npm install @example/house-rules in the folder of obligato.yaml'],
    ['x; rm -rf ~', 'Known: @obligato/organ-branch'],
  ])('because nobody installed %s, with what to do', async (name, hint) => {
    expect(await problemsOf(() => load({ mine: name }))).toMatchObject([{ code: 'OBLIGATO_PLUGIN_UNKNOWN', hint }]);
  });

  test.each(['constructor', 'toString', '__proto__'])(
    'because %s is no package, though every object has one',
    async (name) => {
      expect(await problemsOf(() => load({ organ: name }))).toMatchObject([{ code: 'OBLIGATO_PLUGIN_UNKNOWN' }]);
    },
  );

  test.each([
    ['throws', './throws.mjs', 'out of paper'],
    ['throws nothing in particular', './throws-nothing.mjs', 'failed to load'],
    ['is no JavaScript', './broken.mjs', 'failed to load'],
    ['is not there', './absent.mjs', 'failed to load'],
    ['exports nothing by default', './nothing.mjs', 'has no plugin as its default export'],
    ['exports half a plugin', './half.mjs', 'has no plugin as its default export'],
    ['was not made by definePlugin', './bare.mjs', 'has no plugin as its default export'],
  ])('because it %s', async (_, path, words) => {
    const [problem] = await problemsOf(() => load({ mine: path }));
    expect(problem).toMatchObject({ code: 'OBLIGATO_PLUGIN_INVALID', origins: [{ file: 'obligato.yaml', line: 6 }] });
    expect(problem?.message).toContain(words);
  });

  test('together with every other one', async () => {
    const problems = await problemsOf(() =>
      load({ a: './throws.mjs', b: 'nowhere', c: './good.mjs', d: './nothing.mjs' }),
    );
    expect(problems.map(({ code, origins }) => `${code} ${origins?.[0]?.line}`)).toEqual([
      'OBLIGATO_PLUGIN_INVALID 6',
      'OBLIGATO_PLUGIN_UNKNOWN 7',
      'OBLIGATO_PLUGIN_INVALID 9',
    ]);
  });
});
