/** The same work in many units, of which another process may be doing some just now. */
import type { ClaimedWork } from '../ports/claims.ts';
import type { Store } from '../ports/store.ts';
import { forEachUnit, type UnitFailure } from './for-each-unit.ts';

/**
 * So few at a time that two who begin together share what there is, and so long that whoever ended in the middle is not missed for
 * much longer than until the next tick. Telling may wait for a receiver.
 */
const portions: Readonly<Record<ClaimedWork, { readonly units: number; readonly seconds: number }>> = {
  tick: { units: 16, seconds: 60 },
  deliver: { units: 4, seconds: 120 },
};

export interface SharedUnits<T> {
  readonly done: readonly T[];
  readonly failed: readonly UnitFailure[];
  /** Somebody else does them. */
  readonly left: readonly string[];
}

/** Of a store that one process owns all of it, at once. */
export async function sharingUnits<T>(
  { claims }: Pick<Store, 'claims'>,
  work: ClaimedWork,
  units: readonly string[],
  each: (unit: string) => Promise<T>,
): Promise<SharedUnits<T>> {
  if (!claims) return { ...(await forEachUnit(units, each)), left: [] };
  const { units: atOnce, seconds } = portions[work];
  const done: T[] = [];
  const failed: UnitFailure[] = [];
  const left: string[] = [];
  for (let from = 0; from < units.length; from += atOnce) {
    const portion = units.slice(from, from + atOnce);
    const claim = await claims.claim(work, portion, seconds);
    const mine = new Set(claim.units);
    left.push(...portion.filter((unit) => !mine.has(unit)));
    if (mine.size === 0) continue;
    try {
      const came = await forEachUnit([...mine], each);
      done.push(...came.done);
      failed.push(...came.failed);
    } finally {
      // Where the store does not answer it ends by itself, and what was done is done.
      await claim.release().catch(() => undefined);
    }
  }
  return { done, failed, left };
}
