/** What is committed, of every unit, in one order: for whoever has to hear of what other programs write. */
import type { Commit } from './store.ts';

/**
 * - **Nothing is left out.** Whoever goes on from the place of one page to the next meets every commit once. A commit that was begun
 *   early and became durable late stands where nobody has been yet: a store that cannot say that tells it, and what comes after it, later.
 * - **Order.** The commits of a unit come in the order in which they were made. Everybody who reads the feed reads it in the same order.
 * - **Places** mean something to their store alone, and to no other; they stay good when it is opened again.
 */
export interface Feed {
  /** Where it ends now: from here on comes what was not durable yet, and now and then what has just become so. */
  end(): Promise<string>;
  /**
   * At most `limit` commits after a place, or from the first when there is none. Undefined when it is not known any more what
   * followed: then everything has to be read again.
   */
  after(place: string | undefined, limit: number): Promise<FeedPage | undefined>;
}

export interface FeedPage {
  readonly commits: readonly Commit[];
  /** Where the next page begins. */
  readonly place: string;
}
