/** Whatever is said in English is said in Chinese as well: the same values, and no English word left over. */
import { fillText } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { ofOne } from '../../packages/board/src/texts/of-one.ts';
import { nouns } from '../../packages/core/src/text/counted.ts';
import { sources } from '../source-files.ts';
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

test('what a system or a library says comes through one place, where Chinese quotes it', () => {
  // For logs, for records in the words of the moment, and for authors of rules in English.
  const asItStands = [
    'packages/engine/src/reading/following.ts',
    'packages/engine/src/reading/subscribe.ts',
    'packages/engine/src/ticking/delivery.ts',
    'packages/http/src/serve/ticker.ts',
    'packages/restate/src/errors-over-restate.ts',
    'packages/testing/src/rule/subject.ts',
    'packages/core/src/text/why-failed.ts',
  ];
  const found = sources.filter(({ code }) => /\.message : String\(|as Error\)\.message/.test(code));
  expect(found.map(({ path }) => path).filter((path) => !asItStands.includes(path))).toEqual([]);
});

describe('of one there is one', () => {
  const counts = Object.keys(nouns).join('|');
  /** Words after a value that end as a plural does, and are none. */
  const verbs = [
    'allows',
    'as',
    'chairs',
    'does',
    'has',
    'holds',
    'is',
    'leads',
    'lies',
    'reaches',
    'runs',
    'says',
    'shows',
    'stays',
    'was',
  ];

  test('whatever a text counts is known by its singular', () => {
    const found = sourceTexts.flatMap(({ file, en }) =>
      [...en.matchAll(/\{\{\w+\}\} ([a-z]+s)\b/g)]
        .filter(([, word = '']) => !Object.hasOwn(nouns, word) && !verbs.includes(word))
        .map(([, word]) => `${file}: ${word} — ${en}`),
    );
    expect(found).toEqual([]);
  });

  test('the pages, which fill in their texts themselves, do it as well', () => {
    const counting = sourceTexts
      .filter(({ file }) => file.startsWith('packages/board/'))
      .flatMap(({ file, en }) =>
        [...en.matchAll(/\{\{(\w+)\}\} (?:working )?([a-z]+s)\b/g)].map((found) => ({ file, en, found })),
      )
      .filter(({ found: [, , word = ''] }) => !verbs.includes(word));
    expect(counting.length).toBeGreaterThan(5);
    const left = counting.filter(({ en, found: [, name = ''] }) => ofOne(en, { [name]: 1 }) === en);
    expect(left.map(({ file, en }) => `${file}: ${en}`)).toEqual([]);
    expect(ofOne('{{count}} working days left', { count: 1 })).toBe('{{count}} working day left');
    expect(ofOne('{{count}} working days left', { count: 2 })).toBe('{{count}} working days left');
  });

  test('a verb that belongs to the number stands beside what is counted', () => {
    const apart = new RegExp(`^\\{\\{\\w+\\}\\} (?:${counts}) of \\{\\{[^.,:;]*\\}\\} (?:are|were|have)\\b`);
    expect(sourceTexts.filter(({ en }) => apart.test(en)).map(({ file, en }) => `${file}: ${en}`)).toEqual([]);
  });

  test('a text that is put together in code counts by the same words', () => {
    const plain = new RegExp(`\\$\\{(?!max|most|limit)(?!counted\\()[^}]*\\} (?:[a-z]+ )?(?:${counts})\\b`);
    expect(sourceTexts.filter(({ en }) => plain.test(en)).map(({ file, en }) => `${file}: ${en}`)).toEqual([]);
  });

  test.each([
    ['{{n}} commits are there', '1 commit is there'],
    ['{{n}} members with a vote are present', '1 member with a vote is present'],
    ['after {{n}} tries', 'after 1 try'],
  ])('%s', (en, one) => {
    expect(fillText({ en, 'zh-CN': '' }, { n: 1 }, 'en')).toBe(one);
  });
});
