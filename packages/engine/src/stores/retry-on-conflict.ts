/** For what the engine does of itself: when somebody was faster, it reads again and decides again. */
import { ObligatoError } from '@obligato/core';
import type { Conflict } from '../ports/store.ts';

/** What one try came to. With a conflict nothing was written. */
export interface Tried<T> {
  readonly conflict: Conflict | undefined;
  readonly answer: T;
}

/**
 * Throws `OBLIGATO_CYCLE_CONFLICT` for whoever loses so often that something else must be wrong: an answer that was never
 * written is worse than none.
 */
export async function retryOnConflict<T>(tryOnce: () => Promise<Tried<T>>): Promise<T> {
  for (let tries = 1; ; tries++) {
    const { conflict, answer } = await tryOnce();
    if (!conflict) return answer;
    if (tries < mostTries) continue;
    const { cycle, expected, actual } = conflict;
    throw new ObligatoError({
      code: 'OBLIGATO_CYCLE_CONFLICT',
      message: `${cycle} moved ${tries} times while it was worked on: it is at version ${actual}, not ${expected}`,
      hint: 'Look for a second program that works on the same records, and try again',
    });
  }
}

/** One other writer loses a race a few times at most. */
const mostTries = 16;
