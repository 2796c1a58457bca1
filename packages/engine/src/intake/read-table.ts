/** The one reader of tables: separated values in any encoding that is read, or a workbook; its header may stand below a title. */
import { csvRows, linesAbove } from './csv-rows.ts';
import type { Tell } from './remark.ts';
import type { SourceRow, SourceTable, SourceText } from './source-table.ts';
import { type DecodedText, decodeText } from './text/read-text.ts';
import { isWorkbook, xlsxRows } from './xlsx-rows.ts';

/**
 * `isKnown` tells the names of columns: the header is the first row that has most of them. Undefined for a table without a row.
 *
 * Throws `OBLIGATO_TEXT_ENCODING`, and what the parsers throw.
 *
 * @example
 * const table = await readTable('people.csv', '税务局名册\n姓名,单位\n李明,bureau', { isKnown: (cell) => cell === '姓名' });
 * table?.header.cells // → ['姓名', '单位']
 */
export async function readTable(
  file: string,
  content: string | Uint8Array,
  { isKnown, tell }: { readonly isKnown: (cell: string) => boolean; readonly tell?: Tell | undefined },
): Promise<SourceTable | undefined> {
  const isTyped = typeof content !== 'string' && isWorkbook(content);
  const { rows, source } = isTyped
    ? { rows: await xlsxRows(content, file) }
    : await rowsOfText(typeof content === 'string' ? given(content) : decodeText(content, file, tell), isKnown);
  if (rows.length === 0) return undefined;
  const at = headerAt(rows, isKnown);
  const header = rows[at] as SourceRow;
  if (at > 0) {
    const [first, last] = [rows[0]?.line ?? 1, rows[at - 1]?.line ?? 1];
    const which = first === last ? `${first}` : `${first}–${last}`;
    tell?.({
      file,
      text: {
        en: `not read, above the header: line ${which}`,
        'zh-CN': `表头以上的内容未读取：第${which}行`,
      },
    });
  }
  const [above, below] = [rows.slice(0, at), rows.slice(at + 1)];
  const table = { above, header: trimmed(header), rows: below, width: header.cells.length, isTyped };
  return source ? { ...table, source } : table;
}

async function rowsOfText(
  decoded: DecodedText,
  isKnown: (cell: string) => boolean,
): Promise<{ readonly rows: readonly SourceRow[]; readonly source?: SourceText }> {
  const { rows, delimiter } = await csvRows(decoded.text, isKnown);
  return { rows, source: { ...decoded, delimiter } };
}

/** A text that somebody decoded before. */
const given = (text: string): DecodedText => ({
  text: text.replace(/^\ufeff/, ''),
  encoding: { name: 'utf-8', isMarked: text.startsWith('\ufeff') },
});

function headerAt(rows: readonly SourceRow[], isKnown: (cell: string) => boolean): number {
  const counts = rows.slice(0, linesAbove).map(({ cells }) => cells.filter(isKnown).length);
  const most = Math.max(...counts);
  return most < 2 ? 0 : counts.indexOf(most);
}

/** A spreadsheet writes columns that were used once and are empty now. */
function trimmed(row: SourceRow): SourceRow {
  const last = row.cells.findLastIndex((cell) => cell.trim() !== '');
  return { ...row, cells: row.cells.slice(0, last + 1) };
}
