/** So many at once, and the others one after the other. */

export class Turns {
  readonly #waiting: { readonly resume: () => void; readonly refuse: (error: unknown) => void }[] = [];
  #free: number;

  constructor(atOnce: number) {
    this.#free = atOnce;
  }

  /** How many wait for a turn. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** In the order of coming, and however long the turns of others take. */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resume, refuse) => this.#waiting.push({ resume, refuse }));
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next.resume();
      else this.#free += 1;
    }
  }

  /** Ends the waiting of all who wait just now: they get no turn. */
  refuse(error: unknown): void {
    for (const { refuse } of this.#waiting.splice(0)) refuse(error);
  }
}
