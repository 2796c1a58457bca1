/** An obligation as it is installed: its machine, and its events, looked up by name at every attempt. */
import type { Day } from '../calendar/day.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { itself, memo, memoBy } from '../fast/memo.ts';
import type { EventDefinition, Obligation } from '../machine/define-obligation.ts';
import type { Machine } from '../machine/machine.ts';
import { ObligatoError } from '../text/problem.ts';
import { suggest } from '../text/suggest.ts';
import type { Text } from '../text/text.ts';
import { translated } from '../text/translated.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { eventTitleOf } from './titles-of.ts';

export interface InstalledObligation {
  readonly obligation: Obligation;
  readonly machine: Machine;
  readonly fulfilledBy: string;
  readonly periodEnd: ((context: unknown) => Day | undefined) | undefined;
  /** What an event of it is called in the cycles of a duty. */
  readonly titlesIn: (duty: string) => (event: string) => Text;
  readonly events: ReadonlyMap<string, InstalledEvent>;
  /** Whether an event lies at or after every one of another that was accepted before it. */
  readonly isOrdered: (event: string, other: string) => boolean;
}

/** One event, in one shape whatever its author left out: it is read at every attempt. */
export interface InstalledEvent {
  readonly definition: EventDefinition;
  readonly by: EventDefinition['by'];
  readonly anyOrder: boolean;
  readonly countsAs: string | undefined;
  readonly reopens: readonly string[] | undefined;
}

/**
 * The obligation and its machine by name. Throws `OBLIGATO_OBLIGATION_UNKNOWN`.
 *
 * @example
 * obligationByName(catalogue, 'meeting').obligation.fulfilledBy // → 'open'
 */
export function obligationByName(catalogue: Catalogue, name: string): InstalledObligation {
  const one = installed(catalogue).get(name);
  if (one) return one;
  throw new ObligatoError({
    code: 'OBLIGATO_OBLIGATION_UNKNOWN',
    ...translated(
      { en: `No obligation is named "${name}"`, 'zh-CN': `没有义务类型“${name}”` },
      suggest(name, catalogue.obligations.keys()),
    ),
  });
}

const installed = memo((catalogue: Catalogue): ReadonlyMap<string, InstalledObligation> => {
  const { obligations, machines } = catalogue;
  const all = new Map<string, InstalledObligation>();
  for (const [name, obligation] of obligations) {
    const machine = machines.get(name);
    if (!machine) continue;
    const events = new Map(Object.entries(obligation.events).map(([event, written]) => [event, eventOf(written)]));
    const titlesIn = memoBy(
      itself<string>,
      (duty) => (event: string) => eventTitleOf(catalogue, { obligation: name, duty }, event),
    );
    const { fulfilledBy } = obligation;
    const periodEnd = obligation.periodEnd?.bind(obligation);
    // The clock looks back: what it says of a day that has passed is no step of anybody's.
    const isStep = (event: string) => events.get(event)?.by !== 'clock';
    const isOrdered = (event: string, other: string) =>
      isStep(event) && isStep(other) && events.get(event)?.anyOrder !== true;
    all.set(name, Object.freeze({ obligation, machine, fulfilledBy, periodEnd, titlesIn, events, isOrdered }));
  }
  return all;
});

const eventOf = (definition: EventDefinition): InstalledEvent =>
  Object.freeze({
    definition,
    by: definition.by,
    anyOrder: definition.anyOrder ?? false,
    countsAs: definition.countsAs,
    reopens: definition.reopens,
  });

/**
 * Why what is installed can say nothing of a cycle: a later version of its obligation moved it, or its obligation is gone. Undefined
 * where it can. Such a cycle is left alone, and no other for its sake.
 *
 * @example
 * whyLeftAlone(catalogue, cycle)?.code // → undefined, as long as the same is installed
 */
export function whyLeftAlone(
  catalogue: Catalogue,
  { obligation, state }: Pick<Cycle, 'obligation' | 'state'>,
): ObligatoError | undefined {
  try {
    obligationByName(catalogue, obligation).machine.at(state);
    return undefined;
  } catch (error) {
    if (error instanceof ObligatoError) return error;
    throw error;
  }
}

/**
 * The event by name. Throws `OBLIGATO_EVENT_UNKNOWN`.
 *
 * @example
 * eventNamed(obligationByName(catalogue, 'meeting'), 'open').by // → 'unit'
 */
export function eventNamed({ obligation, events }: InstalledObligation, name: string): InstalledEvent {
  const event = events.get(name);
  if (event) return event;
  throw new ObligatoError({
    code: 'OBLIGATO_EVENT_UNKNOWN',
    ...translated(
      { en: `A ${obligation.name} has no event "${name}"`, 'zh-CN': `${obligation.title['zh-CN']}没有步骤“${name}”` },
      suggest(name, events.keys()),
    ),
  });
}
