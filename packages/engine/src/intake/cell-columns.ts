/** In which column of its line each cell of a CSV row begins. Quoted cells may hold delimiters. */

/**
 * Counted from 1; of a row that goes over several lines, only of the cells on the first.
 *
 * @example
 * cellColumns('bureau,"Li, Wen",full') // → [1, 8, 18]
 */
export function cellColumns(row: string, delimiter = ','): readonly number[] {
  const [line = ''] = row.split(/\r\n|\n|\r/);
  const columns: number[] = [];
  let isQuoted = false;
  let begun = 0;
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
    if (at < line.length && (isQuoted || line[at] !== delimiter)) continue;
    // Spaces around a cell are not part of it.
    const spaces = /^\s*/.exec(line.slice(begun, at))?.[0].length ?? 0;
    columns.push(begun + spaces + 1);
    begun = at + 1;
  }
  return columns;
}
