import type { Roster } from '@obligato/core';
import {
  ledgerTable,
  readRoster,
  rosterTable,
  type Table,
  tableToCsv,
  tableToMarkdown,
  tableToXlsx,
} from '@obligato/engine/files';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { livedStore } from './lived-store.ts';

const csvRows = (table: Table) => parse(tableToCsv(table), { bom: true }) as string[][];
const xlsxRows = async (table: Table) => readSheet(Buffer.from(await tableToXlsx(table)));

/** What a spreadsheet must never be handed, and what it gets instead. */
const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =1',
  '＝1',
  '=HYPERLINK("http://x","y")',
  "=cmd|' /C calc'!A0",
];

test('the ledger has one row for every cycle, with what was held and what was decided', async () => {
  const { engine } = await livedStore();
  const unit = await engine.unit('bureau/branch');
  const table = ledgerTable([unit], { language: 'en' });
  expect(table.rows).toHaveLength(unit.cycles.size);
  const [heading = [], ...rows] = csvRows(table);
  const row = rows.find((cells) => cells.at(-1) === 'bureau/branch/committee-meeting/2026-01') ?? [];
  const told = Object.fromEntries(heading.map((title, at) => [title, row[at]]));
  expect(told).toMatchObject({ Date: '2026-01-20', Place: '301', Chair: 'Member 1', Recorder: 'Member 2' });
  // Of the committee, not of whoever sat with it (A8).
  expect(told).toMatchObject({ 'Should attend': '3', Present: '3', Resolutions: '1', Carried: '0', Agenda: 'work' });
});

test('the ledger reads the same from a workbook', async () => {
  const { engine } = await livedStore();
  const table = ledgerTable([await engine.unit('bureau/branch')], { language: 'zh-CN' });
  const [heading, ...rows] = await xlsxRows(table);
  expect(heading).toEqual(table.heading);
  // D10: a day is a day there, and nothing else is.
  const read = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? ''));
  expect(rows.map((row) => row.map(read))).toEqual(table.rows);
  const days = heading?.flatMap((name, at) => (['开始', '截止', '日期'].includes(String(name)) ? [at] : [])) ?? [];
  expect(days).toHaveLength(3);
  for (const row of rows) {
    for (const [at, cell] of row.entries()) expect(cell instanceof Date).toBe(days.includes(at) && cell !== null);
  }
});

test('a roster goes out as CSV and is read back as it was', async () => {
  const { engine } = await livedStore();
  const unit = await engine.unit('bureau/branch');
  expect((await readRoster('roster.csv', tableToCsv(rosterTable([unit])))).get('bureau/branch')).toEqual(unit.roster);
});

describe('D6: a roster comes back as it was', () => {
  const word = fc.oneof(
    fc.constantFrom(
      ...hostile,
      '-李',
      "'-李",
      "''+1",
      "'李",
      ' 李 ',
      '　李　',
      '李,"明"',
      '李\n明',
      '1',
      '0017',
      '=',
      '2024-03-05',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  );
  const text = word.filter((each) => !/[\p{Cc}]/u.test(each) && !isNothing(each));
  const id = text.filter(
    (each) =>
      !/[/#\s]|^__proto__$/.test(each) && each === each.normalize('NFKC').trim() && !/^\d{15}|^\d.*e/i.test(each),
  );
  const day = fc.constantFrom('2020-01-01', '2024-02-29');
  const rowOf = fc.record(
    {
      member: id,
      name: text,
      standing: fc.constantFrom('full', 'probationary', 'suspended', 'non-member'),
      roles: fc.uniqueArray(fc.constantFrom('secretary', 'committee', 'discipline', 'fire-warden'), { maxLength: 3 }),
      from: day,
      group: id,
      to: fc.constant('2026-12-31'),
      notCounted: text,
      electedOn: day,
      exempt: fc.uniqueArray(fc.constantFrom('study', 'theme-day'), { minLength: 1, maxLength: 2 }),
      mail: fc.constant('li@bureau.example'),
      messenger: fc.constant('LiSi'),
      language: fc.constantFrom('en', 'zh-CN', 'de'),
      told: fc.constantFrom('at-once', 'daily', 'weekly'),
      quiet: fc.constantFrom('any-hour', '20:00-08:00'),
      channel: fc.constantFrom('mail', 'levy-group'),
    },
    { requiredKeys: ['member', 'name', 'standing', 'roles', 'from'] },
  );
  const rosterOf = fc.uniqueArray(rowOf, { minLength: 1, maxLength: 5, selector: ({ member }) => member });

  test('from CSV, and its file byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(rosterOf, async (roster) => {
        const csv = tableToCsv(rosterTable([{ unit: 'bureau', roster: roster as Roster }]));
        const back = (await readRoster('roster.csv', Buffer.from(csv))).get('bureau') ?? [];
        expect(back).toEqual(roster);
        expect(tableToCsv(rosterTable([{ unit: 'bureau', roster: back }]))).toBe(csv);
      }),
    );
  });

  test('from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(rosterOf, async (roster) => {
        const bytes = await tableToXlsx(rosterTable([{ unit: 'bureau', roster: roster as Roster }]));
        expect((await readRoster('roster.xlsx', bytes)).get('bureau')).toEqual(roster);
      }),
      { numRuns: 30 },
    );
  });
});

/** A word for nothing, which is read as nothing. */
const isNothing = (word: string) =>
  /^\s*(?:无|暂无|没有|空|-|--|—|——|–|\/|\\|n\/a|na|none|null|#n\/a)?\s*$/i.test(word.normalize('NFKC'));

test.each(hostile)('%j comes out as text, in both forms', async (cell) => {
  const table = { name: 'a/b', heading: ['cell'], rows: [[cell]] };
  const [, [fromCsv = ''] = []] = csvRows(table);
  expect(fromCsv).toBe(`'${cell}`);
  const [, [fromXlsx] = []] = await xlsxRows(table);
  expect(String(fromXlsx).replaceAll('\n', '\r')).toMatch(/^'/);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  '%s, a word that objects inherit, is a text in a workbook',
  async (word) => {
    expect(await xlsxRows({ name: 'a', heading: ['cell'], rows: [[word]] })).toEqual([['cell'], [word]]);
  },
);

test('no text whatever begins like a formula, and numbers stay numbers', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer(), (text, number) => {
      const [, [cell = '', count] = []] = csvRows({ name: 'n', heading: ['a', 'b'], rows: [[text, number]] });
      expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      expect(count).toBe(String(number));
    }),
  );
});

test('in Markdown a cell stays one cell, whatever it says', () => {
  const table = { name: 'a', heading: ['a', 'b'], rows: [['x|y\nz', 3]] };
  expect(tableToMarkdown(table)).toBe('| a | b |\n| --- | --- |\n| x\\|y z | 3 |\n');
});
