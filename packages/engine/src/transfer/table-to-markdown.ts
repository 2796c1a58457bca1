/** A table as Markdown: to be read as it is, or put into a page. */
import type { Cell, Table } from './table.ts';

/**
 * Bars and line ends inside a cell are made harmless, so that a title cannot make a row of its own.
 *
 * @example
 * tableToMarkdown({ name: 'ledger', heading: ['Unit'], rows: [['a|b']] }) // → '| Unit |\n| --- |\n| a\\|b |\n'
 */
export function tableToMarkdown({ heading, rows }: Table): string {
  const lines = [heading, heading.map(() => '---'), ...rows.map((row) => row.map(field))];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function field(cell: Cell): string {
  return String(cell)
    .replace(/[\\|`*_<>[\]]/g, '\\$&')
    .replace(/[\r\n\u2028\u2029]+/g, ' ');
}
