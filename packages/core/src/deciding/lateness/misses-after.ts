/** What an event does to the misses of its cycle: it adds one, settles some, or begins a new round. */
import type { InstalledEvent } from '../../charter/obligation-by-name.ts';
import type { Cycle, Miss } from '../../cycle/cycle.ts';
import { duePayload } from '../../cycle/last-day.ts';
import { isOpen, missedIn, missesOf, settleMisses, withMiss } from '../../cycle/misses.ts';
import type { EventInScope } from '../../rules/rule.ts';
import { type Windows, windowOf } from '../deadlines/windows.ts';

/**
 * The misses of a cycle after an event. What happens after its last day was missed, whether the clock came by or not. What the
 * machine itself lets go of, though it did not happen, is nobody's miss any more.
 */
export function missesAfter(
  before: Cycle,
  context: unknown,
  event: EventInScope,
  { countsAs }: InstalledEvent,
): readonly Miss[] {
  if (event.side === 'clock') {
    return event.type === 'miss' ? withMiss(missesOf(before), event.payload as Miss) : missesOf(before);
  }
  let misses = missesOf(before);
  const happens = (target: string) => target === event.type || target === countsAs;
  for (const due of before.dues) {
    if (due.event !== 'miss' || due.notAfter >= event.on || !happens(due.target)) continue;
    misses = withMiss(misses, duePayload(due));
  }
  if (misses.length === 0) return misses;
  const missed = missedIn(before.state.context);
  const left = missed.length === 0 ? missed : missedIn(context);
  const isLetGo = (name: string) => missed.includes(name) && !left.includes(name);
  const settled = settleMisses(misses, event.on, (miss) => happens(miss.event));
  return settled.filter((miss) => !isOpen(miss) || !isLetGo(miss.event));
}

/**
 * What was missed in the round that an event ends: over, where it is not awaited any more, or by a later day. It stays on record,
 * and nothing of it is overdue in the round that begins.
 */
export const missesOfLastRound = (misses: readonly Miss[], event: EventInScope, windows: Windows): readonly Miss[] =>
  settleMisses(misses, event.on, (miss) => {
    const notAfter = windowOf(windows.windows, miss.event)?.notAfter;
    return notAfter === undefined || notAfter > miss.notAfter;
  });

/** What was fired, without what a new round may fire once more: deadlines of what is awaited anew, and reminders still to come. */
export function firedInRound(
  fired: readonly string[],
  { on }: EventInScope,
  { reopens }: InstalledEvent,
): readonly string[] {
  if (reopens === undefined || fired.length === 0) return fired;
  return fired.filter((key) => {
    const [event, target = '', day = ''] = key.split(':');
    return !reopens.includes(target) || (event === 'remind' && day < on);
  });
}
