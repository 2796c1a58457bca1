/** What has just become durable, told to whoever subscribed: decisions, dues that fired, effects planned and performed. */
import type { DecisionRecord, LastDay } from '@obligato/core';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { Commit, Store } from '../ports/store.ts';
import { wrapStore } from '../stores/wrap-store.ts';

/** A decision was written down. */
export interface DecisionEvent {
  readonly kind: 'decision';
  readonly unit: string;
  readonly decision: DecisionRecord;
}

/** A due fired: somebody was to be reminded, or a last day has passed. */
export interface DueEvent extends LastDay {
  readonly kind: 'due';
  readonly unit: string;
  readonly cycle: string;
  readonly event: 'remind' | 'miss';
  /** The event that is awaited until its last day. */
  readonly target: string;
  readonly decision: string;
}

/** Something to be told was planned, tried, performed or laid aside: `entry.status` says which. */
export interface EffectEvent {
  readonly kind: 'effect';
  readonly unit: string;
  readonly entry: OutboxEntry;
}

export type EngineEvent = DecisionEvent | DueEvent | EffectEvent;
export type EngineEventKind = EngineEvent['kind'];

/** Narrows what a listener hears; absent means everything. */
export interface Interest<Kind extends EngineEventKind = EngineEventKind> {
  readonly kinds?: readonly Kind[];
  readonly units?: readonly string[];
}

export type Listener<Kind extends EngineEventKind = EngineEventKind> = (
  event: Extract<EngineEvent, { readonly kind: Kind }>,
) => void;

interface Subscriber {
  readonly listener: (event: EngineEvent) => void;
  readonly hears: (event: EngineEvent) => boolean;
}

export class Subscribers {
  readonly #all = new Set<Subscriber>();

  /** Tells `listener` what becomes durable from now on. The answer ends that. */
  subscribe<Kind extends EngineEventKind>(listener: Listener<Kind>, { kinds, units }: Interest<Kind> = {}): () => void {
    const hears = ({ kind, unit }: EngineEvent) =>
      (kinds === undefined || kinds.includes(kind as Kind)) && (units === undefined || units.includes(unit));
    const subscriber = { listener: listener as Subscriber['listener'], hears };
    this.#all.add(subscriber);
    return () => this.#all.delete(subscriber);
  }

  announce(commit: Commit): void {
    if (this.#all.size === 0) return;
    for (const event of eventsOf(commit)) {
      for (const { listener, hears } of this.#all) if (hears(event)) tell(listener, event);
    }
  }
}

/** The same store, whose commits are announced once they are durable; one that lost a race changed nothing. */
export function announcingStore(store: Store, subscribers: Subscribers): Store {
  return wrapStore(store, {
    commit: async (commit) => {
      const conflict = await store.commit(commit);
      if (!conflict) subscribers.announce(commit);
      return conflict;
    },
  });
}

function* eventsOf({ unit, decisions, outbox }: Commit): Generator<EngineEvent> {
  for (const decision of decisions) {
    yield { kind: 'decision', unit, decision };
    if (decision.side !== 'clock' || !isDueEvent(decision.event)) continue;
    const { event: target, ...last } = decision.payload as LastDay & { readonly event: string };
    yield { kind: 'due', unit, cycle: decision.cycle, event: decision.event, target, ...last, decision: decision.id };
  }
  for (const entry of outbox) yield { kind: 'effect', unit, entry };
}

const isDueEvent = (event: string): event is DueEvent['event'] => event === 'remind' || event === 'miss';

/** What is written stays written, and others are told too, whatever becomes of one listener. */
function tell(listener: Subscriber['listener'], event: EngineEvent): void {
  try {
    listener(event);
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : new Error(String(error)));
  }
}
