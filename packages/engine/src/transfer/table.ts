/** A table to be opened in a spreadsheet: a heading, and cells of text and numbers. */

export type Cell = string | number;

export interface Table {
  readonly name: string;
  readonly heading: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Text that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front. A member who writes
 * `=HYPERLINK(…)` into a place's name must not run anything on the desk of whoever opens the ledger.
 *
 * @example
 * asText('=1+1') // → "'=1+1"
 */
export function asText(cell: string): string {
  return formulaStart.test(cell) ? `'${cell}` : cell;
}

// The full-width forms too: spreadsheets set to Chinese or Japanese take them for the others. Blanks in front are skipped by some.
// Apostrophes in front of one are doubled, so that whoever reads takes one off and has what was written.
const formulaStart = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
