/** The lines of an export: JSON Lines, one record a line, so that a file of any size is read with little memory. */
import type { CharterData, Cycle, DecisionRecord, Roster } from '@obligato/core';
import type { ChangeRecord } from '../ports/change-record.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';

/** Raised whenever a line changes its meaning. */
export const exportFormat = 1;

export type ExportLine =
  /** First. `trial`: the records are of a folder for trials, and do not count. */
  | { readonly obligato: 'export'; readonly format: number; readonly trial?: true }
  /** Begins a unit; everything up to the next one is its. */
  | { readonly unit: string; readonly roster: Roster }
  /** What cycles and decisions name by its digest. */
  | { readonly charter: CharterData }
  | { readonly cycle: Cycle }
  | { readonly outbox: OutboxEntry }
  /** In the order they were made. */
  | { readonly decision: DecisionRecord }
  /** In the order they were made. */
  | { readonly change: ChangeRecord }
  /** Last: without it a file that was cut off would pass for a smaller one. `without`: units left out because they are damaged. */
  | { readonly end: { readonly lines: number; readonly sha256: string; readonly without?: readonly string[] } };
