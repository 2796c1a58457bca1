/** A table with thin lines. Widths count what a terminal shows: a Chinese character is two columns wide. */
import CliTable from 'cli-table3';

export function renderTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // Without this cli-table3 paints heads red and borders grey, whatever was said about colour.
  const table = new CliTable({ head: [...head], style: { head: [], border: [], compact: true } });
  table.push(...rows.map((row) => [...row]));
  return table.toString();
}
