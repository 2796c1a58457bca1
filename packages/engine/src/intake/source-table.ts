/** A table that somebody made, as rows of text, each with the place where it stands. */
import type { Origin } from '@obligato/core';

export interface SourceRow {
  readonly cells: readonly string[];
  /** Line of a text, row of a workbook; from 1. */
  readonly line: number;
  /** Where a cell begins, as far as it can be told. */
  readonly placeOf: (index: number) => Omit<Origin, 'file'>;
}

export interface SourceTable {
  readonly header: SourceRow;
  readonly rows: readonly SourceRow[];
  /** How many cells the header was written with, empty ones at its end among them. */
  readonly width: number;
  /** Whether its cells have types: text in a workbook was not shortened as a number. */
  readonly isTyped: boolean;
}
