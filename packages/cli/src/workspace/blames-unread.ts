/** Faults that are none: a line names a unit that is described, in a file that could not be read. */
import { formatOrigin, type Problem } from '@obligato/core';
import { unitsNamedBy } from '@obligato/core/internal';
import type { UnitFiles } from '@obligato/engine/files';

/** Whether a problem only says that nobody describes a unit whose own file has its problems told already. */
export function blamesUnread({ sources, unread }: UnitFiles): (problem: Problem) => boolean {
  const hidden = new Set(unread);
  const naming = sources.flatMap(unitsNamedBy);
  const places = new Set(naming.flatMap((stated) => (hidden.has(stated.value) ? formatOrigin(stated.origin) : [])));
  return ({ code, origins: [origin] = [] }) => {
    if (code !== 'OBLIGATO_UNIT_PARENT' && code !== 'OBLIGATO_UNIT_UNKNOWN') return false;
    // A file that tells nothing may be about any unit.
    return hidden.has(undefined) || (origin !== undefined && places.has(formatOrigin(origin)));
  };
}
