/** D10: a table as a workbook, read back by a library of another language. */
import { ledgerTable, type Table, tableToXlsx } from '@obligato/engine/files';
import { describe, expect, test } from 'vitest';
import { pythonWith, readBy } from '../foreign.ts';
import { livedStore } from './lived-store.ts';

const python = pythonWith('openpyxl');

/** What somebody sees who opens the sheet, and what the printer is told. */
const script = `
import datetime, io, json, sys
from openpyxl import load_workbook
book = load_workbook(io.BytesIO(sys.stdin.buffer.read()))
[sheet] = book.worksheets
def told(cell):
    value = cell.value
    return [cell.data_type, value.isoformat() if isinstance(value, datetime.datetime) else value, cell.number_format]
print(json.dumps({
    'name': sheet.title,
    'cells': [[told(cell) for cell in row] for row in sheet.iter_rows()],
    'widths': [sheet.column_dimensions[column].width for column in sorted(sheet.column_dimensions)],
    'bold': [cell.font.b for cell in sheet[1]],
    'wrapped': sheet['B2'].alignment.wrap_text,
    'filter': sheet.auto_filter.ref,
    'frozen': sheet.freeze_panes,
    'titleRows': sheet.print_title_rows,
    'landscape': sheet.page_setup.orientation,
    'paper': sheet.page_setup.paperSize,
    'fit': [sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
    'above': sheet.oddHeader.center.text,
    'below': sheet.oddFooter.center.text,
}))
`;

interface Seen {
  readonly cells: readonly (readonly (readonly [kind: string, value: unknown, format: string])[])[];
  readonly [what: string]: unknown;
}

const seen = async (table: Table) => readBy(python ?? '', script, await tableToXlsx(table)) as Seen;

const table: Table = {
  name: 'ledger',
  title: '台账 & Co',
  heading: ['日期', '议题', '应到', '编号'],
  columns: ['day', 'text', 'text', 'text'],
  rows: [
    ['2026-01-20', 'work '.repeat(30).trim(), 12, '0017'],
    ['', '=1+1', '', '2026-01'],
    ['soon', '', 0, '1899'],
    ['1899-12-31', 'a\nb', 3, 'x'],
  ],
};

describe.skipIf(!python)('D10: in a spreadsheet', () => {
  test('D10: a day is a day, a number a number, and whatever else stands there a text', async () => {
    const { cells } = await seen(table);
    const [, first, second, third, last] = cells;
    expect(first?.[0]).toEqual(['d', '2026-01-20T00:00:00', 'yyyy-mm-dd']);
    expect(first?.slice(2).map(([kind, value]) => [kind, value])).toEqual([
      ['n', 12],
      ['s', '0017'],
    ]);
    expect(second?.map(([kind, value]) => [kind, value])).toEqual([
      ['n', null],
      ['s', "'=1+1"],
      ['n', null],
      ['s', '2026-01'],
    ]);
    expect(third?.[0]?.slice(0, 2)).toEqual(['s', 'soon']);
    // No spreadsheet has days before 1900.
    expect(last?.[0]?.slice(0, 2)).toEqual(['s', '1899-12-31']);
  });

  test('D10: columns are as wide as what stands in them, up to a width where it is wrapped', async () => {
    expect(await seen(table)).toMatchObject({ widths: [12, 40, 8, 9], wrapped: true });
  });

  test('D10: the head is bold, stays in sight, and filters every row', async () => {
    expect(await seen(table)).toMatchObject({ bold: [true, true, true, true], frozen: 'A2', filter: 'A1:D5' });
  });

  test('D10: it is printed across, as wide as the paper, with the head on every page, a title and page numbers', async () => {
    expect(await seen(table)).toMatchObject({
      ...{ landscape: 'landscape', paper: 9, fit: [true, 1, 0], titleRows: '$1:$1' },
      ...{ name: '台账 & Co', below: '&P / &N' },
    });
    expect(String((await seen(table)).above).replaceAll('&&', '&')).toBe('台账 & Co');
  });

  test.each(["it's", "'quoted'", '<b>&"x"</b>', '2026 年', 'a/b:c', '_xlnm', 'constructor'])(
    'a title such as %s neither damages the sheet nor its filter',
    async (title) => {
      const { name, titleRows, filter } = await seen({ ...table, title });
      expect({ titleRows, filter }).toEqual({ titleRows: '$1:$1', filter: 'A1:D5' });
      expect(name).toBe(title.replace(/[/:]|^'|'$/g, ' '));
    },
  );

  test('D10: the ledger has the day of a meeting as a day, its period too, and its title in both languages', async () => {
    const { engine } = await livedStore();
    const unit = await engine.unit('bureau/branch');
    for (const [language, name, days] of [
      ['en', 'Ledger', ['From', 'To', 'Date']],
      ['zh-CN', '台账', ['开始', '截止', '日期']],
    ] as const) {
      const shown = await seen(ledgerTable([unit], { language }));
      expect(shown).toMatchObject({ name, above: name, frozen: 'A2', landscape: 'landscape', titleRows: '$1:$1' });
      const [heading = [], ...rows] = shown.cells;
      expect(rows).toHaveLength(unit.cycles.size);
      const meeting = rows.find((row) => row.at(-1)?.[1] === 'bureau/branch/committee-meeting/2026-01') ?? [];
      const at = (title: string) => meeting[heading.findIndex(([, value]) => value === title)];
      expect(days.map((title) => at(title)?.slice(0, 2))).toEqual([
        ['d', '2026-01-01T00:00:00'],
        ['d', '2026-01-31T00:00:00'],
        ['d', '2026-01-20T00:00:00'],
      ]);
    }
  });

  test('a table without rows can be opened', async () => {
    expect(await seen({ name: 'a', heading: ['a'], rows: [] })).toMatchObject({ filter: 'A1:A1', name: 'a' });
  });
});
