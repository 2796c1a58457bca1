/** A unit's cycles for whoever lives them by the million: an ordinary map that also knows which are of one obligation. */
import type { Cycle } from './cycle.ts';

/**
 * A map of cycles by id that keeps an index of their obligations, which never change. To facts and rules it is a map like any
 * other; `cyclesOf` is answered from the index.
 *
 * @example
 * const cycles = new IndexedCycles();
 * for (const cycle of planUnit({ ...input, cycles }).create) cycles.set(cycle.id, cycle);
 * cyclesOf({ cycles }, 'meeting').length
 */
export class IndexedCycles extends Map<string, Cycle> {
  readonly #ids = new Map<string, string[]>();

  constructor(cycles: Iterable<readonly [string, Cycle]> = []) {
    // A map that is handed its entries puts them in before there is an index.
    super();
    for (const [id, cycle] of cycles) this.set(id, cycle);
  }

  override set(id: string, cycle: Cycle): this {
    if (!this.has(id)) {
      const ids = this.#ids.get(cycle.obligation);
      if (ids) ids.push(id);
      else this.#ids.set(cycle.obligation, [id]);
    }
    return super.set(id, cycle);
  }

  override delete(id: string): boolean {
    const ids = this.#ids.get(this.get(id)?.obligation ?? '');
    ids?.splice(ids.indexOf(id), 1);
    return super.delete(id);
  }

  override clear(): void {
    this.#ids.clear();
    super.clear();
  }

  /** Those of one obligation, in the order in which they came. */
  of(obligation: string): readonly Cycle[] {
    const found: Cycle[] = [];
    for (const id of this.#ids.get(obligation) ?? []) found.push(this.get(id) as Cycle);
    return found;
  }
}
