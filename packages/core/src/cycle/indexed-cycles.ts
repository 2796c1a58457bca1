/** A unit's cycles for whoever lives them by the million: an ordinary map that also knows which are of one obligation. */
import { emptyList } from '../fast/empty-list.ts';
import type { Cycle } from './cycle.ts';

/**
 * A map of cycles by id that keeps an index of their obligations, which never change. To facts and rules it is a map like any
 * other; `cyclesOf` is answered from the index.
 *
 * @example
 * const cycles = new IndexedCycles();
 * cycles.set(cycle.id, cycle);
 * cyclesOf({ cycles }, 'meeting').length // → 1
 */
export class IndexedCycles extends Map<string, Cycle> {
  readonly #byObligation = new Map<string, Alike>();

  constructor(cycles: Iterable<readonly [string, Cycle]> = []) {
    // A map that is handed its entries puts them in before there is an index.
    super();
    for (const [id, cycle] of cycles) this.set(id, cycle);
  }

  override set(id: string, cycle: Cycle): this {
    let alike = this.#byObligation.get(cycle.obligation);
    if (!alike) {
      alike = { list: [], places: new Map() };
      this.#byObligation.set(cycle.obligation, alike);
    }
    const place = alike.places.get(id);
    if (place !== undefined) alike.list[place] = cycle;
    else alike.places.set(id, alike.list.push(cycle) - 1);
    return super.set(id, cycle);
  }

  override delete(id: string): boolean {
    const cycle = this.get(id);
    const alike = cycle && this.#byObligation.get(cycle.obligation);
    if (alike) {
      // Seldom: those behind it move up.
      alike.list.splice(alike.places.get(id) ?? 0, 1);
      alike.places.clear();
      for (const [place, each] of alike.list.entries()) alike.places.set(each.id, place);
    }
    return super.delete(id);
  }

  override clear(): void {
    this.#byObligation.clear();
    super.clear();
  }

  /** Those of one obligation, in the order in which they came: the list itself, which goes on with the map. */
  of(obligation: string): readonly Cycle[] {
    return this.#byObligation.get(obligation)?.list ?? emptyList;
  }
}

/** Cycles of one obligation, and at which place of the list each stands. */
interface Alike {
  readonly list: Cycle[];
  readonly places: Map<string, number>;
}
