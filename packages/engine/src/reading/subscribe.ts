/** What has just become durable, told to whoever subscribed: decisions, dues that fired, effects planned and performed. */
import type { DecisionRecord, LastDay } from '@obligato/core';
import { digestOf } from '../attempting/digest-of.ts';
import { randomHex } from '../attempting/keys/random-hex.ts';
import type { Feed } from '../ports/feed.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import type { Commit, Store } from '../ports/store.ts';
import { wrapStore } from '../stores/wrap-store.ts';
import { Following } from './following.ts';

interface Told {
  /** 16 hex digits: the same in every process that hears of it, and they say nothing of what came before it. */
  readonly id: string;
}

/** A decision was written down. */
export interface DecisionEvent extends Told {
  readonly kind: 'decision';
  readonly unit: string;
  readonly decision: DecisionRecord;
}

/** A due fired: somebody was to be reminded, or a last day has passed. */
export interface DueEvent extends LastDay, Told {
  readonly kind: 'due';
  readonly unit: string;
  readonly cycle: string;
  readonly event: 'remind' | 'miss';
  /** The event that is awaited until its last day. */
  readonly target: string;
  readonly decision: string;
}

/** Something to be told was planned, tried, performed or laid aside: `entry.status` says which. */
export interface EffectEvent extends Told {
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

/** Hears of every commit, whatever is in it: for what is kept up to date beside the records. */
export interface Watcher {
  written(unit: string): void;
  /** Nobody knows any more what was written: all of it may have been. */
  lost(): void;
}

export class Subscribers {
  readonly #all = new Set<Subscriber>();
  readonly #watchers = new Set<Watcher>();
  /** Of a shared store: where what is told comes from. */
  #following: Following | undefined;

  /** Whoever listens hears of what every process writes. */
  follow(feed: Feed): Following {
    const lost = () => {
      for (const watcher of this.#watchers) watcher.lost();
    };
    this.#following = new Following(feed, (commit) => this.announce(commit), lost);
    return this.#following;
  }

  /** From when it resolves, `watcher` hears of every commit, for as long as the store is open. */
  async watch(watcher: Watcher): Promise<void> {
    this.#watchers.add(watcher);
    this.#following?.begin();
    await this.#following?.begun();
  }

  written(unit: string): void {
    for (const watcher of this.#watchers) watcher.written(unit);
  }

  /** Tells `listener` what becomes durable from now on. The answer ends that. */
  subscribe<Kind extends EngineEventKind>(listener: Listener<Kind>, { kinds, units }: Interest<Kind> = {}): () => void {
    const hears = ({ kind, unit }: EngineEvent) =>
      (kinds === undefined || kinds.includes(kind as Kind)) && (units === undefined || units.includes(unit));
    const subscriber = { listener: listener as Subscriber['listener'], hears };
    this.#all.add(subscriber);
    this.#following?.begin();
    return () => {
      this.#all.delete(subscriber);
      if (this.#all.size + this.#watchers.size === 0) this.#following?.end();
    };
  }

  announce(commit: Commit): void {
    this.written(commit.unit);
    if (this.#all.size === 0) return;
    for (const event of named(commit)) {
      for (const { listener, hears } of this.#all) if (hears(event)) tell(listener, event);
    }
  }
}

/**
 * The same store, whose commits are announced once they are durable; one that lost a race changed nothing. Of a shared store they are
 * heard of as those of others are: in one order, for everybody.
 */
export function announcingStore(store: Store, subscribers: Subscribers): Store {
  const following = store.isShared && store.feed ? subscribers.follow(store.feed) : undefined;
  return wrapStore(store, {
    commit: async (commit) => {
      await following?.begun();
      const conflict = await store.commit(commit);
      if (conflict) return conflict;
      if (!following) subscribers.announce(commit);
      else {
        // What is kept beside the records must not lag behind one's own hand.
        subscribers.written(commit.unit);
        following.wake();
      }
      return undefined;
    },
    close: async () => {
      await following?.end();
      await store.close();
    },
  });
}

/** Named after the commit, which is named at random: whoever is told a few cannot count the others. */
function* named(commit: Commit): Generator<EngineEvent> {
  const commitId = commit.id ?? randomHex(8);
  let place = 0;
  for (const event of eventsOf(commit)) {
    const id = digestOf([commitId, place]).slice(0, 16);
    place += 1;
    yield { ...event, id } as EngineEvent;
  }
}

type Unnamed = Unidentified<EngineEvent>;
type Unidentified<Event> = Event extends Told ? Omit<Event, 'id'> : never;

function* eventsOf({ unit, decisions, outbox }: Commit): Generator<Unnamed> {
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
