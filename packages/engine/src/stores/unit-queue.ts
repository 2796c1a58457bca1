/** One thing at a time per unit, units side by side: what is read stays true until it is written. */

export class UnitQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs `work` after everything queued for this unit before it. */
  run<T>(unit: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(unit) ?? Promise.resolve();
    // A failed predecessor is its caller's business; the queue goes on.
    const result = before.then(work, work);
    const tail: Promise<void> = result.then(
      () => this.#forget(unit, tail),
      () => this.#forget(unit, tail),
    );
    this.#tails.set(unit, tail);
    return result;
  }

  /** Resolves when nothing is under way, what was queued meanwhile included. */
  async idle(): Promise<void> {
    while (this.#tails.size > 0) await Promise.all(this.#tails.values());
  }

  #forget(unit: string, tail: Promise<unknown>): void {
    if (this.#tails.get(unit) === tail) this.#tails.delete(unit);
  }
}
