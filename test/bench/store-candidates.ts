/** Stores under one small interface: a unit's next commit, resolved when the store calls it durable. */

import type { UnitRecord } from '@obligato/engine';
import { applyCommit, emptyUnit } from '@obligato/engine/store';
import { openLowdbStore } from '@obligato/lowdb';
import { sampleCommit } from '@obligato/testing/fixtures';
import { JSONFilePreset } from 'lowdb/node';

export interface Candidate {
  readonly name: string;
  open(path: string, units: number): Promise<OpenCandidate>;
}

export interface OpenCandidate {
  commit(unit: number): Promise<void>;
  close(): Promise<void>;
}

/** What is stored of a unit, in every candidate: its records, and its latest decision. */
export interface StoredUnit {
  readonly record: unknown;
  readonly decisions: readonly unknown[];
}

/** The same commits for everybody: the unit's next one, and the document it leaves. */
export class Units {
  readonly #records = new Map<number, { number: number; record: UnitRecord }>();

  next(unit: number) {
    const id = `org/unit-${unit}`;
    const before = this.#records.get(unit) ?? { number: 0, record: emptyUnit(id) };
    const number = before.number + 1;
    const commit = sampleCommit({ unit: id, number });
    const record = applyCommit(before.record, commit);
    this.#records.set(unit, { number, record });
    const document: StoredUnit = {
      record: { ...record, cycles: [...record.cycles], outbox: [...record.outbox], decided: [...record.decided] },
      decisions: commit.decisions,
    };
    return { id, commit, document };
  }
}

export const obligatoCandidate: Candidate = {
  name: 'obligato',
  open: async (path, count) => {
    const store = await openLowdbStore({ folder: path });
    const units = new Units();
    const commit = async (unit: number) => {
      await store.commit(units.next(unit).commit);
    };
    await filled(count, commit);
    return { commit, close: () => store.close() };
  },
};

/** As its readme shows it: one file, written whole at every change. It never syncs, so this is less than durable. */
export const lowdbCandidate: Candidate = {
  name: 'lowdb',
  open: async (path, count) => {
    const units = new Units();
    const all: Record<string, StoredUnit> = {};
    for (let unit = 0; unit < count; unit++) {
      const { id, document } = units.next(unit);
      all[id] = document;
    }
    const db = await JSONFilePreset(path, all);
    return {
      commit: async (unit) => {
        const { id, document } = units.next(unit);
        db.data[id] = document;
        await db.write();
      },
      close: async () => undefined,
    };
  },
};

/** A first commit to every unit, many at once: an empty store would flatter everybody. */
async function filled(count: number, commit: (unit: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (let unit = next++; unit < count; unit = next++) await commit(unit);
  };
  await Promise.all(Array.from({ length: 64 }, lane));
}
