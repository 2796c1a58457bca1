/** Hears of what other processes write to a shared store: reads its feed at leisure, and at once after a commit of this process. */
import { ObligatoError } from '@obligato/core';
import type { Feed } from '../ports/feed.ts';
import type { Commit } from '../ports/store.ts';

/** What others did is heard of within this time. */
const everyMilliseconds = 1_000;
/** Hundreds of own commits a second are read a few times a second, many at once. */
const atLeastMilliseconds = 25;
const commitsAtOnce = 200;

export class Following {
  readonly #feed: Feed;
  readonly #tell: (commit: Commit) => void;
  readonly #lost: () => void;
  /** Undefined until it is known where the feed ended when following began. */
  #place: string | undefined;
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> | undefined;
  #isWoken = false;
  #isFollowing = false;

  /** `lost`: what followed is not known any more. */
  constructor(feed: Feed, tell: (commit: Commit) => void, lost: () => void = () => {}) {
    this.#feed = feed;
    this.#tell = tell;
    this.#lost = lost;
  }

  /** From now on; what was written before is not told. */
  begin(): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    this.#read();
  }

  /** Resolves when what is committed from now on will be told. Never waits for a server that does not answer twice. */
  async begun(): Promise<void> {
    if (this.#isFollowing && this.#place === undefined) await this.#reading;
  }

  /** Something was written here: it is there to be read. */
  wake(): void {
    if (!this.#isFollowing || this.#isWoken) return;
    this.#isWoken = true;
    if (!this.#reading) this.#readIn(atLeastMilliseconds);
  }

  /** Resolves when nothing is being read any more. */
  async end(): Promise<void> {
    this.#isFollowing = false;
    clearTimeout(this.#timer);
    await this.#reading;
    // Unless somebody listens again: they may as well hear of what was in between.
    if (!this.#isFollowing) this.#place = undefined;
  }

  #readIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#read(), milliseconds);
    // Whoever only waits to hear something has nothing else to do, and may end.
    this.#timer.unref();
  }

  #read(): void {
    this.#reading ??= this.#readOn()
      .catch(told)
      .finally(() => {
        this.#reading = undefined;
        if (this.#isFollowing) this.#readIn(this.#isWoken ? atLeastMilliseconds : everyMilliseconds);
      });
  }

  async #readOn(): Promise<void> {
    this.#place ??= await this.#feed.end();
    this.#isWoken = false;
    while (this.#isFollowing) {
      const page = await this.#feed.after(this.#place, commitsAtOnce);
      // Where nobody knows what followed, it goes on from here: whoever listens is told no lies, and warned.
      if (!page) {
        this.#place = await this.#feed.end();
        this.#lost();
        process.emitWarning('The feed of the store begins anew: some events were not told');
        return;
      }
      this.#place = page.place;
      for (const commit of page.commits) this.#tell(commit);
      if (page.commits.length < commitsAtOnce) return;
    }
  }
}

/** The next time may be better: nothing is lost by waiting, and whoever writes hears of it. */
function told(error: unknown): void {
  const passes = ['OBLIGATO_STORE_UNAVAILABLE', 'OBLIGATO_STORE_CLOSED'];
  if (error instanceof ObligatoError && passes.includes(error.code)) return;
  process.emitWarning(error instanceof Error ? error : new Error(String(error)));
}
