/** What nobody has said yet, though they may: a payload, and what is attached. Whether a rule has looked at it. */
import { emptyList } from '../fast/empty-list.ts';
import type { EventInScope } from '../rules/rule.ts';

export class Unsaid {
  readonly #payload: unknown;
  readonly #mayBeSaid: boolean;
  #isLookedAt = false;

  /** `mayBeSaid`: the payload has a field that may be filled in; without one, nothing that a rule finds in it would change. */
  constructor(payload: unknown, { mayBeSaid }: { readonly mayBeSaid: boolean }) {
    this.#payload = payload;
    this.#mayBeSaid = mayBeSaid;
  }

  /** The event, with this as its payload, and with nothing attached so far. */
  in(event: EventInScope): EventInScope {
    const looked = <T>(value: T) => ({
      get: () => {
        this.#isLookedAt = true;
        return value;
      },
    });
    return Object.defineProperties(
      { ...event },
      { evidence: looked(emptyList), ...(this.#mayBeSaid ? { payload: looked(this.#payload) } : {}) },
    );
  }

  /** Whether anybody has looked since it was asked last. */
  takeLooks(): boolean {
    const looked = this.#isLookedAt;
    this.#isLookedAt = false;
    return looked;
  }
}
