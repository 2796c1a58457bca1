/** The rows of a text of separated values: by comma, semicolon or tab, whichever the header was written with. */
import { neededLibrary } from '../needed-library.ts';
import { withoutGuard } from '../transfer/as-text.ts';
import { cellColumns } from './cell-columns.ts';
import type { SourceRow } from './source-table.ts';

export interface CsvRows {
  readonly rows: readonly SourceRow[];
  readonly delimiter: string;
}

const delimiters = [',', ';', '\t', '，', '；'] as const;

/** With `raw`, which the types of the library leave out. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/** How many lines above the header are looked through. */
export const linesAbove = 10;

/**
 * Of a text without its byte order mark. Throws what the library throws for a quote that is not closed, with `lines`.
 *
 * @example
 * (await csvRows('unit;id\nbureau;m1', (word) => word === 'unit')).rows[1]?.cells // → ['bureau', 'm1']
 */
export async function csvRows(text: string, isKnown: (cell: string) => boolean): Promise<CsvRows> {
  const { parse } = await neededLibrary('csv-parse', () => import('csv-parse/sync'));
  const delimiter = delimiterOf(text, isKnown);
  // Neither `info` nor `cast`: telling the place of every cell takes longer than reading all of them, and few are asked for.
  const records = parse(text, {
    delimiter,
    raw: true,
    relax_column_count: true,
    trim: true,
  }) as unknown as readonly Parsed[];
  const rows: SourceRow[] = [];
  let line = 1;
  let start = 0;
  for (const { record, raw: told } of records) {
    // Of what the library tells of a row only the length is right: of CR LF it leaves out the second, and of a delimiter beyond ASCII
    // it keeps the first byte.
    const last = start + told.length;
    const end = text[last - 1] === '\r' && text[last] === '\n' ? last + 1 : last;
    const raw = text.slice(start, end);
    if (record.some((cell) => cell !== '')) {
      rows.push({ ...rowOf(record, raw, line, delimiter), span: { start, end } });
    }
    line += raw.match(lineEnds)?.length ?? 0;
    start = end;
  }
  return { rows, delimiter };
}

function rowOf(record: readonly string[], raw: string, line: number, delimiter: string): SourceRow {
  // What stands in quotes was meant as it is.
  const isQuoted = raw.includes('"');
  const cells = record.map((cell) => withoutGuard(isQuoted ? cell : cell.trim()));
  const placeOf = (index: number) => {
    const column = cellColumns(raw, delimiter)[index];
    return column === undefined || raw.trim().includes('\n') ? { line } : { line, column };
  };
  return { cells, line, placeOf };
}

const lineEnds = /\r\n|\n|\r/g;

/** The one by which most names of columns stand in one of the first lines. */
function delimiterOf(text: string, isKnown: (cell: string) => boolean): string {
  const lines = text.split(/\r\n|\n|\r/, linesAbove);
  const known = (delimiter: string) =>
    Math.max(...lines.map((line) => line.split(delimiter).filter((cell) => isKnown(cell.replaceAll('"', ''))).length));
  return delimiters.reduce<string>((best, next) => (known(next) > known(best) ? next : best), ',');
}
