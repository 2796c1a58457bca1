/** How many of something one caller has open: requests that are worked on, streams that are followed. */

export class AtOnce {
  readonly #open = new Map<string, number>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Counts one more; the answer ends it, and may be called again. Undefined when the caller has as many as it may. */
  begin(caller: string): (() => void) | undefined {
    const open = this.#open.get(caller) ?? 0;
    if (open >= this.#most) return undefined;
    this.#open.set(caller, open + 1);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      const left = (this.#open.get(caller) ?? 1) - 1;
      if (left > 0) this.#open.set(caller, left);
      else this.#open.delete(caller);
    };
  }
}
