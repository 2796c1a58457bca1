/**
 * A table as an Excel workbook of one sheet, ready to be worked with and printed: days are days, every text cell is typed as text and
 * never a formula.
 */
import { isDay } from '@obligato/core';
import { neededLibrary } from '../../needed-library.ts';
import { asText } from '../as-text.ts';
import type { Cell, ColumnKind, Table } from '../table.ts';
import { columnWidths } from './column-widths.ts';
import { printSetup } from './print-setup.ts';

/**
 * A workbook of one sheet, as bytes: a head that stays, with filters; columns as wide as what stands in them; printed across, as wide
 * as the paper, with the head on every page.
 *
 * @example
 * await writeFile('ledger.xlsx', await tableToXlsx(ledgerTable([await engine.unit('bureau')], { language: 'zh-CN' })));
 */
export async function tableToXlsx(table: Table): Promise<Uint8Array> {
  const { name, title = name, heading, columns = [], rows } = table;
  // Loaded when it is needed: a status report should not wait for a spreadsheet library.
  const [{ default: writeExcelFile }, tools] = await neededLibrary('write-excel-file', () =>
    Promise.all([import('write-excel-file/node'), import('write-excel-file/utility')]),
  );
  const head = heading.map((text) => ({ ...cellOf(text, 'text'), fontWeight: 'bold' as const, ...wrapped }));
  const body = rows.map((row) => row.map((cell, at) => cellOf(cell, columns[at] ?? 'text')));
  const sheet = sheetName(title);
  const options = {
    ...{ sheet, stickyRowsCount: 1, orientation: 'landscape' as const },
    columns: columnWidths(table).map((width) => ({ width })),
  };
  const setup = printSetup({ sheet, title, columns: heading.length, rows: rows.length }, tools);
  return writeExcelFile([head, ...body], options, { features: [unmarked, setup] }).toBuffer();
}

const wrapped = { wrap: true, alignVertical: 'top' as const };

function cellOf(cell: Cell, kind: ColumnKind) {
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: wrapped.alignVertical };
  if (cell === '') return null;
  // A spreadsheet's days begin with 1900, and are wrong until its March.
  if (kind === 'day' && isDay(cell) && cell >= '1900-03-01') {
    return {
      value: new Date(`${cell}T00:00:00Z`),
      type: Date,
      format: 'yyyy-mm-dd',
      alignVertical: wrapped.alignVertical,
    };
  }
  return { value: marked(asText(cell).replace(unwritable, '')), type: String, ...wrapped };
}

/** Stands before a text while the library works on it: no text of ours holds it. */
const mark = '\uFFFE';

/** The library looks texts up in a plain object, and writes a damaged workbook for those that every object inherits, such as `constructor`. */
const marked = (text: string): string => (text in {} ? mark + text : text);

/** Takes the marks off again, where the library has put all texts. */
const unmarked = {
  files: {
    write: {
      files: (_: unknown, { read }: { readonly read: (path: string) => unknown }) => {
        const texts = read('xl/sharedStrings.xml');
        return typeof texts === 'string' && texts.includes(mark)
          ? { 'xl/sharedStrings.xml': texts.replaceAll(mark, '') }
          : undefined;
      },
    },
  },
};

// XML 1.0 has no way to write these, and Excel calls a file with them damaged.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is to be found
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Excel refuses longer names, some characters anywhere, and an apostrophe at either end. */
function sheetName(name: string): string {
  return name
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .replace(/^'|'$/g, ' ');
}
