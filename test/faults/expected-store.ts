/** What a store must hold: every commit that was handed in, which of them were acknowledged, and a unit after each. */

import type { Commit, Store, UnitRecord } from '@obligato/engine';
import { applyCommit, emptyUnit } from '@obligato/engine/store';
import { sampleCommit } from '@obligato/testing/fixtures';
import { Violation } from './figures.ts';

export interface Counts {
  readonly acknowledged: ReadonlyMap<string, number>;
  readonly submitted: ReadonlyMap<string, number>;
}

export class ExpectedStore {
  readonly #submitted = new Map<string, number>();
  readonly #acknowledged = new Map<string, number>();
  /** Unit → its records after 0, 1, 2 … commits. */
  readonly #records = new Map<string, UnitRecord[]>();

  /** The unit's next commit. */
  submit(unit: string): { readonly commit: Commit; readonly acknowledge: () => void } {
    const number = (this.#submitted.get(unit) ?? 0) + 1;
    this.#submitted.set(unit, number);
    const commit = commitOf(unit, number);
    return { commit, acknowledge: () => this.#acknowledged.set(unit, number) };
  }

  /** As of now: a crash state is judged by what had been acknowledged when it came about. */
  counts(): Counts {
    return { acknowledged: new Map(this.#acknowledged), submitted: new Map(this.#submitted) };
  }

  /** Throws a `Violation` unless everything acknowledged is there, and nothing is there by halves. */
  async check(store: Store, { acknowledged, submitted }: Counts, reading: 'all' | 'records' = 'all'): Promise<void> {
    for (const [unit, most] of submitted) {
      const record = await store.unit(unit);
      const count = [...record.decided.values()].reduce((sum, decisions) => sum + decisions, 0);
      const least = acknowledged.get(unit) ?? 0;
      if (count < least) throw new Violation(`${unit} has ${count} of ${least} acknowledged`);
      if (count > most) throw new Violation(`${unit} has ${count} commits, ${most} were made`);
      const found = plain(record);
      if (found !== plain(this.#recordOf(unit, count))) {
        throw new Violation(`${unit} is not as it was after commit ${count}: ${found}`);
      }
      if (reading === 'all') await checkDecisions(store, unit, count);
    }
    const extra = (await store.units()).find((unit) => !submitted.has(unit));
    if (extra !== undefined) throw new Violation(`${extra} appears out of nowhere`);
  }

  #recordOf(unit: string, commits: number): UnitRecord {
    const records = this.#records.get(unit) ?? [emptyUnit(unit)];
    this.#records.set(unit, records);
    while (records.length <= commits) {
      records.push(applyCommit(records.at(-1) as UnitRecord, commitOf(unit, records.length)));
    }
    return records[commits] as UnitRecord;
  }
}

async function checkDecisions(store: Store, unit: string, count: number): Promise<void> {
  const stored = JSON.stringify(await store.decisions(unit));
  const made = Array.from({ length: count }, (_, at) => commitOf(unit, at + 1).decisions).flat();
  if (stored !== JSON.stringify(made)) throw new Violation(`${unit} has other decisions than were made`);
}

/** Every third carries a key, every fifth a roster. */
export function commitOf(unit: string, number: number): Commit {
  const whole = sampleCommit({ unit, number, ...(number % 3 === 0 ? { key: `${unit}-${number}` } : {}) });
  // Small, or a harness that opens a store ten thousand times would spend its life parsing.
  const decisions = whole.decisions.map((decision) => ({ ...decision, payload: {}, facts: {}, passed: [] }));
  const commit = { ...whole, decisions };
  if (number % 5 !== 0) return commit;
  const row = { member: `m${number}`, name: '李', standing: 'full' as const, roles: ['secretary'], from: '2026-01-01' };
  return { ...commit, roster: [row] };
}

/** Maps keep their order: a record that was put together in another order is another record. */
function plain({ unit, roster, cycles, outbox, decided, keys, charters }: UnitRecord): string {
  return JSON.stringify([unit, roster, ...[cycles, outbox, decided, keys, charters].map((map) => [...map])]);
}
