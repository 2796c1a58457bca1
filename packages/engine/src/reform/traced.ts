/** A number that can be traced: what it was counted from stands beside it. */
import type { Text } from '@obligato/core';

/** One decision, or one cycle, behind a number. */
export interface Trace {
  /** `cycle#n` of a decision, or a cycle's id. */
  readonly id: string;
  /** What it adds to the number; 1 when absent. */
  readonly amount?: number;
  /** What there is to say of it. */
  readonly says?: Text;
}

export interface Traced {
  /** What the traces come to, those included that are left out. */
  readonly total: number;
  /** In the order in which they were met. */
  readonly traces: readonly Trace[];
  /** How many traces are left out, since there are too many to be listed. */
  readonly left: number;
}

export const nothing: Traced = Object.freeze({ total: 0, traces: Object.freeze([]), left: 0 });

export const together = (a: Traced, b: Traced): Traced => ({
  total: a.total + b.total,
  traces: [...a.traces, ...b.traces],
  left: a.left + b.left,
});

/** How many traces a number keeps: of a country nobody reads all of them, and no memory has to hold them. */
export const mostTraces = 2_000;

/** Counts, and remembers from what. */
export class Tracing {
  readonly #limit: number;
  readonly #traces: Trace[] = [];
  #total = 0;
  #left = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(trace: Trace): void {
    this.#total += trace.amount ?? 1;
    if (this.#traces.length < this.#limit) this.#traces.push(trace);
    else this.#left++;
  }

  /** A fraction of an hour is no exact sum of floating-point numbers: it is told in hundredths. */
  told(): Traced {
    return { total: Math.round(this.#total * 100) / 100, traces: this.#traces, left: this.#left };
  }
}

/** One count for each of several things, made when it is first met. */
export class TracingBy<Key extends string = string> {
  readonly #limit: number;
  readonly #counts = new Map<Key, Tracing>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(key: Key, trace: Trace): void {
    const known = this.#counts.get(key) ?? new Tracing(this.#limit);
    this.#counts.set(key, known);
    known.add(trace);
  }

  of(key: Key): Traced {
    return this.#counts.get(key)?.told() ?? nothing;
  }

  keys(): readonly Key[] {
    return [...this.#counts.keys()].sort();
  }
}
