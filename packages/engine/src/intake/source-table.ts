/** A table that somebody made, as rows of text, each with the place where it stands. */
import type { Origin } from '@obligato/core';
import type { DecodedText } from './text/read-text.ts';

export interface SourceRow {
  readonly cells: readonly string[];
  /** Line of a text, row of a workbook; from 1. */
  readonly line: number;
  /** Where a cell begins, as far as it can be told. */
  readonly placeOf: (index: number) => Omit<Origin, 'file'>;
  /** Where it stands in the text, its line end with it; a workbook has no text. */
  readonly span?: { readonly start: number; readonly end: number };
}

/** The text that a table was read from. */
export interface SourceText extends DecodedText {
  readonly delimiter: string;
}

export interface SourceTable {
  /** What stands above the header: a title, the day on which it was made. */
  readonly above: readonly SourceRow[];
  readonly header: SourceRow;
  readonly rows: readonly SourceRow[];
  /** How many cells the header was written with, empty ones at its end among them. */
  readonly width: number;
  /** Whether its cells have types: text in a workbook was not shortened as a number. */
  readonly isTyped: boolean;
  /** What a workbook does not have. */
  readonly source?: SourceText;
}
