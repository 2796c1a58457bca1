/** The three doors of the README, walked through: every block of a tutorial is written or run, in order, in an empty folder. */
import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, inject, test } from 'vitest';
import type {} from '../cli/bundle.ts';
import { asGb18030 } from './as-gb18030.ts';
import { blocksOf } from './blocks.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = inject('command');
const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** An empty folder of somebody who has the command, and nothing else but what the page tells them to install. */
async function newcomer(): Promise<{ readonly folder: string; readonly path: string }> {
  const home = await mkdtemp(join(tmpdir(), 'obligato-tutorial-'));
  folders.push(home);
  const folder = join(home, 'work');
  const bin = join(home, 'bin');
  await Promise.all([mkdir(folder), mkdir(bin)]);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  const commands = {
    // A plugin of one's own imports the core, which lies here in TypeScript.
    obligato: `exec "${process.execPath}" --conditions=source --import "${tsx}" "${main}" "$@"`,
    npx: `shift; exec "${process.execPath}" --conditions=source --import "${tsx}" "$@"`,
    npm: `exec "${process.execPath}" "${join(bin, 'install.mjs')}" "$@"`,
  };
  for (const [name, line] of Object.entries(commands)) {
    await writeFile(join(bin, name), `#!/bin/sh\n${line}\n`);
    await chmod(join(bin, name), 0o755);
  }
  await writeFile(join(bin, 'install.mjs'), installing(await packagesHere()));
  return { folder, path: `${bin}:${process.env.PATH}` };
}

/** Where each package lies from which a page may install: those of this repository, and two that it has from elsewhere. */
async function packagesHere(): Promise<Readonly<Record<string, string>>> {
  const kinds = await Promise.all(
    ['packages', 'plugins'].map(async (kind) =>
      (await readdir(join(root, kind))).map((name) => [`@obligato/${name}`, join(root, kind, name)] as const),
    ),
  );
  const others = { tsx: join(root, 'node_modules/tsx'), zod: join(root, 'examples/node_modules/zod') };
  return { ...Object.fromEntries(kinds.flat()), ...others };
}

/** `npm install NAME …` without a registry: each package is linked into the folder, and nothing besides. */
const installing = (packages: Readonly<Record<string, string>>) => `
import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
const packages = ${JSON.stringify(packages)};
const [command, ...names] = process.argv.slice(2);
if (command !== 'install' || names.length === 0) throw new Error('No page says npm ' + process.argv.slice(2).join(' '));
for (const name of names) {
  if (!Object.hasOwn(packages, name)) throw new Error('There is no package ' + name);
  const path = join('node_modules', name);
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(packages[name], path);
}
`;

/** What a block of commands prints, to the terminal, on either stream. */
function runBlock(
  commands: string,
  { folder, path, language }: { readonly folder: string; readonly path: string; readonly language: string },
) {
  const env = { PATH: path, HOME: folder, LANG: language, NODE_OPTIONS: '' };
  return new Promise<string>((resolve, reject) => {
    execFile('bash', ['-ec', `exec 2>&1\n${commands}`], { cwd: folder, env }, (error, stdout) => {
      if (error) reject(new Error(`${commands}\n${stdout}`, { cause: error }));
      else resolve(stdout);
    });
  });
}

/** Lines that were promised and did not come, in the order of the page. */
function missingFrom(printed: string, promised: string): readonly string[] {
  let at = 0;
  return promised.split('\n').filter((line) => {
    const found = printed.indexOf(line.trim(), at);
    if (found >= 0) at = found + line.trim().length;
    return found < 0;
  });
}

/** Each page with the least of commands that it runs, and of lines that it promises: none may come to say less unseen. */
describe.each([
  ['calendars', 11, 12],
  ['calendars.zh-CN', 11, 12],
  ['configure-a-firm', 13, 28],
  ['configure-rules', 23, 47],
  ['embed-the-engine', 5, 7],
  ['first-day', 9, 16],
  ['first-day.zh-CN', 9, 16],
  ['write-a-plugin', 5, 10],
  ['write-a-store', 3, 2],
] as const)('docs/%s.md', (name, commands, lines) => {
  test('does what it says', { timeout: 240_000 }, async () => {
    const place = { ...(await newcomer()), language: name.endsWith('.zh-CN') ? 'zh_CN.UTF-8' : 'C.UTF-8' };
    const blocks = blocksOf(await readFile(join(root, `docs/${name}.md`), 'utf8'));
    let printed = '';
    const did = { write: 0, run: 0, expect: 0 };
    for (const block of blocks) {
      if (block.does === 'write') did.write += 1;
      if (block.does === 'run') did.run += block.text.match(/^(obligato|npx|npm) /gm)?.length ?? 0;
      if (block.does === 'expect') did.expect += block.text.trimEnd().split('\n').length;
      if (block.does === 'write') {
        await mkdir(dirname(join(place.folder, block.file)), { recursive: true });
        // A table is saved as a Chinese spreadsheet saves it.
        const content = block.file.endsWith('staff.csv') ? asGb18030(block.text) : block.text;
        await writeFile(join(place.folder, block.file), content);
      } else if (block.does === 'run') printed = await runBlock(block.text, place);
      else if (block.does === 'expect') {
        expect({ missing: missingFrom(printed, block.text.trimEnd()), printed }).toEqual({ missing: [], printed });
      }
    }
    expect(did.write).toBeGreaterThan(0);
    expect(did.run).toBeGreaterThanOrEqual(commands);
    expect(did.expect).toBeGreaterThanOrEqual(lines);
  });
});

test.each(['configure-rules', 'configure-a-firm'])('%s shows the same in Chinese, block by block', async (name) => {
  const [english = [], chinese] = await Promise.all(
    [`${name}.md`, `${name}.zh-CN.md`].map(async (page) => blocksOf(await readFile(join(root, 'docs', page), 'utf8'))),
  );
  expect(english.length).toBeGreaterThan(15);
  expect(chinese).toEqual(english);
});

test('the README leads to every one of them, and every page is led to', async () => {
  const pages = (await readdir(join(root, 'docs'))).filter((file) => file.endsWith('.md'));
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  for (const door of ['configure-rules', 'embed-the-engine', 'write-a-plugin'])
    expect(readme).toContain(`docs/${door}.md`);
  const texts = await Promise.all(
    [...pages.map((page) => `docs/${page}`), 'README.md', 'ARCHITECTURE.md'].map((file) =>
      readFile(join(root, file), 'utf8'),
    ),
  );
  const linked = texts.join('\n');
  expect(pages.filter((page) => !linked.includes(`${page})`))).toEqual([]);
});
