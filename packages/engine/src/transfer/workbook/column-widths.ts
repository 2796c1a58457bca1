/** How wide a spreadsheet should make each column. */
import type { Table } from '../table.ts';

/** Wider ones are wrapped: a column of agendas must not push the others off the page. */
const widest = 40;
const narrowest = 6;

/**
 * Widths in characters, by the longest line of each column; a Chinese character is two wide.
 *
 * @example
 * columnWidths({ heading: ['Unit', '单位'], rows: [['bureau/branch', '']] }) // → [15, 8]
 */
export function columnWidths({ heading, rows }: Pick<Table, 'heading' | 'rows'>): readonly number[] {
  // With room for the filter's button.
  const widths = heading.map((title) => widthOf(title) + 2);
  for (const row of rows) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 0, widthOf(String(cell)));
  }
  return widths.map((width) => Math.min(widest, Math.max(narrowest, width + 2)));
}

function widthOf(text: string): number {
  return Math.max(
    ...text.split('\n').map((line) => {
      let width = 0;
      // From the radicals on it is Chinese, Japanese and Korean, and what is as wide.
      for (const character of line) width += character >= '\u2E80' ? 2 : 1;
      return width;
    }),
  );
}
