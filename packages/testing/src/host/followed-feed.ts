/** What the feed of a shared store has told, folded as a store folds it: every promise to several engines is looked for in each commit. */
import type { Commit, Cycle, Feed, UnitRecord } from '@obligato/engine';
import { applyCommit, emptyUnit } from '@obligato/engine/store';

/** A promise to several engines that the feed shows to be broken. */
class FeedFaultError extends Error {
  override readonly name = 'FeedFault';
}

/**
 * Follows a feed from its beginning. `follow` and `take` throw an error that says which promise is broken, and where: a number of a
 * decision left out or given twice, a key answered twice, a due fired twice or lost, a message written down twice.
 *
 * @example
 * const followed = new FollowedFeed();
 * if (store.feed) await followed.follow(store.feed);
 * followed.fired; // how many dues were fired
 */
export class FollowedFeed {
  readonly records = new Map<string, UnitRecord>();
  /** Of each unit, in the order of its decisions. */
  readonly decisions = new Map<string, string[]>();
  /** By their keys, in all units. */
  readonly done = new Set<string>();
  fired = 0;
  commits = 0;
  /** Ids of all decisions, in the order in which they were told. */
  readonly told: string[] = [];
  #place: string | undefined;
  readonly #known = new Set<string>();
  readonly #keys = new Set<string>();

  /** On to where it ends just now. */
  async follow(feed: Feed): Promise<void> {
    for (;;) {
      const page = await feed.after(this.#place, 200);
      if (!page) throw new FeedFaultError('the feed does not know its own place any more');
      for (const commit of page.commits) this.take(commit);
      this.#place = page.place;
      if (page.commits.length === 0) return;
    }
  }

  take(commit: Commit): void {
    const { unit, id = '', basedOn } = commit;
    const before = this.records.get(unit) ?? emptyUnit(unit);
    if (this.#known.has(id)) throw new FeedFaultError(`${unit}: the feed tells the commit ${id} twice`);
    this.#known.add(id);
    if (basedOn !== before.revision) {
      throw new FeedFaultError(`${unit}: the feed has ${before.revision} commits, and the next is based on ${basedOn}`);
    }
    this.#takeDecisions(commit, before);
    for (const cycle of commit.cycles) this.#takeDues(commit, cycle, before.cycles.get(cycle.id));
    this.#takeMessages(commit, before);
    this.records.set(unit, applyCommit(before, commit));
    this.commits += 1;
  }

  /** Without gap or repetition; and each key of a command once. */
  #takeDecisions({ unit, decisions }: Commit, { decided }: UnitRecord): void {
    const numbers = new Map(decided);
    for (const { id, cycle, key } of decisions) {
      const number = (numbers.get(cycle) ?? 0) + 1;
      if (id !== `${cycle}#${number}`)
        throw new FeedFaultError(`${id} is written where ${cycle}#${number} was to come`);
      numbers.set(cycle, number);
      if (key !== undefined && this.#keys.has(`${unit} ${key}`))
        throw new FeedFaultError(`${id} answers a key again: ${key}`);
      if (key !== undefined) this.#keys.add(`${unit} ${key}`);
    }
    this.told.push(...decisions.map(({ id }) => id));
    this.decisions.set(unit, [...(this.decisions.get(unit) ?? []), ...decisions.map(({ id }) => id)]);
  }

  /** A due goes when it is fired, by a decision of the clock; or with whatever made it void, by a decision too. */
  #takeDues({ decisions }: Commit, after: Cycle, before: Cycle | undefined): void {
    const made = decisions.filter(({ cycle }) => cycle === after.id);
    const old = new Set(before?.fired ?? []);
    const fired = after.fired.filter((key) => !old.has(key));
    const isKept = [...old].every((key) => after.fired.includes(key));
    const byClock = made.filter(({ side, event }) => side === 'clock' && (event === 'remind' || event === 'miss'));
    if (!isKept || new Set(after.fired).size !== after.fired.length || byClock.length !== fired.length) {
      throw new FeedFaultError(`${after.id}: ${byClock.length} dues fired, and ${fired.length} are said to be`);
    }
    const left = new Set(after.dues.map(({ key }) => key));
    const gone = (before?.dues ?? []).filter(({ key }) => !left.has(key) && !fired.includes(key));
    if (gone.length > 0 && made.length === 0) throw new FeedFaultError(`${after.id}: the due ${gone[0]?.key} is lost`);
    this.fired += fired.length;
  }

  #takeMessages({ outbox }: Commit, before: UnitRecord): void {
    for (const { key, status } of outbox) {
      if (before.outbox.get(key)?.status === 'done')
        throw new FeedFaultError(`${key} was told and written, and is written again`);
      if (status === 'done') this.done.add(key);
    }
  }
}
