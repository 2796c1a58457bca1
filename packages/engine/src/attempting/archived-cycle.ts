import { ObligatoError } from '@obligato/core';

/** It was closed years ago and has left the working records: nothing can happen to it any more. */
export function archivedCycle(id: string): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_CYCLE_UNKNOWN',
    message: `${id} is closed, and stands in the archive`,
    hint: 'Read its decisions, or prove it from the archive: obligato archive prove',
  });
}
