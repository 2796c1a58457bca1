/** Records in memory, the least recently used leaving first. Old ones do no harm: they are brought up to date before they are used. */
import type { UnitRecord } from '@obligato/engine';

export interface CachedRecord {
  readonly record: UnitRecord;
  /** Roughly the memory it holds, in bytes of the JSON that it was read from. */
  readonly bytes: number;
}

export class RecordCache {
  readonly #limitBytes: number;
  /** In order of use. */
  readonly #records = new Map<string, CachedRecord>();
  #bytes = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get(unit: string): CachedRecord | undefined {
    const found = this.#records.get(unit);
    if (!found) return undefined;
    this.#records.delete(unit);
    this.#records.set(unit, found);
    return found;
  }

  /** Does nothing when a later one is there already. */
  put(entry: CachedRecord): void {
    const { unit, revision } = entry.record;
    const before = this.#records.get(unit);
    if (before && before.record.revision >= revision) return;
    this.#remove(unit, before);
    this.#records.set(unit, entry);
    this.#bytes += entry.bytes;
    for (const [oldest, each] of this.#records) {
      if (this.#bytes <= this.#limitBytes) return;
      this.#remove(oldest, each);
    }
  }

  #remove(unit: string, entry: CachedRecord | undefined): void {
    if (!entry) return;
    this.#records.delete(unit);
    this.#bytes -= entry.bytes;
  }
}
