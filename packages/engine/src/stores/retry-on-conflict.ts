/** For what the engine does of itself: when somebody was faster, it reads again and decides again. */
import { ObligatoError, translated } from '@obligato/core';
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
      ...translated(
        {
          en: `${cycle} changed ${tries} times during the attempt: it is at version ${actual}, not ${expected}`,
          'zh-CN': `${cycle} 在办理过程中已变更${tries}次：现为版本${actual}，而非${expected}`,
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
