/** Whoever asks what was known at a past timestamp: of the records as they were then, with the rights that they have today. */
import { type Cycle, ObligatoError } from '@obligato/core';
import type { Engine, RecordsReader, UnitRecord } from '@obligato/engine';
import { type Caller, showsCycle } from './require-cycle.ts';

/** As somebody asks, for one unit. */
type Asking = Caller & { readonly engine: Engine };

/** Their question, and what every answer to it says. */
export interface AskingThen<A extends Caller> {
  readonly asking: Omit<A, 'engine'> & { readonly engine: RecordsReader };
  readonly headers: Readonly<Record<string, string>>;
}

/** What the answers to it say in their headers; RFC 7089 has the name of the first. */
export const thenHeaders = {
  'Memento-Datetime': 'With asOf: as of when the answer holds',
  'Obligato-Left-Out': 'With asOf: how many decisions on what the caller may see were recorded since, and are left out',
} as const;

/**
 * What is closed to the caller today stays closed: whoever is evaluated by now reads nothing of it by asking of a day on which nobody knew. Who
 * stands above whom is asked of today, too.
 *
 * Throws `OBLIGATO_DATE` and `OBLIGATO_AS_OF`.
 */
export async function callerThen<A extends Asking>(
  asking: A,
  unit: string,
  asOf: string | undefined,
): Promise<AskingThen<A>> {
  if (asOf === undefined) return { asking, headers: {} };
  const { engine } = asking;
  const then = await engine.asOf(asOf);
  const open = async (id: string) => withoutClosed(await then.unit(id), await engine.unit(id), asking);
  const headers = {
    'memento-datetime': new Date(then.moment).toUTCString(),
    'obligato-left-out': String(since(await open(unit), await engine.unit(unit), asking)),
  };
  return { asking: { ...asking, engine: { ...then, now: () => engine.now(), unit: open } }, headers };
}

/** Whether nothing had been recorded of a unit by then: of many units that one is left out. */
export const isBeforeFirst = (error: unknown): boolean =>
  error instanceof ObligatoError && error.code === 'OBLIGATO_AS_OF';

/** What has left the records since was closed by the rules of then, if at all. */
function withoutClosed(then: UnitRecord, now: UnitRecord, caller: Caller): UnitRecord {
  const isOpen = ({ id }: Cycle) => {
    const today = now.cycles.get(id);
    return today === undefined || showsCycle(caller, today, now);
  };
  return { ...then, cycles: new Map([...then.cycles].filter(([, cycle]) => isOpen(cycle))) };
}

/** Counted of what the caller may see, then or now: how much there is of the rest is told to nobody. */
function since(then: UnitRecord, now: UnitRecord, caller: Caller): number {
  const shown = [...now.cycles.values()].filter((cycle) => showsCycle(caller, cycle, now));
  return shown.reduce((sum, { id }) => sum + (now.decided.get(id) ?? 0) - (then.decided.get(id) ?? 0), 0);
}
