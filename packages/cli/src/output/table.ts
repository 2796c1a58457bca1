/** A table with thin lines. Widths count what a terminal shows: a Chinese character is two columns wide, and a colour none. */
import wrapAnsi from 'wrap-ansi';
import type { View } from './view.ts';

/**
 * Every row is one line. Where that is wider than the terminal, cells of the widest columns go on in further lines.
 *
 * @example
 * renderTable(['duty'], [['党课']], {}) // a box of six columns' width inside
 */
export function renderTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  { columns = Number.POSITIVE_INFINITY }: Pick<View, 'columns'>,
): string {
  const natural = head.map((_, at) =>
    [head, ...rows].reduce((widest, cells) => Math.max(widest, widthOf(cells[at] ?? '')), 0),
  );
  const widths = fitted(natural, columns - frameOf(head.length));
  const rule = ([left, middle, right]: readonly [string, string, string]) =>
    `${left}${widths.map((width) => '─'.repeat(width + 2)).join(middle)}${right}`;
  const line = (cells: readonly string[]) =>
    `│${widths.map((width, at) => ` ${padded(cells[at] ?? '', width)} `).join('│')}│`;
  const lines = (cells: readonly string[]) => linesOf(cells, widths).map(line);
  return [
    rule(['┌', '┬', '┐']),
    ...lines(head),
    ...(rows.length > 0 ? [rule(['├', '┼', '┤'])] : []),
    ...rows.flatMap(lines),
    rule(['└', '┴', '┘']),
  ].join('\n');
}

/** The fewest columns in which a cell can still be read: a day and the word before it. */
const narrowest = 10;

/** Bars, and a blank on either side of every cell. */
const frameOf = (columns: number) => 3 * columns + 1;

/** The widest columns give way, evenly and down to what can still be read. */
function fitted(natural: readonly number[], most: number): readonly number[] {
  const sumUpTo = (limit: number) => natural.reduce((sum, width) => sum + Math.min(width, limit), 0);
  let limit = Math.max(narrowest, ...natural);
  while (limit > narrowest && sumUpTo(limit) > most) limit--;
  return natural.map((width) => Math.min(width, limit));
}

/** A row's cells, line by line. */
function linesOf(cells: readonly string[], widths: readonly number[]): readonly (readonly string[])[] {
  if (cells.every((cell, at) => widthOf(cell) <= (widths[at] ?? 0))) return [cells];
  const wrapped = widths.map((width, at) => wrapAnsi(cells[at] ?? '', width, { hard: true }).split('\n'));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => wrapped.map((lines) => lines[at] ?? ''));
}

const padded = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - widthOf(text)));

// biome-ignore lint/suspicious/noControlCharactersInRegex: a colour begins with one.
const unseen = /\u001b\[[\d;]*m|\p{M}/gu;
/** What Unicode calls wide or full-width, as far as somebody writes it in a title or a name. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/gu;

const widthOf = (text: string): number => [...text.replace(unseen, '').replace(wide, '..')].length;
