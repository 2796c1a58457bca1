/** Units of a population drawn by chance, size by size, none of them twice. */

import { type GeneratedPopulation, sizeOfBranch } from '../world/population.ts';
import { diceFor } from '../world/random.ts';

export class SampleDraw {
  /** How many units there are of each size: counted, not estimated. */
  readonly sizes: Readonly<Record<string, number>>;
  readonly #sizeOf: (index: number) => string;
  readonly #order: () => number | undefined;
  /** Drawn for another size than the one that was asked for. */
  readonly #waiting = new Map<string, number[]>();

  constructor(population: GeneratedPopulation, seed: number) {
    this.#sizeOf = (index) => sizeOfBranch(population, seed, index);
    const sizes: Record<string, number> = {};
    for (let index = 0; index < population.branches; index++) {
      const size = this.#sizeOf(index);
      sizes[size] = (sizes[size] ?? 0) + 1;
    }
    this.sizes = sizes;
    this.#order = shuffled(population.branches, seed);
  }

  /** So many more units of a size, or as many as are left. */
  more(size: string, count: number): readonly number[] {
    const drawn: number[] = this.#waitingFor(size).splice(0, count);
    while (drawn.length < count) {
      const index = this.#order();
      if (index === undefined) break;
      const its = this.#sizeOf(index);
      if (its === size) drawn.push(index);
      else this.#waitingFor(its).push(index);
    }
    return drawn;
  }

  #waitingFor(size: string): number[] {
    const waiting = this.#waiting.get(size) ?? [];
    this.#waiting.set(size, waiting);
    return waiting;
  }
}

/** The numbers below `count` in an order drawn by chance, one by one; only what was moved is remembered. */
function shuffled(count: number, seed: number): () => number | undefined {
  const dice = diceFor(seed, 'sample');
  const moved = new Map<number, number>();
  let next = 0;
  return () => {
    if (next >= count) return undefined;
    const at = dice.between(next, count - 1);
    const drawn = moved.get(at) ?? at;
    moved.set(at, moved.get(next) ?? next);
    moved.delete(next++);
    return drawn;
  };
}
