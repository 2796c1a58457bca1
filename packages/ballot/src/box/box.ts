/**
 * The box: what is on the disk, and a pool of what is not yet. A batch moves at least five sheets of a lot from the pool to the disk,
 * chosen by lot from at least ten, and leaves at least five: so is the last one, too, when the ballot is closed. Whoever compares copies
 * of the disk never sees fewer than five sheets come, and does not see which of the ten came first.
 */
import { fewest } from '../announcement/announcement.ts';

/** Sheets of one lot: nullifier → what is sealed, in base64url. */
export type Kept = Readonly<Record<string, string>>;

/** In which order sheets lie in a list: by their nullifiers, which says nothing of when they came. */
export type Order = (a: string, b: string) => number;

export interface Pouring {
  /** A number from 0 to below the given one, by chance. */
  readonly dice: (below: number) => number;
  /** Sheets that come to the disk together, at least, and that stay behind. */
  readonly fewest?: number;
}

export class Box {
  readonly #kept: Map<string, string>[];
  readonly #pool: Map<string, string>[];
  readonly #dice: (below: number) => number;
  readonly #fewest: number;

  constructor(kept: readonly Kept[], { dice, fewest: least = fewest }: Pouring) {
    this.#kept = kept.map((sheets) => new Map(Object.entries(sheets)));
    this.#pool = kept.map(() => new Map());
    this.#dice = dice;
    this.#fewest = least;
  }

  /** `same`: sent again, and counted once. `used`: the paper lies in the box with something else. */
  receive(lot: number, nullifier: string, sealed: string): 'received' | 'same' | 'used' {
    const before = this.#kept[lot]?.get(nullifier) ?? this.#pool[lot]?.get(nullifier);
    if (before !== undefined) return before === sealed ? 'same' : 'used';
    this.#pool[lot]?.set(nullifier, sealed);
    return 'received';
  }

  get isFull(): boolean {
    return this.#pool.some(({ size }) => size >= 2 * this.#fewest);
  }

  /** Moves a batch out of every lot that has enough; `everything`: at the close. What comes out is to be written. */
  pour(everything = false): readonly Kept[] {
    for (const [lot, pool] of this.#pool.entries()) {
      const stays = everything ? 0 : this.#fewest;
      if (!everything && pool.size < 2 * this.#fewest) continue;
      const waiting = [...pool];
      while (waiting.length > stays) {
        const [[nullifier, sealed] = ['', '']] = waiting.splice(this.#dice(waiting.length), 1);
        this.#kept[lot]?.set(nullifier, sealed);
        pool.delete(nullifier);
      }
    }
    return this.kept;
  }

  get kept(): readonly Kept[] {
    return this.#kept.map((sheets) => Object.fromEntries(sheets));
  }
}
