/** The catalogue of error codes, the page that explains them, and the code that throws them say the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemCodes } from '@obligato/core';
import { describe, expect, test } from 'vitest';
import { englishIn, patternOf, sourceTexts } from './words/source-texts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = readFileSync(join(root, 'docs/errors.md'), 'utf8');

/** Code → its section's text. */
const sections = new Map(
  page
    .split(/^## /m)
    .slice(1)
    .map((section): [string, string] => [section.slice(0, section.indexOf('\n')).trim(), section]),
);

const sourceText = ['packages', 'plugins']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name, 'src')))
  .flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    } catch {
      return [];
    }
  })
  .filter((entry) => entry.name.endsWith('.ts') && entry.name !== 'problem.ts')
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n');

/** In the catalogue for what is still to come. Whoever throws one takes it off this list. */
const notThrownYet = ['OBLIGATO_RULE_CRASHED'];

/** What the command calls its own failures: no `ObligatoError` carries it, and the page's first lines explain it. */
const internal = 'OBLIGATO_INTERNAL';

describe.each([...problemCodes])('%s', (code) => {
  const section = sections.get(code) ?? '';

  test('is explained: what it means, when it happens, what to do, what it looks like', () => {
    expect(section).not.toBe('');
    for (const part of ['**Means.**', '**When.**', '**Do.**', '```']) expect(section).toContain(part);
  });
  test('shows a message that carries the code itself', () => {
    expect(section).toContain(`[${code}]`);
  });
  test('shows it in Chinese as well, without an English word, as a source says both', () => {
    const [english = '', chinese = '', ...more] = section.split('\n').filter((line) => line.endsWith(` [${code}]`));
    expect(more).toEqual([]);
    expect(englishIn(chinese)).toEqual([]);
    const source = sourceTexts.find(
      (text) =>
        text.en.replace(/\$\{[^}]*\}/g, '').length > 10 &&
        patternOf(text.en).test(english) &&
        patternOf(text.chinese).test(chinese),
    );
    expect(source).toBeDefined();
  });
  test('is thrown by something, or is known not to be', () => {
    expect(new RegExp(`'${code}'`).test(sourceText)).toBe(!notThrownYet.includes(code));
  });
});

test('the page explains no code that does not exist', () => {
  expect([...sections.keys()].filter((code) => !(problemCodes as readonly string[]).includes(code))).toEqual([]);
});

test('the page says what a failure of Obligato itself looks like', () => {
  expect(page.slice(0, page.indexOf('\n## '))).toContain(internal);
});

test('the page goes in the order of the catalogue', () => {
  expect([...sections.keys()]).toEqual([...problemCodes]);
});

test('no source throws a code that is not in the catalogue', () => {
  const used = [...sourceText.matchAll(/\bcode: '(OBLIGATO_\w+)'/g)].map((match) => match[1] ?? '');
  expect(used.length).toBeGreaterThan(50);
  const known: readonly string[] = [...problemCodes, internal];
  expect(used.filter((code) => !known.includes(code))).toEqual([]);
});
