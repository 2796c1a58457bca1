/** Shards added up as they come, in the order of their units: of a whole country no more is kept than of one of them. */

import { addTally, emptyTally } from '../counting/tally.ts';
import type { ShardRun } from '../simulate.ts';

export class JoinedShards {
  readonly #tally;
  readonly #timelines: ShardRun['timelines'][number][] = [];
  #lived = 0;
  #next = 0;
  /** Those that came before an earlier one. */
  readonly #waiting = new Map<number, ShardRun>();

  constructor(days: number) {
    this.#tally = emptyTally(days);
  }

  add(index: number, shard: ShardRun): void {
    this.#waiting.set(index, shard);
    for (let next = this.#waiting.get(this.#next); next; next = this.#waiting.get(this.#next)) {
      this.#waiting.delete(this.#next++);
      addTally(this.#tally, next.tally);
      this.#timelines.push(...next.timelines);
      this.#lived += next.lived;
    }
  }

  /** In the order of their units. When a run was stopped, some may still wait for one that never came. */
  all(): readonly ShardRun[] {
    const late = [...this.#waiting].sort(([a], [b]) => a - b).map(([, shard]) => shard);
    return [{ tally: this.#tally, timelines: this.#timelines, lived: this.#lived }, ...late];
  }
}
