/** One word a concept: the two pages say the same in the same order, and what they rule out is said nowhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root, sourceTexts } from './source-texts.ts';

const rowsOf = (page: string) =>
  readFileSync(join(root, 'docs', page), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );

const english = rowsOf('glossary.md').map(([word = '', meaning = '', not = '']) => ({ word, meaning, not }));
const chinese = rowsOf('glossary.zh-CN.md').map(([term = '', word = '', meaning = '', not = '']) => ({
  ...{ term, word, meaning, not },
}));

const listed = (cell: string, separator: string) => (cell === '—' ? [] : cell.split(separator));

test('both pages have the same concepts in the same order', () => {
  expect(english.length).toBeGreaterThan(40);
  expect(chinese.map(({ word }) => word)).toEqual(english.map(({ word }) => word));
});

test('no word stands for two concepts, and every one is explained', () => {
  for (const words of [english.map(({ word }) => word), chinese.map(({ term }) => term)])
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  for (const { meaning } of [...english, ...chinese]) expect(meaning.length).toBeGreaterThan(3);
});

/** What plugins say is about the work itself, in which a complaint is a complaint. */
const own = sourceTexts.filter(({ file }) => file.startsWith('packages/'));

describe('what users read does not say', () => {
  test.each(english.flatMap(({ word, not }) => listed(not, ', ').map((no) => [no, word] as const)))(
    '“%s” for “%s”',
    (no) => {
      const pattern = new RegExp(`\\b${no}\\b`, 'i');
      expect(own.filter(({ en }) => pattern.test(en)).map(({ file, en }) => `${file}: ${en}`)).toEqual([]);
    },
  );
  test.each(chinese.flatMap(({ term, not }) => listed(not, '、').map((no) => [no, term] as const)))(
    '“%s”，而说“%s”',
    (no) => {
      expect(own.filter(({ chinese: text }) => text.includes(no)).map(({ file }) => file)).toEqual([]);
    },
  );
});
