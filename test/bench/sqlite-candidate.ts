/** SQLite with a write-ahead log and `synchronous=FULL`: the unit's document and its decision in one transaction. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type BetterSqlite from 'better-sqlite3';
import { type Candidate, Units } from './store-candidates.ts';

/** Undefined, with a word why, where better-sqlite3 can neither be found ready nor built. */
export async function sqliteCandidate(): Promise<Candidate | undefined> {
  const Database = await loadSqlite();
  if (!Database) return undefined;
  return {
    name: 'sqlite',
    open: async (path, count) => {
      const db = new Database(path);
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.exec('CREATE TABLE unit (id TEXT PRIMARY KEY, document TEXT NOT NULL)');
      db.exec('CREATE TABLE decision (id TEXT PRIMARY KEY, unit TEXT NOT NULL, body TEXT NOT NULL)');
      const putUnit = db.prepare('INSERT OR REPLACE INTO unit VALUES (?, ?)');
      const putDecision = db.prepare('INSERT INTO decision VALUES (?, ?, ?)');
      const units = new Units();
      const write = (unit: number) => {
        const { id, commit, document } = units.next(unit);
        putUnit.run(id, JSON.stringify(document.record));
        for (const decision of commit.decisions) putDecision.run(decision.id, id, JSON.stringify(decision));
      };
      db.transaction(() => {
        for (let unit = 0; unit < count; unit++) write(unit);
      })();
      const group = new Grouped<number>((waiting) => db.transaction(() => waiting.forEach(write))());
      return { commit: (unit) => group.add(unit), close: async () => void db.close() };
    },
  };
}

/**
 * Commits that arrive together share one transaction: what somebody would do who wants SQLite to be fast. Calling it once for each
 * would measure only that better-sqlite3 is synchronous.
 */
export class Grouped<Write> {
  readonly #write: (waiting: readonly Write[]) => void;
  #waiting: { readonly item: Write; readonly resolve: () => void; readonly reject: (error: unknown) => void }[] = [];

  constructor(write: (waiting: readonly Write[]) => void) {
    this.#write = write;
  }

  add(item: Write): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ item, resolve, reject });
      if (this.#waiting.length === 1) setImmediate(() => this.#drain());
    });
  }

  #drain(): void {
    const group = this.#waiting;
    this.#waiting = [];
    try {
      this.#write(group.map(({ item }) => item));
      for (const { resolve } of group) resolve();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

/** It is no part of the usual setup: building it takes a minute or two, and nothing but this benchmark needs it. */
export async function loadSqlite(): Promise<typeof BetterSqlite | undefined> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const attempt = async () => {
    const { default: Database } = await import('better-sqlite3');
    new Database(':memory:').close();
    return Database;
  };
  try {
    return await attempt();
  } catch {
    say('NOTE better-sqlite3 is not built yet; building it now, once');
  }
  try {
    const home = dirname(createRequire(import.meta.url).resolve('better-sqlite3/package.json'));
    execFileSync('npm', ['run', 'install'], { cwd: home, stdio: 'ignore' });
    return await attempt();
  } catch (error) {
    say(`NOTE store.sqlite is left out: better-sqlite3 cannot be built here (${error})`);
    return undefined;
  }
}
