/** In a shared store a process writes only while its rules are those in force. Reading is free. */
import { ObligatoError } from '@obligato/core';
import { rulesDiffer, type SharedRules } from '../ports/shared-rules.ts';
import type { Store } from '../ports/store.ts';
import { wrapStore } from './wrap-store.ts';

/**
 * The same store. Throws `OBLIGATO_RULES_DIFFER` instead of committing by other rules than those in force. They are put in force by the
 * first commit or tick after a start, where no other process works by others; never later: a process that was held back is behind, and must not
 * come to power because the others are being restarted. `digest` is asked once, when something is committed.
 */
export function underRules(store: Store, digest: () => string): Store {
  const { rules } = store;
  if (!rules) return store;
  const joining = new Joining(rules, digest);
  return wrapStore(store, {
    // Whoever asks what is due is there to write: a server that only ticks counts as running, and hears at once that it is held back.
    dueUnits: async (until) => {
      await joining.joined();
      return store.dueUnits(until);
    },
    commit: async (commit) => {
      const options = { rules: await joining.joined() };
      return store.commit(commit, options).catch((error) => {
        if (error instanceof ObligatoError && error.code === 'OBLIGATO_RULES_DIFFER') joining.isHeldBack();
        throw error;
      });
    },
  });
}

class Joining {
  readonly #rules: SharedRules;
  readonly #digest: () => string;
  #known: string | undefined;
  /** Shared by commits that come at once; absent while this process is held back, or has not asked yet. */
  #joined: Promise<string> | undefined;
  #hasTried = false;

  constructor(rules: SharedRules, digest: () => string) {
    this.#rules = rules;
    this.#digest = digest;
  }

  joined(): Promise<string> {
    this.#joined ??= this.#join().catch((error) => {
      this.#joined = undefined;
      throw error;
    });
    return this.#joined;
  }

  isHeldBack(): void {
    this.#joined = undefined;
  }

  async #join(): Promise<string> {
    this.#known ??= this.#digest();
    const digest = this.#known;
    const inForce = await this.#rules.adopt(digest, this.#hasTried ? 'nobody' : 'absent');
    this.#hasTried = true;
    if (inForce.digest !== digest) throw rulesDiffer(digest, inForce);
    return digest;
  }
}
