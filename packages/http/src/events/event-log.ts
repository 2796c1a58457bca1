/** The latest events of the engine, numbered, so that a stream that broke off can go on where it was. */
import { randomBytes } from 'node:crypto';
import type { Engine, EngineEvent } from '@obligato/engine';

export interface LoggedEvent {
  readonly number: number;
  readonly event: EngineEvent;
}

/** How many are kept: enough for a few seconds without a connection, and a bound on memory. */
const kept = 2_000;

export class EventLog {
  /** Told apart from the numbers of another run: after a restart counting begins anew. */
  readonly run = randomBytes(4).toString('hex');
  readonly #events: LoggedEvent[] = [];
  readonly #listeners = new Set<(logged: LoggedEvent) => void>();
  readonly #stop: () => void;
  #last = 0;
  #isClosed = false;
  readonly #closers = new Set<() => void>();

  constructor(engine: Engine) {
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
    const logged = { number: ++this.#last, event };
    this.#events.push(logged);
    if (this.#events.length > kept) this.#events.shift();
    for (const listener of this.#listeners) listener(logged);
  }
}
