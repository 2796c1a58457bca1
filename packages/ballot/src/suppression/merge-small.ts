/** Parts of a whole that are counted apart: one of fewer than five is counted together with the smaller of its neighbours. */
import { fewest } from '../announcement/announcement.ts';

/** Parts of a whole that lie side by side, in their order. */
export interface Part {
  readonly id: string;
  readonly count: number;
}

/** Parts that are counted together, in their order. */
export interface Merged {
  readonly ids: readonly string[];
  readonly count: number;
}

/**
 * No part that is left has from one to four; the whole itself may. A part of nobody tells of nobody, and stays.
 *
 * @example
 * mergeSmall([{ id: 'levy', count: 9 }, { id: 'audit', count: 3 }, { id: 'files', count: 6 }])
 * // → [{ ids: ['levy'], count: 9 }, { ids: ['audit', 'files'], count: 9 }]
 */
export function mergeSmall(parts: readonly Part[], least = fewest): readonly Merged[] {
  const merged: Merged[] = parts.map(({ id, count }) => ({ ids: [id], count }));
  for (;;) {
    const small = merged.findIndex(({ count }) => count > 0 && count < least);
    if (small < 0 || merged.length < 2) return merged;
    const at = neighbourOf(merged, small) < small ? small - 1 : small;
    const [left, right] = merged.slice(at, at + 2) as [Merged, Merged];
    merged.splice(at, 2, { ids: [...left.ids, ...right.ids], count: left.count + right.count });
  }
}

/** The smaller of the two beside it; of two that are as large, the one before. */
function neighbourOf(merged: readonly Merged[], at: number): number {
  const [before, after] = [merged[at - 1], merged[at + 1]];
  if (!before) return at + 1;
  return !after || before.count <= after.count ? at - 1 : at + 1;
}
