/** Who does which part of the clock's work, where several processes share a store. */

/** What is shared out: firing dues, and telling people. */
export type ClaimedWork = 'tick' | 'deliver';

/** Units that nobody else takes up for a while. */
export interface Claim {
  readonly units: readonly string[];
  /** Others may take them up again. Claims of others are left alone, also where this one has run out. */
  release(): Promise<void>;
}

/**
 * Claims spare work and guard nothing: whoever holds one still says on what its commits are based. One that is not released ends by
 * itself, by the clock of the store.
 */
export interface Claims {
  /** Those of the units that nobody has for this work, for so many seconds. */
  claim(work: ClaimedWork, units: readonly string[], seconds: number): Promise<Claim>;
}
