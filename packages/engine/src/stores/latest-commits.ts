/** A feed that is kept in memory: the latest commits of a store that forgets. */
import type { Feed } from '../ports/feed.ts';
import type { Commit } from '../ports/store.ts';

/** A virtual year makes millions: whoever is so far behind reads everything again. */
const mostKept = 1_000;

export class LatestCommits implements Feed {
  #commits: Commit[] = [];
  /** How many came before those that are kept. */
  #forgotten = 0;

  add(commit: Commit): void {
    this.#commits.push(commit);
    // Half at once: one at a time would move all of them each time.
    if (this.#commits.length < 2 * mostKept) return;
    this.#commits = this.#commits.slice(mostKept);
    this.#forgotten += mostKept;
  }

  async end(): Promise<string> {
    return String(this.#forgotten + this.#commits.length);
  }

  async after(place = '0', limit: number) {
    const from = /^\d{1,15}$/.test(place) ? Number(place) - this.#forgotten : -1;
    if (from < 0 || from > this.#commits.length) return undefined;
    const commits = this.#commits.slice(from, from + limit);
    return { commits, place: String(this.#forgotten + from + commits.length) };
  }
}
