/** The errors the archive ends in: each says where, and what to do. */
import { ObligatoError } from '@obligato/core';
import type { Located } from './verify/located.ts';

/** Records that are not as they were written. Nothing is added to them and nothing is read around them. */
export function archiveCorrupt({ file, record, offset, what }: Located): ObligatoError {
  const hint =
    'Nothing was changed. Keep a copy, then put the file back from a backup; what comes before this byte is sound';
  return problem('OBLIGATO_ARCHIVE_CORRUPT', `${file}: record ${record}, byte ${offset}: ${what}`, hint);
}

/** No such archive, year or cycle. */
export function archiveUnknown(what: string, hint: string): ObligatoError {
  return problem('OBLIGATO_ARCHIVE_UNKNOWN', what, hint);
}

/** The cycle is in the archive, and says something else there. */
export function archiveConflict(cycle: string, record: number): ObligatoError {
  const hint = 'An archived cycle never changes. Compare the store with the archive: one of the two was altered';
  return problem(
    'OBLIGATO_ARCHIVE_CONFLICT',
    `${cycle} is in the archive as record ${record}, with other content`,
    hint,
  );
}

/** Its retention has not run out. */
export function archiveKept(what: string, hint: string): ObligatoError {
  return problem('OBLIGATO_ARCHIVE_KEPT', what, hint);
}

/** A witness will not keep this checkpoint. */
export function archiveWitness(what: string, hint: string): ObligatoError {
  return problem('OBLIGATO_ARCHIVE_WITNESS', what, hint);
}

/** A text that should be a checkpoint or a proof. */
export function archiveCheckpoint(what: string, hint: string): ObligatoError {
  return problem('OBLIGATO_ARCHIVE_CHECKPOINT', what, hint);
}

function problem(code: ObligatoError['code'], message: string, hint: string): ObligatoError {
  return new ObligatoError({ code, message, hint });
}
