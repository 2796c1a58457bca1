import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Habit, habitTable, isHabit, usualHabits } from '../src/index.ts';

const stories = fileURLToPath(new URL('../src/stories/', import.meta.url));

/** Numbers that say nothing of people: none, one, and the one before. */
const plain = new Set(['0', '1']);

/** A story without its comments and its texts. */
const codeOf = (source: string) =>
  source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''");

describe('habits', () => {
  test('say every number that a story goes by: none stands in a story itself', async () => {
    const found: string[] = [];
    for (const file of await readdir(stories)) {
      const code = codeOf(await readFile(stories + file, 'utf8'));
      for (const [number] of code.matchAll(/(?<![\w.])\d[\d_.]*\b/g))
        if (!plain.has(number)) found.push(`${file}: ${number}`);
    }
    expect(found).toEqual([]);
  });

  test('are each told in both languages, with where they come from, and asked for by some story', async () => {
    const told = (await Promise.all((await readdir(stories)).map((file) => readFile(stories + file, 'utf8')))).join(
      '\n',
    );
    const pretending = await readFile(fileURLToPath(new URL('../src/drivers/pretending.ts', import.meta.url)), 'utf8');
    const words = await readFile(fileURLToPath(new URL('../src/world/own-words.ts', import.meta.url)), 'utf8');
    for (const [name, { what, source }] of Object.entries(habitTable)) {
      for (const text of [what, source]) expect(text.en && text['zh-CN'], name).toBeTruthy();
      expect(new RegExp(`\\b${name}\\b`).test(told + pretending + words), name).toBe(true);
    }
  });

  test('have a default that they could be set to', () => {
    for (const [name, { default: usual }] of Object.entries<Habit>(habitTable)) {
      expect(isHabit(name as keyof typeof habitTable, usual), name).toBe(true);
      expect(usualHabits[name as keyof typeof habitTable]).toBe(usual);
    }
  });

  test.each([
    ['attends', -0.1],
    ['attends', 1.1],
    ['attends', Number.NaN],
    ['attends', '0.5'],
    ['attends', [0.1, 0.2]],
    ['noticeDays', 6],
    ['noticeDays', [8, 6]],
    ['noticeDays', [6, 8.5]],
    ['noticeDays', [-1, 8]],
    ['meetingHeld', [0.2, 1.2]],
    ['triesAgain', 2.5],
    ['attendsAs', { secretary: 2 }],
    ['attendsAs', [0.5, 0.6]],
    ['attendsAs', 0.5],
  ] as const)('refuse %s: %j', (name, value) => {
    expect(isHabit(name, value)).toBe(false);
  });
});
