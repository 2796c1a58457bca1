/** The guides of programs and machines, as their readers do them; and what holds for all guides. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';
import { folder, ofPrograms, ofRules, walkThrough } from './guides.ts';

const run = promisify(execFile);
const walked = [...ofRules, ...ofPrograms];

walkThrough(ofPrograms);

/** For reading: pictures of the board, and programs that the registry has. */
const people = ['secretary', 'member', 'superior', 'auditor'];
const read = ['README', ...people, 'bun-and-deno'];

test('every guide is walked through, or is known to be for reading', async () => {
  const pages = (await readdir(folder)).map((file) => file.replace(/\.md$/, ''));
  const known = [...walked.map(([name]) => name), ...read, ...['README', ...people].map((name) => `${name}.zh-CN`)];
  expect(pages.sort()).toEqual(known.sort());
});

test('the index leads to all of them', async () => {
  const index = await readFile(join(folder, 'README.md'), 'utf8');
  const names = [...walked.map(([name]) => name), ...read].filter(
    (name) => name !== 'README' && !name.endsWith('.zh-CN'),
  );
  expect(names.filter((name) => !index.includes(`](${name}.md)`))).toEqual([]);
});

test.each(people)('the page for a %s is the same in Chinese: headings, pictures and lists', async (name) => {
  const pages = [`${name}.md`, `${name}.zh-CN.md`].map((page) => readFile(join(folder, page), 'utf8'));
  const [english = '', chinese = ''] = await Promise.all(pages);
  const shape = (page: string) => page.match(/^(#+ |\s*!\[|- |\d\. |\| )/gm)?.map((mark) => mark.trim());
  expect(shape(english)?.length).toBeGreaterThan(8);
  expect(shape(chinese)).toEqual(shape(english));
});

test('what is run in Chinese is what is run in English, but for words', async () => {
  const [english, chinese] = await Promise.all(
    ['run-it.md', 'run-it.zh-CN.md'].map(async (page) =>
      blocksOf(await readFile(join(folder, page), 'utf8')).filter(({ does }) => does !== 'expect'),
    ),
  );
  const plain = (blocks: typeof english) => blocks?.map(({ text }) => text.replace(/['"][^'"\n]*['"]/g, "''"));
  expect(english?.length).toBeGreaterThan(6);
  expect(plain(chinese)).toEqual(plain(english));
});

const hasSystemd = await run('systemd-analyze', ['--version']).then(
  () => true,
  () => false,
);

test.skipIf(!hasSystemd)('the systemd unit is one that systemd understands', async () => {
  const page = await readFile(join(folder, 'run-it.md'), 'utf8');
  const unit = /^```\n(\[Unit\][\s\S]*?)^```$/m.exec(page)?.[1] ?? '';
  const place = await mkdtemp(join(tmpdir(), 'obligato-unit-'));
  try {
    // Nothing of it is installed here: another program stands in, and the user is one that there is.
    const there = unit.replace('/usr/local/bin/obligato', process.execPath).replace('User=obligato', 'User=root');
    await writeFile(join(place, 'obligato.service'), there);
    const { stdout, stderr } = await run('systemd-analyze', ['verify', '--man=no', join(place, 'obligato.service')]);
    expect(stdout + stderr).not.toContain('obligato.service');
  } finally {
    await rm(place, { recursive: true, force: true });
  }
});
