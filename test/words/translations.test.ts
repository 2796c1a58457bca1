/** Whatever is said in English is said in Chinese as well: the same values, and no English word left over. */
import { describe, expect, test } from 'vitest';
import { englishIn, sourceTexts, valuesIn } from './source-texts.ts';

test('the sources hold texts enough to look at', () => {
  expect(sourceTexts.length).toBeGreaterThan(1000);
});

test('no Chinese text has an English word, apart from names, ids and what is typed', () => {
  const found = sourceTexts.flatMap(({ file, chinese }) =>
    englishIn(chinese).map((word) => `${file}: ${word} — ${chinese}`),
  );
  expect(found).toEqual([]);
});

test('both languages name the same values', () => {
  const found = sourceTexts.filter(({ en, chinese }) => valuesIn(en) !== valuesIn(chinese));
  expect(found.map(({ file, en, chinese }) => `${file}: ${en} — ${chinese}`)).toEqual([]);
});

describe('the search for English words', () => {
  test.each([
    ['没有规则“organ/notise”', []],
    ['请运行 `obligato tick`，或 obligato plan', []],
    ['units/levy.yaml 的版本为 house@1.0.0', []],
    ['没有 unit', ['unit']],
  ])('%s', (text, words) => {
    expect(englishIn(text)).toEqual(words);
  });
});
