/** The one guard against formulas: put on where a table goes out, taken off where one comes in, so that nothing comes back changed. */

/**
 * Text that no spreadsheet takes for a formula: what begins like one gets an apostrophe in front. A member who writes
 * `=HYPERLINK(…)` into a place's name must not run anything on the desk of whoever opens the ledger.
 *
 * @example
 * asText('=1+1') // → "'=1+1"
 */
export function asText(cell: string): string {
  return likeFormula.test(cell) ? `'${cell}` : cell;
}

/**
 * Takes off the apostrophe that `asText` puts in front: what was written comes back as it was.
 *
 * @example
 * withoutGuard("'-5") // → '-5'
 */
export function withoutGuard(cell: string): string {
  return cell.startsWith("'") && likeFormula.test(cell) ? cell.slice(1) : cell;
}

// The full-width forms too: spreadsheets set to Chinese or Japanese take them for the others. Blanks in front are skipped by some.
// Apostrophes in front of one are doubled, so that whoever reads takes one off and has what was written.
const likeFormula = /^'*(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
