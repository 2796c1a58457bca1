/** The units in memory, the least recently used leaving first. Leaving costs nothing: the journal has what their documents lack. */
import type { LoadedUnit } from './loaded-unit.ts';

export class UnitCache {
  readonly #load: (unit: string) => Promise<LoadedUnit>;
  readonly #limitBytes: number;
  /** In order of use. */
  readonly #units = new Map<string, LoadedUnit>();
  readonly #loading = new Map<string, Promise<LoadedUnit>>();
  #bytes = 0;

  constructor(load: (unit: string) => Promise<LoadedUnit>, limitBytes: number) {
    this.#load = load;
    this.#limitBytes = limitBytes;
  }

  /** Runs some work with a unit that stays in memory meanwhile. */
  async use<T>(id: string, work: (unit: LoadedUnit) => T | Promise<T>): Promise<T> {
    const unit = await this.#pin(id);
    try {
      return await work(unit);
    } finally {
      unit.pins -= 1;
      this.#trim();
    }
  }

  /** Changes what a unit counts for. */
  weigh(unit: LoadedUnit, weight: number): void {
    this.#bytes += weight - unit.weight;
    unit.weight = weight;
  }

  async #pin(id: string): Promise<LoadedUnit> {
    for (;;) {
      const unit = this.#units.get(id);
      if (unit) {
        unit.pins += 1;
        this.#units.delete(id);
        this.#units.set(id, unit);
        return unit;
      }
      // Between a load and its waiters the unit may already have had to leave again: then it is loaded once more.
      await this.#loadOnce(id);
    }
  }

  #loadOnce(id: string): Promise<LoadedUnit> {
    const known = this.#loading.get(id);
    if (known) return known;
    const loading = this.#load(id)
      .then((unit) => {
        this.#units.set(id, unit);
        this.#bytes += unit.weight;
        return unit;
      })
      .finally(() => this.#loading.delete(id));
    this.#loading.set(id, loading);
    return loading;
  }

  #trim(): void {
    for (const [id, unit] of this.#units) {
      if (this.#bytes <= this.#limitBytes) return;
      if (unit.pins > 0) continue;
      this.#units.delete(id);
      this.#bytes -= unit.weight;
    }
  }
}
