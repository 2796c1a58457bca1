/** A table as CSV (RFC 4180), with a byte order mark: without it Excel reads Chinese as something else. */
import { asText } from './as-text.ts';
import type { Cell, Table } from './table.ts';

/**
 * A table as CSV, as spreadsheets read it: cells that would become formulas are text.
 *
 * @example
 * tableToCsv({ name: 'ledger', heading: ['Unit'], rows: [['=1+1']] }) // a spreadsheet shows it, and computes nothing
 */
export function tableToCsv({ heading, rows }: Table): string {
  return `\uFEFF${[heading, ...rows].map((row) => `${row.map((cell) => csvField(cell)).join(',')}\r\n`).join('')}`;
}

/** @example csvField('1,5') // → '"1,5"' */
export function csvField(cell: Cell, delimiter = ','): string {
  if (typeof cell === 'number') return String(cell);
  const text = asText(cell);
  return /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
}
