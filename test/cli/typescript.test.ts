/** Modules of users in TypeScript, where Node.js reads none: with tsx beside them they run, without they say what is lacking. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { json, obligato, organ, root } from './obligato.ts';

const plugin = `
interface Plugin { name: string }
const title: Record<'en' | 'zh-CN', string> = { en: 'House', 'zh-CN': '内部' };
export default { name: 'house', version: '1.0.0', title, rules: {}, presets: {}, obligations: [] } satisfies Plugin & object;
`;
const base =
  'zone: Asia/Shanghai\nunits: units\nplugins:\n  organ: "@obligato/organ-branch"\n  diagnosis: "@obligato/diagnosis"\n';
const config = `${base}  house: ./house.ts\n`;
const keptByStore = `${base}store: ./store.ts\n`;
const store = 'const name: string = "mine";\nexport default async () => ({ name });\n';
const scenario = 'const name: string = "mine";\nexport default { name };\n';
const files = {
  ...{ 'house.ts': plugin, 'store.ts': store, 'mine.ts': scenario },
  ...{ 'obligato.yaml': config, 'package.json': '{"type":"module"}' },
};
const withStore = { ...files, 'obligato.yaml': keptByStore };

async function withTsx(written: Readonly<Record<string, string>> = files): Promise<string> {
  const folder = await organ(written);
  await mkdir(join(folder, 'node_modules'));
  await symlink(join(root, 'node_modules/tsx'), join(folder, 'node_modules/tsx'));
  return folder;
}

describe('with tsx installed beside it', () => {
  test('a plugin is loaded', async () => {
    expect(await obligato(await withTsx(), ['check'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('a store is opened, and judged by what it gives', async () => {
    const folder = await withTsx(withStore);
    expect(await obligato(folder, ['check'])).toMatchObject({ code: 0, stderr: '' });
    const { code, stderr } = await obligato(folder, ['status']);
    expect(code).toBe(2);
    expect(stderr).toContain('The store "./store.ts" opens something without unit, commit');
  });

  test('a scenario is read, and judged by what it says', async () => {
    const { code, stderr } = await obligato(await withTsx(), ['simulate', 'mine.ts']);
    expect(code).toBe(2);
    expect(stderr).toContain('mine.ts: The file has no scenario as its default export');
  });
});

describe.skipIf(Reflect.get(process.features, 'typescript'))('without tsx', () => {
  test.each([
    ['a plugin', files, ['check'], { file: 'obligato.yaml', line: 6, column: 10 }],
    ['a store', withStore, ['check'], { file: 'obligato.yaml', line: 6, column: 8 }],
    ['a scenario', files, ['simulate', 'mine.ts'], { file: expect.stringMatching(/mine\.ts$/) }],
  ])('%s is refused by a code of its own, which says what to install', async (_, written, args, origin) => {
    const { code, document } = await json(await organ(written), args);
    expect(code).toBe(2);
    expect(document.problems).toMatchObject([{ code: 'OBLIGATO_TYPESCRIPT', origins: [origin] }]);
    expect(document.problems[0].hint).toContain('npm install --save-dev tsx');
  });

  test('that works, it is told that it does not', async () => {
    const folder = await organ(files);
    await mkdir(join(folder, 'node_modules/tsx'), { recursive: true });
    await writeFile(join(folder, 'node_modules/tsx/index.js'), 'throw new Error("made for another machine");');
    const { code, stderr } = await obligato(folder, ['check']);
    expect(code).toBe(2);
    expect(stderr).toContain('tsx failed to load: made for another machine');
  });
});
