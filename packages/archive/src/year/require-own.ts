/** Refuses a record that does not belong where it is to go: under another unit nobody would ever look for it. */
import { ObligatoError } from '@obligato/core';
import type { ArchiveRecord } from '../record/content.ts';
import { requireYearId, type YearId } from './year-folder.ts';

export function requireOwn(id: YearId, { cycle, decisions }: ArchiveRecord): void {
  requireYearId(id);
  const { unit } = id;
  if (cycle.unit !== unit) throw wrong(`${cycle.id} belongs to ${cycle.unit}, not to ${unit}`);
  const other = decisions.find((decision) => decision.cycle !== cycle.id);
  if (other) throw wrong(`${other.id} is a decision on another cycle than ${cycle.id}`);
}

function wrong(message: string): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_USAGE',
    message,
    hint: 'Archive a cycle under its own unit, with its own decisions',
  });
}
