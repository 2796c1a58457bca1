/** How many letters a receiver takes in a while: what is sent faster is lost there, or the sender is shut out. */

export interface RateLimit {
  readonly count: number;
  readonly perMilliseconds: number;
}

export class RateLimiter {
  readonly #limits: readonly RateLimit[];
  #sent: number[] = [];

  constructor(limits: readonly RateLimit[]) {
    this.#limits = limits;
  }

  /** Milliseconds until the next one may go; 0: now. */
  waitAt(now: number): number {
    const waits = this.#limits.map(({ count, perMilliseconds }) => {
      const first = this.#sent.at(-count);
      return first === undefined ? 0 : first + perMilliseconds - now;
    });
    return Math.max(0, ...waits);
  }

  note(now: number): void {
    const longest = Math.max(0, ...this.#limits.map(({ perMilliseconds }) => perMilliseconds));
    this.#sent = [...this.#sent.filter((at) => at > now - longest), now];
  }
}
