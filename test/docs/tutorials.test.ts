/** The three doors of the README, walked through: every block of a tutorial is written or run, in order, in an empty folder. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type {} from '../cli/bundle.ts';
import { blocksOf } from './blocks.ts';
import { aNewcomer, root } from './newcomer.ts';
import { walkPage } from './walk-page.ts';

/** Each page with the least of commands that it runs, and of lines that it promises: none may come to say less unseen. */
describe.each([
  ['calendars', 11, 12],
  ['calendars.zh-CN', 11, 12],
  ['configure-a-firm', 13, 28],
  ['configure-rules', 23, 47],
  ['embed-the-engine', 6, 7],
  ['first-day', 9, 16],
  ['first-day.zh-CN', 9, 16],
  ['write-a-plugin', 7, 10],
  ['write-a-store', 6, 3],
] as const)('docs/%s.md', (name, commands, lines) => {
  test('does what it says', { timeout: 240_000 }, async () => {
    const newcomer = await aNewcomer(inject('command'), name.endsWith('.zh-CN') ? 'zh_CN.UTF-8' : 'C.UTF-8');
    try {
      const walked = await walkPage(join(root, `docs/${name}.md`), newcomer);
      expect(walked.files).toBeGreaterThan(0);
      expect(walked.commands).toBeGreaterThanOrEqual(commands);
      expect(walked.lines).toBeGreaterThanOrEqual(lines);
    } finally {
      await newcomer.leave();
    }
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
