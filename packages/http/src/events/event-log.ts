/**
 * The latest events of the engine, each with its id, so that a stream that broke off can go on where it was: at another process of the
 * same store, too, which has heard of the same.
 */
import { randomBytes } from 'node:crypto';
import type { Engine, EngineEvent } from '@obligato/engine';

export interface LoggedEvent {
  /** Names its place in the log, and says nothing of how many there are: who sees few of them must not count the others. */
  readonly id: string;
  readonly event: EngineEvent;
}

interface Kept extends LoggedEvent {
  readonly bytes: number;
}

/** How many are kept: enough for a few seconds without a connection. */
const mostEvents = 2_000;
/** As JSON: a bound on memory, whatever the events say. */
const mostBytes = 8_000_000;

export class EventLog {
  readonly #events: Kept[] = [];
  /** The id of what came before the oldest that is kept. */
  #before = freshId();
  readonly #listeners = new Set<(logged: LoggedEvent) => void>();
  readonly #stop: () => void;
  #bytes = 0;
  #isClosed = false;
  readonly #closers = new Set<() => void>();

  constructor(engine: Pick<Engine, 'subscribe'>) {
    this.#stop = engine.subscribe((event) => this.#add(event));
  }

  /** The id of the latest event; before there is one, of the beginning. */
  get last(): string {
    return this.#events.at(-1)?.id ?? this.#before;
  }

  get openCount(): number {
    return this.#listeners.size;
  }

  /** What came after an id; undefined when that cannot be told any more, or was before this process began. */
  since(id: string): readonly LoggedEvent[] | undefined {
    if (id === this.#before) return [...this.#events];
    const place = this.#events.findIndex((logged) => logged.id === id);
    return place < 0 ? undefined : this.#events.slice(place + 1);
  }

  /** Tells `listener` what comes; `closed` is called when the log ends. The answer ends the listening. */
  listen(listener: (logged: LoggedEvent) => void, closed: () => void): () => void {
    if (this.#isClosed) closed();
    this.#listeners.add(listener);
    this.#closers.add(closed);
    return () => {
      this.#listeners.delete(listener);
      this.#closers.delete(closed);
    };
  }

  close(): void {
    this.#isClosed = true;
    this.#stop();
    for (const closed of [...this.#closers]) closed();
  }

  #add(event: EngineEvent): void {
    const logged = { id: event.id, event, bytes: JSON.stringify(event).length };
    this.#events.push(logged);
    this.#bytes += logged.bytes;
    while (this.#events.length > mostEvents || this.#bytes > mostBytes) this.#forgetOldest();
    for (const listener of this.#listeners) listener(logged);
  }

  #forgetOldest(): void {
    const oldest = this.#events.shift();
    this.#before = oldest?.id ?? this.#before;
    this.#bytes -= oldest?.bytes ?? 0;
  }
}

/** Where the log of this process begins: no other process knows that place. */
const freshId = () => randomBytes(8).toString('hex');
