/** For what the engine does of itself: when somebody was faster, it reads again and decides again. */
import { ObligatoError, translated } from '@obligato/core';
import { counted } from '@obligato/core/internal';
import type { Conflict } from '../ports/store.ts';

/** What one try came to. With a conflict nothing was written. */
export interface Tried<T> {
  readonly conflict: Conflict | undefined;
  readonly answer: T;
  /** The answer stands in the records, now or from before: it holds whatever else is written. */
  readonly isWritten?: boolean;
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
    const { unit, basedOn, actual } = conflict;
    throw new ObligatoError({
      code: 'OBLIGATO_CYCLE_CONFLICT',
      ...translated(
        {
          en: `${unit} changed ${counted(tries, 'times')} during the attempt: its records are at revision ${actual}, not ${basedOn}`,
          'zh-CN': `${unit} 的记录在办理过程中已变更${tries}次：现为修订${actual}，而非${basedOn}`,
        },
        {
          en: 'Look for a second program that works on the same records, and try again',
          'zh-CN': '请查明是否有另一程序在使用同一记录，然后重试',
        },
      ),
    });
  }
}

/** One other writer loses a race a few times at most. */
const mostTries = 16;
