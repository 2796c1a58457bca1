/** Whether a content may go, and the tombstone that is left of it. */
import { isDay, ObligatoError, type RetentionSchedule, type Timestamp } from '@obligato/core';
import { archiveKept, archiveUnknown } from '../archive-problem.ts';
import { type Approval, type CycleEntry, type DisposalEntry, entryFormat } from '../record/entry.ts';
import type { YearId } from '../year/year-folder.ts';
import { retentionOf } from './retention.ts';

/** Why a content goes, who allowed it, and when this is written down: the archive has no clock of its own. */
export interface Disposal {
  readonly reason: string;
  readonly approval: Approval;
  readonly at: Timestamp;
}

interface Asked {
  readonly id: YearId;
  readonly cycle: string;
  readonly known: { readonly record: number; readonly entry: CycleEntry } | undefined;
  readonly disposal: Disposal;
  readonly schedule: RetentionSchedule;
}

/** Throws `OBLIGATO_ARCHIVE_UNKNOWN`, `OBLIGATO_ARCHIVE_KEPT`, `OBLIGATO_USAGE`. */
export function disposalOf({ id, cycle, known, disposal, schedule }: Asked): DisposalEntry {
  if (!known)
    throw archiveUnknown(`${cycle} is not in the archive of ${id.unit} for ${id.year}`, 'Name a cycle that is');
  const { reason, approval, at } = disposal;
  const { by, reference, on } = approval;
  requireSaid({ reason, 'who approved': by, 'the reference of the approval': reference });
  if (!isDay(on) || !isDay(at.slice(0, 10)))
    throw unsaid('A disposal needs the day of its approval, and its own moment');
  requireRunOut(known.entry, schedule, at);
  const approved = { by, reference, on };
  return { format: entryFormat, kind: 'disposal', ...id, cycle, record: known.record, reason, approval: approved, at };
}

function requireRunOut(entry: CycleEntry, schedule: RetentionSchedule, at: Timestamp): void {
  const retention = retentionOf(schedule, entry);
  const hint = 'Change the retention schedule first, with the archive authority’s approval, if this is wrong';
  if (!retention) throw archiveKept(`No retention rule covers ${entry.cycle}`, hint);
  const { until, rule } = retention;
  if (until !== undefined && at.slice(0, 10) > until) return;
  const source = `${rule.source.en}, ${rule.confidence}`;
  throw archiveKept(
    `${entry.cycle} is kept ${until === undefined ? 'permanently' : `until ${until}`} (${source})`,
    hint,
  );
}

function requireSaid(texts: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(texts)) if (text.trim() === '') throw unsaid(`A disposal needs ${name}`);
}

function unsaid(message: string): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_USAGE',
    message,
    hint: 'A tombstone says why, by whose leave, under which paper and on which day',
  });
}
