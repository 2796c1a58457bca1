/** Commits that the engine really makes, kept by this store and by SQLite: the same sequence of each unit, with its revision compared. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Commit } from '@obligato/engine';
import { applyCommit, emptyUnit, nextDueOn } from '@obligato/engine/store';
import { openLowdbStore } from '@obligato/lowdb';
import { aLivedYear } from './lived-year.ts';
import type { Bench, Report } from './run.ts';
import { Grouped, loadSqlite } from './sqlite-candidate.ts';

/** A unit's commits, oldest first, with the day on which the clock comes by after each. */
type Unit = readonly { readonly commit: Commit; readonly dueOn: string | undefined }[];

interface Kept {
  commit(of: Unit[number]): Promise<void>;
  close(): Promise<void>;
}

type Candidate = (folder: string) => Promise<Kept>;

const ours: Candidate = async (folder) => {
  const store = await openLowdbStore({ folder });
  return {
    commit: async ({ commit }) => {
      if (await store.commit(commit)) throw new Error(`${commit.unit} was written to by somebody else`);
    },
    close: () => store.close(),
  };
};

/** What a table of commits, a row a unit and an index of decisions take, in one transaction for those that come together. */
const sqlite =
  (Database: NonNullable<Awaited<ReturnType<typeof loadSqlite>>>): Candidate =>
  async (folder) => {
    const db = new Database(`${folder}.db`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec('CREATE TABLE unit (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, due_on TEXT)');
    db.exec('CREATE TABLE made (unit TEXT, revision INTEGER, body TEXT NOT NULL, PRIMARY KEY (unit, revision))');
    db.exec('CREATE TABLE decision (id TEXT PRIMARY KEY, unit TEXT NOT NULL, revision INTEGER NOT NULL)');
    const begin = db.prepare('INSERT OR IGNORE INTO unit VALUES (?, 0, NULL)');
    const move = db.prepare('UPDATE unit SET revision = revision + 1, due_on = ? WHERE id = ? AND revision = ?');
    const keep = db.prepare('INSERT INTO made VALUES (?, ?, ?)');
    const name = db.prepare('INSERT INTO decision VALUES (?, ?, ?)');
    const group = new Grouped<Unit[number]>((waiting) =>
      db.transaction(() => {
        for (const { commit, dueOn } of waiting) {
          const { unit, basedOn = 0, decisions } = commit;
          if (basedOn === 0) begin.run(unit);
          if (move.run(dueOn ?? null, unit, basedOn).changes !== 1) throw new Error(`${unit} is not at ${basedOn}`);
          keep.run(unit, basedOn + 1, JSON.stringify(commit));
          for (const { id } of decisions) name.run(id, unit, basedOn + 1);
        }
      })(),
    );
    return { commit: (of) => group.add(of), close: async () => void db.close() };
  };

const organisations = 11;
const rounds = 5;

async function real(report: Report): Promise<void> {
  const Database = await loadSqlite();
  if (!Database) return;
  const folder = await mkdtemp(join(tmpdir(), 'obligato-bench-'));
  try {
    const texts = await aLivedYear(join(folder, 'lived'));
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / texts.length;
    report('store.real.bytes', bytes, 'bytes of a commit of a lived year, on average');
    for (const [inflight, each] of [
      [1, 20],
      [8, 60],
      [64, 120],
    ] as const) {
      const units = unitsOf(texts, each);
      const ratios: number[] = [];
      for (let round = -1; round < rounds; round++) {
        const rates: number[] = [];
        for (const [name, open] of [
          ['ours', ours],
          ['sqlite', sqlite(Database)],
        ] as const)
          rates.push(await commitsASecond(await open(join(folder, `${name}-${inflight}-${round}`)), units, inflight));
        if (round >= 0) ratios.push((rates[0] ?? 0) / (rates[1] ?? 1));
        if (round === rounds - 1) report(`store.real.${inflight}.commits`, rates[0] ?? 0, 'commits/s, this store');
      }
      const goal = { 1: 0.9, 8: 0.8, 64: 0.7 }[inflight];
      const middle = ratios.sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
      report(`store.real.${inflight}`, middle, `times SQLite on the commits of the engine (goal: ${goal})`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The year of an organ under other names, `each` commits of every unit from its first. */
function unitsOf(texts: readonly string[], each: number): readonly Unit[] {
  const first = new Map<string, string[]>();
  for (const text of texts) {
    const { unit } = JSON.parse(text) as Commit;
    const known = first.get(unit) ?? [];
    first.set(unit, known);
    if (known.length < each) known.push(text);
  }
  const named = (at: number) => (unit: readonly string[]) => {
    let record = emptyUnit('');
    return unit.map((text) => {
      const commit: Commit = JSON.parse(text.replaceAll('tax-bureau', `organ-${at}`));
      record = applyCommit(record, commit);
      return { commit, dueOn: nextDueOn(record) };
    });
  };
  return Array.from({ length: organisations }, (_, at) => [...first.values()].map(named(at))).flat();
}

/** Every unit in its order, so many units at a time. */
async function commitsASecond(store: Kept, units: readonly Unit[], inflight: number): Promise<number> {
  const start = performance.now();
  let next = 0;
  const lane = async () => {
    for (let unit = units[next++]; unit; unit = units[next++]) for (const each of unit) await store.commit(each);
  };
  await Promise.all(Array.from({ length: inflight }, lane));
  const elapsed = (performance.now() - start) / 1000;
  await store.close();
  return units.reduce((sum, unit) => sum + unit.length, 0) / elapsed;
}

export const storeRealBench: readonly Bench[] = [{ name: 'store.real', run: real }];
