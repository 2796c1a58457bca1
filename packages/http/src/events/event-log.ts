/** The latest events of the engine, numbered, so that a stream that broke off can go on where it was. */
import { randomBytes } from 'node:crypto';
import type { Engine, EngineEvent } from '@obligato/engine';

export interface LoggedEvent {
  readonly number: number;
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
  /** Told apart from the numbers of another run: after a restart counting begins anew. */
  readonly run = randomBytes(4).toString('hex');
  readonly #events: Kept[] = [];
  readonly #listeners = new Set<(logged: LoggedEvent) => void>();
  readonly #stop: () => void;
  #bytes = 0;
  #last = 0;
  #isClosed = false;
  readonly #closers = new Set<() => void>();

  constructor(engine: Pick<Engine, 'subscribe'>) {
    this.#stop = engine.subscribe((event) => this.#add(event));
  }

  get last(): number {
    return this.#last;
  }

  get openCount(): number {
    return this.#listeners.size;
  }

  idOf(number: number): string {
    return `${this.run}-${number}`;
  }

  /** What came after an id; undefined when that cannot be told any more, or the id is of another run. */
  since(id: string): readonly LoggedEvent[] | undefined {
    const [run, digits = ''] = id.split('-');
    const number = /^\d{1,15}$/.test(digits) ? Number(digits) : Number.NaN;
    const oldest = this.#events[0]?.number ?? this.#last + 1;
    if (run !== this.run || !(number <= this.#last) || number + 1 < oldest) return undefined;
    return this.#events.filter((logged) => logged.number > number);
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
    const logged = { number: ++this.#last, event, bytes: JSON.stringify(event).length };
    this.#events.push(logged);
    this.#bytes += logged.bytes;
    while (this.#events.length > mostEvents || this.#bytes > mostBytes) this.#bytes -= this.#events.shift()?.bytes ?? 0;
    for (const listener of this.#listeners) listener(logged);
  }
}
