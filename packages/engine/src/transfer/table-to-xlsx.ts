/** A table as an Excel workbook of one sheet; every text cell is typed as text, and never a formula. */
import { neededLibrary } from '../needed-library.ts';
import { asText, type Cell, type Table } from './table.ts';

/**
 * A workbook of one sheet, as bytes.
 *
 * @example
 * await writeFile('ledger.xlsx', await tableToXlsx(ledgerTable([await engine.unit('bureau')], { language: 'zh-CN' })));
 */
export async function tableToXlsx({ name, heading, rows }: Table): Promise<Uint8Array> {
  // Loaded when it is needed: a status report should not wait for a spreadsheet library.
  const { default: writeExcelFile } = await neededLibrary('write-excel-file', () => import('write-excel-file/node'));
  const sheet = [heading.map((title) => ({ ...cellOf(title), fontWeight: 'bold' as const })), ...rows.map(rowOf)];
  return writeExcelFile(sheet, { sheet: sheetName(name), stickyRowsCount: 1 }, { features: [unmarked] }).toBuffer();
}

const rowOf = (row: readonly Cell[]) => row.map(cellOf);

function cellOf(cell: Cell) {
  if (typeof cell === 'number') return { value: cell, type: Number };
  return cell === '' ? null : { value: marked(asText(cell).replace(unwritable, '')), type: String };
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

/** Excel refuses longer names, and some characters. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
}
