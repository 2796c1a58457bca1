/** A table to be opened in a spreadsheet: a heading, and cells of text and numbers. */

export type Cell = string | number;

/** What stands in a column: `day` where a cell that is a local day, `YYYY-MM-DD`, is one to a spreadsheet as well. */
export type ColumnKind = 'text' | 'day';

export interface Table {
  readonly name: string;
  /** What stands above each printed page, and on the sheet's tab; the name when absent. */
  readonly title?: string;
  readonly heading: readonly string[];
  /** In the order of the heading; all of text when absent. */
  readonly columns?: readonly ColumnKind[];
  readonly rows: readonly (readonly Cell[])[];
}
