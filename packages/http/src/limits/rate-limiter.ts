/** Token buckets by caller: each fills at a steady rate, and a request takes one. */

interface Bucket {
  level: number;
  at: number;
}

export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #perSecond: number;
  readonly #burst: number;
  readonly #now: () => number;

  constructor(options: { readonly perSecond: number; readonly burst: number; readonly now?: () => number }) {
    this.#perSecond = options.perSecond;
    this.#burst = options.burst;
    this.#now = options.now ?? Date.now;
  }

  /** Takes one from a caller's bucket. Answers the seconds to wait; 0 when it may go on. */
  take(caller: string): number {
    const bucket = this.#filled(caller);
    if (bucket.level < 1) return this.#secondsToOne(bucket);
    bucket.level -= 1;
    return 0;
  }

  /** Takes what was used already, as much as it was: whoever used more than there is waits until it is made up for. */
  spend(caller: string, amount: number): void {
    this.#filled(caller).level -= amount;
  }

  /** The seconds to wait, without taking anything. */
  wait(caller: string): number {
    const bucket = this.#filled(caller);
    return bucket.level < 1 ? this.#secondsToOne(bucket) : 0;
  }

  #secondsToOne({ level }: Bucket): number {
    return Math.max(1, Math.ceil((1 - level) / this.#perSecond));
  }

  #filled(caller: string): Bucket {
    const now = this.#now();
    const known = this.#buckets.get(caller);
    const level = known ? known.level + ((now - known.at) / 1000) * this.#perSecond : this.#burst;
    const bucket = { level: Math.max(-this.#burst, Math.min(this.#burst, level)), at: now };
    // Set anew at the end of the map's order: who asked longest ago is forgotten first, and callers cannot fill the memory.
    this.#buckets.delete(caller);
    this.#buckets.set(caller, bucket);
    if (this.#buckets.size > maxCallers) this.#buckets.delete(this.#buckets.keys().next().value ?? caller);
    return bucket;
  }
}

const maxCallers = 10_000;
