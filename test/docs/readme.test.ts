/** The README in two languages says the same: as many headings, the same commands and code, the same links. */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [english, chinese] = await Promise.all(
  ['README.md', 'README.zh-CN.md'].map((name) => readFile(join(root, name), 'utf8')),
);
const both = { english: english ?? '', chinese: chinese ?? '' };
/** Without what stands in blocks, where `#` begins a comment. */
const prose = (page: string) => page.replace(/^```[\s\S]*?^```$/gm, '');
const headings = (page: string) => (prose(page).match(/^#+ /gm) ?? []).map((mark) => mark.trim().length);
const links = (page: string) => [...prose(page).matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
const code = (page: string) => [...page.matchAll(/^```[\s\S]*?^```$/gm)].map(([block]) => block);

/** A block without a language is what a command prints: each page shows it in its own. `test/newcomer.test.ts` prints both. */
const isPrinted = (block: string) => block.startsWith('```\n');
const typed = (block: string) => (isPrinted(block) ? 'printed' : block.replace(/ +# .+/g, ''));

test('headings come in the same order, at the same depth', () => {
  expect(headings(both.english).length).toBeGreaterThan(5);
  expect(headings(both.chinese)).toEqual(headings(both.english));
});

test('blocks of code are the same, letter for letter, but for comments and what is printed', () => {
  expect(code(both.english).length).toBeGreaterThan(4);
  expect(code(both.chinese).map(typed)).toEqual(code(both.english).map(typed));
});

test('what is commented or printed in a block of the Chinese page is in Chinese', () => {
  const comments = code(both.chinese).flatMap((block) => block?.match(/ # .+/g) ?? []);
  expect(comments.length).toBeGreaterThan(10);
  for (const comment of [...comments, ...code(both.chinese).filter(isPrinted)])
    expect(comment).toMatch(/\p{Script=Han}/u);
});

test('commands in running text are the same', () => {
  const commands = (page: string) =>
    [...prose(page).matchAll(/`((?:obligato|node|pnpm|npm) [^`]+)`/g)].map(([, line]) => line);
  expect(commands(both.english).length).toBeGreaterThan(2);
  expect(commands(both.chinese).sort()).toEqual(commands(both.english).sort());
});

test('tables have as many rows, lists as many points', () => {
  const rows = (page: string) => prose(page).match(/^(\||- )/gm);
  expect(rows(both.chinese)).toEqual(rows(both.english));
});

test('links lead to the same places, which are there', async () => {
  // A picture of a page is of the page in that language.
  const plain = (target: string) => target.replace(/\.zh-CN\.png$/, '.png');
  const others = (page: string) =>
    links(page)
      .filter((target) => !target.startsWith('README'))
      .map(plain);
  expect(others(both.chinese)).toEqual(others(both.english));
  const missing = await Promise.all(
    [...links(both.english), ...links(both.chinese)].map((target) =>
      access(join(root, target)).then(
        () => [],
        () => [target],
      ),
    ),
  );
  expect(missing.flat()).toEqual([]);
});

test('the Chinese page is in Chinese', () => {
  expect(prose(both.chinese).match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(400);
});
