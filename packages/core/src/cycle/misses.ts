/** Deadlines that had passed before anybody said that it was done: late, or only entered late. */
import { type Day, localDay } from '../calendar/day.ts';
import { emptyList } from '../fast/empty-list.ts';
import type { Cycle, Miss } from './cycle.ts';

/** What a cycle says of its deadlines. Both can be true: each is about a deadline of its own. */
export interface Lateness {
  /** Something was done after its last day, or is still to be done. */
  readonly late: boolean;
  /** Something was done by its last day, and written down after it. */
  readonly enteredLate: boolean;
}

/**
 * Whether a cycle kept its deadlines, and whether it was written down by them: two facts, and the second is no lateness.
 *
 * @example
 * latenessOf(cycle) // held by its last day, entered ten days after it → { late: false, enteredLate: true }
 */
export function latenessOf(cycle: Cycle): Lateness {
  const misses = missesOf(cycle);
  if (misses.length === 0) return inTime;
  return {
    late: misses.some(({ on, notAfter }) => on === undefined || on > notAfter),
    enteredLate: misses.some(({ on, notAfter }) => on !== undefined && on <= notAfter),
  };
}

const inTime: Lateness = Object.freeze({ late: false, enteredLate: false });

/** What is still to be done though its last day is over. */
export const isOpen = ({ on }: Miss): boolean => on === undefined;

/**
 * The misses of a cycle. One that was written before they were kept has only the names of what was missed; what was fired, and
 * when it happened after all, tells the rest.
 *
 * @example
 * missesOf(cycle) // → [{ event: 'open', notAfter: '2026-01-31', on: '2026-01-23' }]
 */
export function missesOf(cycle: Cycle): readonly Miss[] {
  if (cycle.misses !== undefined) return cycle.misses;
  const missed = missedIn(cycle.state.context);
  if (missed.length === 0) return emptyList;
  return missed.map((event) => {
    const at = cycle.happened[event];
    const notAfter = lastFired(cycle, event) ?? cycle.period.to;
    return at === undefined ? { event, notAfter } : { event, notAfter, on: localDay(at) };
  });
}

/** What a machine itself notes of the clock; nothing for a machine without. */
export const missedIn = (context: unknown): readonly string[] =>
  (context as { readonly missed?: readonly string[] }).missed ?? emptyList;

function lastFired({ fired }: Cycle, event: string): Day | undefined {
  const start = `miss:${event}:`;
  return fired.findLast((key) => key.startsWith(start))?.slice(start.length);
}

/** With one more, unless it is there. */
export function withMiss(misses: readonly Miss[], { event, notAfter, nominal }: Miss): readonly Miss[] {
  const isThere = misses.some((miss) => isOpen(miss) && miss.event === event && miss.notAfter === notAfter);
  return isThere ? misses : [...misses, nominal === undefined ? { event, notAfter } : { event, notAfter, nominal }];
}

/** Those that `isOver` names are settled on a day. */
export const settleMisses = (misses: readonly Miss[], on: Day, isOver: (miss: Miss) => boolean): readonly Miss[] =>
  misses.some((miss) => isOpen(miss) && isOver(miss))
    ? misses.map((miss) => (isOpen(miss) && isOver(miss) ? { ...miss, on } : miss))
    : misses;
