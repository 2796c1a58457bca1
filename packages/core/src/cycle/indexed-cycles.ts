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
  readonly #byObligation = new Map<string, Map<string, Cycle>>();

  constructor(cycles: Iterable<readonly [string, Cycle]> = []) {
    // A map that is handed its entries puts them in before there is an index.
    super();
    for (const [id, cycle] of cycles) this.set(id, cycle);
  }

  override set(id: string, cycle: Cycle): this {
    const alike = this.#byObligation.get(cycle.obligation);
    if (alike) alike.set(id, cycle);
    else this.#byObligation.set(cycle.obligation, new Map([[id, cycle]]));
    return super.set(id, cycle);
  }

  override delete(id: string): boolean {
    const cycle = this.get(id);
    if (cycle) this.#byObligation.get(cycle.obligation)?.delete(id);
    return super.delete(id);
  }

  override clear(): void {
    this.#byObligation.clear();
    super.clear();
  }

  /** Those of one obligation, in the order in which they came. */
  of(obligation: string): readonly Cycle[] {
    const alike = this.#byObligation.get(obligation);
    return alike ? [...alike.values()] : emptyList;
  }
}
