import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { renderTable } from '../../packages/cli/src/output/table.ts';
import { main, root } from './obligato.ts';

const word = fc.constantFrom('duty', '会议', 'general', '2026-03-31', '(by', '到会率', 'é', 'Democratic-life');
const cell = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const row = fc.array(cell, { minLength: 4, maxLength: 4 });
const rows = fc.array(row, { minLength: 1, maxLength: 6 });

/** As a terminal shows it: no colour, two columns for a Chinese character. */
const shown = (line: string) => [...stripVTControlCharacters(line).replaceAll(/\p{Script=Han}/gu, '..')].length;
const letters = (text: string) =>
  [...stripVTControlCharacters(text).replaceAll(/[\s│┌┬┐├┼┤└┴┘─]/g, '')].sort().join('');

describe('a table', () => {
  test('is never wider than the terminal, and loses no letter', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 60, max: 200 }), (cells, columns) => {
        const head = ['a', 'b', 'c', 'd'];
        const table = renderTable(head, cells, { columns });
        expect(Math.max(...table.split('\n').map(shown))).toBeLessThanOrEqual(columns);
        expect(new Set(table.split('\n').map(shown)).size).toBe(1);
        expect(letters(table)).toBe(letters([...head, ...cells.flat()].join('')));
      }),
    );
  });

  test('keeps a row on one line where there is room, and where nobody watches', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        const table = renderTable(['a', 'b', 'c', 'd'], cells, {});
        expect(table.split('\n')).toHaveLength(cells.length + 4);
        expect(renderTable(['a', 'b', 'c', 'd'], cells, { columns: 1000 })).toBe(table);
      }),
    );
  });

  test('carries a colour on into the next line, and ends it before the bar', () => {
    const red = (text: string) => `\u001b[31m${text}\u001b[39m`;
    const table = renderTable(['overdue'], [[red('one two three four five')]], { columns: 15 });
    for (const line of table.split('\n').filter((each) => /one|four/.test(each))) {
      expect(line.startsWith('│ \u001b[31m') && line.trimEnd().includes('\u001b[39m')).toBe(true);
    }
  });
});

test.each([80, 120])('status fits a terminal of %i columns', (columns) => {
  const folder = mkdtempSync(join(tmpdir(), 'obligato-terminal-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'examples/organ'), folder, { recursive: true });
  rmSync(join(folder, 'data'), { recursive: true, force: true });
  const typed = (args: string) => `${process.execPath} ${main} ${args}`;
  const printed = execFileSync(
    'script',
    ['-qec', `stty cols ${columns}; ${typed('plan --year 2026')}; ${typed('status')}`, '/dev/null'],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  const lines = printed.split('\r\n').filter((line) => /^[│┌├└]/.test(line));
  expect(lines.length).toBeGreaterThan(50);
  expect(Math.max(...lines.map(shown))).toBeLessThanOrEqual(columns);
});
