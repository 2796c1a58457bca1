/** A payload in which nobody has said anything yet, though they may: whether a rule has looked at it. */
import type { EventInScope } from '../rules/rule.ts';

export class Unsaid {
  readonly #payload: unknown;
  #isLookedAt = false;

  constructor(payload: unknown) {
    this.#payload = payload;
  }

  /** The event, with this as its payload. */
  in(event: EventInScope): EventInScope {
    return Object.defineProperty({ ...event }, 'payload', {
      get: () => {
        this.#isLookedAt = true;
        return this.#payload;
      },
    });
  }

  /** Whether anybody has looked since it was asked last. */
  takeLooks(): boolean {
    const looked = this.#isLookedAt;
    this.#isLookedAt = false;
    return looked;
  }
}
