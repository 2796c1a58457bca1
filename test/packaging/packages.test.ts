/** What would be published: judged by those who know the ways of packages, and used where nobody has the sources. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, describe, expect, test } from 'vitest';
import { exportsOf, lacking, renderApi } from './api-report.ts';
import { compiler, packAll, packageFolders, root, run } from './packed.ts';

const packed = await packAll();

test('every package of the workspace is packed', async () => {
  expect(packed).toHaveLength((await packageFolders()).length);
});

describe.each(packed)('$name', ({ name: fullName, path, tarball, content, manifest }) => {
  test('exports what its page says, and nothing that can be called without an example', async () => {
    const folder = `/node_modules/${fullName}`;
    const entries = Object.entries(manifest.exports as Record<string, { readonly types: string }>).map(
      ([entry, { types }]) => [entry, exportsOf(join(folder, types), (file) => content.readFile(file))] as const,
    );
    const own = fullName.replace('@obligato/', '');
    await expect(renderApi(fullName, entries)).toMatchFileSnapshot(join(root, `docs/api/${own}.md`));
    const bare = entries.flatMap(([, all]) => lacking(all).bare);
    expect(bare).toEqual([]);
  });

  test('has nothing that publint minds', async () => {
    const { messages } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
  });

  test('gives its types to whoever imports it as the module it is', async () => {
    const result = await checkPackage(content);
    if (!result.types) throw new Error(`${path} has no types`);
    // It is a module and nothing else: `require` of old and resolution without `exports` are not promised.
    const promised = result.problems.filter(
      (problem) => !('resolutionKind' in problem && /^node(10|16-cjs)$/.test(problem.resolutionKind)),
    );
    expect(promised).toEqual([]);
  });

  test('names no version that only the workspace understands, and no file that is not there', async () => {
    const text = JSON.stringify({ ...manifest, devDependencies: {} });
    for (const specifier of ['workspace:', 'catalog:', 'file:', 'link:', '"source"'])
      expect(text).not.toContain(specifier);
    const files = content.listFiles().map((file) => file.split('/').slice(4).join('/'));
    expect(files).toContain('LICENSE');
    expect(files.filter((file) => !/^(LICENSE|README\.md|package\.json|(dist|bin|board|bundle)\/)/.test(file))).toEqual(
      [],
    );
    // What the sources come to, and nothing that a source which is gone has left behind.
    const own = fullName.replace('@obligato/', '');
    const home = (await packageFolders()).find((each) => each.endsWith(`/${own}`)) ?? '';
    const sources = (await readdir(join(root, home, 'src'), { recursive: true }))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `dist/${file.replace(/ts$/, 'js')}`);
    expect(files.filter((file) => /^dist\/.*\.js$/.test(file)).sort()).toEqual([...sources].sort());
  });

  test('publishes the very entries that the workspace uses, without their sources', async () => {
    const name = path.replace(/^.*\/obligato-(.*)-\d[^/]*$/, '$1');
    const own = await readFile(join(root, `packages/${name}/package.json`), 'utf8').catch(() =>
      readFile(join(root, `plugins/${name}/package.json`), 'utf8'),
    );
    const entries = Object.entries<Record<string, string>>(JSON.parse(own).exports);
    const published = entries.map(([entry, { source, ...rest }]) => [entry, rest]);
    expect(manifest.exports).toEqual(Object.fromEntries(published));
  });
});

describe('in an empty project outside the workspace', () => {
  let folder = '';
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('all of them install, are understood by the compiler, and run', async () => {
    folder = await mkdtemp(join(tmpdir(), 'obligato-outside-'));
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'outside', private: true, type: 'module' }));
    const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--no-save'];
    await run('npm', ['install', ...quietly, ...packed.map(({ path }) => path)], { cwd: folder });
    for (const name of ['first-refusal.ts', 'every-package.ts']) {
      await writeFile(join(folder, name), await readFile(join(import.meta.dirname, 'outside', name)));
    }
    const typeRoots = [join(root, 'node_modules/@types')];
    const ways = { module: 'NodeNext', target: 'ES2023', strict: true };
    // The declarations of every package are checked too, not taken on trust.
    const compilerOptions = { ...ways, skipLibCheck: false, types: ['node'], typeRoots, outDir: 'out' };
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['every-package.ts', 'first-refusal.ts'] }),
    );
    const compiled = await run(process.execPath, [compiler, '-p', folder]).catch(({ stdout }) => ({ stdout }));
    expect(compiled.stdout).toBe('');

    const { stdout } = await run(process.execPath, [join(folder, 'out/first-refusal.js')], { cwd: folder });
    expect(stdout).toContain('REFUSED  branch/general-meeting/2026-Q1#2');
    expect(stdout).toContain('rule: organ/quorum');
    const every = await run(process.execPath, [join(folder, 'out/every-package.js')], { cwd: folder });
    expect(every.stdout.trim().split('\n').sort()).toEqual(packed.map(({ name }) => name).sort());

    const command = join(folder, 'node_modules/.bin/obligato');
    const checked = await run(command, ['check', '--config', join(root, 'examples/organ/obligato.yaml')]);
    expect(checked.stdout).toContain('No problems found.');
  }, 240_000);

  test('the engine and its store alone bring no spreadsheet, CSV or Markdown, and at most 17 MB', async () => {
    const own = await mkdtemp(join(tmpdir(), 'obligato-engine-'));
    try {
      await writeFile(join(own, 'package.json'), JSON.stringify({ name: 'embedder', private: true, type: 'module' }));
      const wanted = ['@obligato/core', '@obligato/engine', '@obligato/lowdb', '@obligato/files'];
      const tarballs = packed.filter(({ name }) => wanted.includes(name)).map(({ path }) => path);
      await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', ...tarballs], { cwd: own });
      const installed = await readdir(join(own, 'node_modules'));
      for (const heavy of ['csv-parse', 'read-excel-file', 'write-excel-file', 'markdown-it', 'mustache'])
        expect(installed).not.toContain(heavy);
      const bytes = await sizeOf(join(own, 'node_modules'));
      expect(bytes / 1e6).toBeLessThanOrEqual(17);
      // What needs one of them says so.
      const asks = "import('@obligato/engine/files').then(({ readRoster }) => readRoster('r.csv', 'unit'))";
      const answer = await run(process.execPath, ['-e', `${asks}.catch(({ code }) => console.log(code))`], {
        cwd: own,
      });
      expect(answer.stdout.trim()).toBe('OBLIGATO_LIBRARY_MISSING');
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  }, 120_000);
});

/** The bytes of every file below a folder, as they are, not as the disk rounds them. */
async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
