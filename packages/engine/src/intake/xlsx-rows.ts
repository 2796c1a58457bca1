/** The rows of a workbook's first sheet, as a text would hold them. */
import { ObligatoError, translated } from '@obligato/core';
import { quotedFailure } from '@obligato/core/internal';
import { neededLibrary } from '../needed-library.ts';
import { withoutGuard } from '../transfer/as-text.ts';
import type { SourceRow } from './source-table.ts';

/** What every `.xlsx` file begins with. */
export const isWorkbook = (bytes: Uint8Array): boolean => [0x50, 0x4b, 3, 4].every((byte, at) => bytes[at] === byte);

/**
 * Throws `OBLIGATO_ROSTER_FIELD` for what is no workbook that can be opened.
 *
 * @example
 * (await xlsxRows(await readFile('people.xlsx'), 'people.xlsx'))[0]?.cells // → ['姓名', '单位']
 */
export async function xlsxRows(bytes: Uint8Array, file: string): Promise<readonly SourceRow[]> {
  const { readSheet } = await neededLibrary('read-excel-file', () => import('read-excel-file/node'));
  const sheet = await readSheet(Buffer.from(bytes), { trim: false }).catch((cause) => {
    const reason = quotedFailure(cause);
    throw new ObligatoError(
      {
        code: 'OBLIGATO_ROSTER_FIELD',
        ...translated(
          {
            en: `The workbook cannot be read: ${reason.en}`,
            'zh-CN': `无法读取工作簿：${reason['zh-CN']}`,
          },
          {
            en: 'Open it in a spreadsheet, without a password, and save it again',
            'zh-CN': '请在电子表格中打开并另存（不设密码）',
          },
        ),
        origins: [{ file }],
      },
      { cause },
    );
  });
  return sheet
    .map((row, index) => {
      const line = index + 1;
      return { cells: row.map(textOf), line, placeOf: (at: number) => ({ line, column: at + 1 }) };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayIn(cell);
  // More digits than a spreadsheet keeps of a number: written as it would show it, so that nobody takes the rest for real.
  if (typeof cell === 'number') return Math.abs(cell) < 1e15 ? String(cell) : cell.toExponential();
  return typeof cell === 'string' ? withoutGuard(cell) : String(cell);
}

/** A workbook's days have no zone; the library puts them at midnight of UTC. */
function dayIn(date: Date): string {
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
