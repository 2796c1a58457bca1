/** The shared store: every commit is a row, and what a unit has become is folded from them. */
import type { Day, DecisionRecord } from '@obligato/core';
import type {
  ChangeRecord,
  Claims,
  Commit,
  CommitOptions,
  CommitPage,
  CommitsAsked,
  Conflict,
  Feed,
  ReadUnitOptions,
  SharedRules,
  Store,
  StoreCheck,
  StoreStatus,
  UnitRecord,
} from '@obligato/engine';
import {
  applyCommit,
  conflictOf,
  decodeRecord,
  emptyUnit,
  encodeRecord,
  hasPending,
  isWritten,
  nextDueOn,
  rulesDiffer,
} from '@obligato/engine/store';
import { requireUnitId, storeClosed, storeReadOnly } from '@obligato/files';
import { CommitBatches, type CommitRow } from './commit-batches.ts';
import { describeTables } from './keeping/describe-tables.ts';
import { figuresReader } from './keeping/read-figures.ts';
import { verifyTables } from './keeping/verify-tables.ts';
import { postgresClaims } from './postgres-claims.ts';
import { postgresFeed } from './postgres-feed.ts';
import { PostgresRules } from './postgres-rules.ts';
import type { CachedRecord, RecordCache } from './record-cache.ts';
import type { Database } from './server/database.ts';
import { statementsFor } from './statements.ts';

export interface PostgresStoreParts {
  readonly database: Database;
  readonly schema: string;
  readonly cache: RecordCache;
  readonly commitsPerSnapshot: number;
  readonly readOnly: boolean;
}

/**
 * Made by `openPostgresStore`. Safe to use from many callers at once, in many programs.
 *
 * A record is read as the last snapshot of its unit and the commits after it; one that this program has read before, as the commits
 * since then. Deciding takes one round trip where nobody else writes to the unit, which writes; where somebody did, it reads and decides again.
 *
 * @example
 * const store = await openPostgresStore({ url: 'postgres://obligato:secret@localhost:5432/obligato' });
 * const { cycles } = await store.unit('bureau/branch-1');
 * await store.close();
 */
export class PostgresStore implements Store {
  readonly #parts: PostgresStoreParts;
  readonly #statements: ReturnType<typeof statementsFor>;
  readonly #batches: CommitBatches;
  readonly #underWay = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;
  readonly isShared = true;
  readonly feed: Feed;
  readonly claims: Claims;
  readonly rules: SharedRules;
  readonly figures: NonNullable<Store['figures']>;
  readonly #rules: PostgresRules;

  constructor(parts: PostgresStoreParts) {
    this.#parts = parts;
    this.#statements = statementsFor(parts.schema);
    this.#batches = new CommitBatches((rows) => this.#writeRows(rows));
    const { end, after } = postgresFeed({ query: parts.database.query, statements: this.#statements });
    const { claim } = postgresClaims({ query: parts.database.query, statements: this.#statements });
    this.claims = { claim: (work, units, seconds) => this.#run(() => claim(work, units, seconds)) };
    this.#rules = new PostgresRules({ ...parts, statements: this.#statements });
    this.rules = {
      inForce: () => this.#run(() => this.#rules.inForce()),
      adopt: (digest, from) => this.#run(() => this.#rules.adopt(digest, from)),
    };
    const figures = figuresReader({ database: parts.database, statements: this.#statements });
    this.figures = (today) => this.#run(() => figures(today));
    this.feed = { end: () => this.#run(end), after: (place, limit) => this.#run(() => after(place, limit)) };
  }

  /** As every program has left it. Throws `OBLIGATO_UNIT_ID`, `OBLIGATO_STORE_UNAVAILABLE`, `OBLIGATO_STORE_CLOSED`. */
  unit(id: string, { mayBeOld = false }: ReadUnitOptions = {}): Promise<UnitRecord> {
    return this.#run(() => {
      requireUnitId(id);
      return (mayBeOld && this.#parts.cache.get(id)?.record) || this.#read(id);
    });
  }

  /**
   * As the port says. When `OBLIGATO_STORE_UNAVAILABLE` is thrown, the server may have written the commit and its answer was lost:
   * send it again as it is, or read the unit afresh and decide again.
   */
  commit(commit: Commit, { rules }: CommitOptions = {}): Promise<Conflict | undefined> {
    return this.#run(async () => {
      if (this.#parts.readOnly) throw storeReadOnly(this.#parts.database.place);
      requireUnitId(commit.unit);
      // What was read for the decision is usually still the latest; if it is not, nothing is written, and it is read again.
      const known = this.#parts.cache.get(commit.unit)?.record;
      let record = known && known.revision === commit.basedOn ? known : await this.#read(commit.unit);
      for (;;) {
        if (isWritten(record, commit)) return undefined;
        const conflict = conflictOf(record, commit);
        if (conflict) return conflict;
        if (await this.#write(record, commit, rules)) return undefined;
        await this.#requireRules(rules);
        record = await this.#read(commit.unit);
      }
    });
  }

  dueUnits(until: Day): Promise<readonly { readonly unit: string; readonly on: Day }[]> {
    return this.#run(() => this.#ask(this.#statements.dueUnits, [until]));
  }

  outboxUnits(): Promise<readonly string[]> {
    return this.#run(() => this.#unitsOf(this.#statements.outboxUnits));
  }

  units(): Promise<readonly string[]> {
    return this.#run(() => this.#unitsOf(this.#statements.units));
  }

  decision(id: string): Promise<DecisionRecord | undefined> {
    return this.#run(async () => {
      if (!isStorable(id)) return undefined;
      const [row] = await this.#ask<{ place: number; text: string }>(this.#statements.decision, [id]);
      return row && parse(row.text).decisions[row.place];
    });
  }

  decisions(unit: string): Promise<readonly DecisionRecord[]> {
    return this.#run(async () => {
      requireUnitId(unit);
      return (await this.#commits(this.#statements.decisionsOf, [unit])).flatMap(({ decisions }) => decisions);
    });
  }

  decisionsNamed(unit: string, ids: readonly string[]): Promise<readonly DecisionRecord[]> {
    return this.#run(async () => {
      requireUnitId(unit);
      const commits = await this.#commits(this.#statements.decisionsNamed, [unit, ids.filter(isStorable)]);
      const found = new Map(commits.flatMap(({ decisions }) => decisions.map((each) => [each.id, each] as const)));
      return ids.flatMap((id) => found.get(id) ?? []);
    });
  }

  decisionIds(unit: string): Promise<readonly string[]> {
    return this.#run(async () => {
      requireUnitId(unit);
      return (await this.#ask<{ id: string }>(this.#statements.decisionIds, [unit])).map(({ id }) => id);
    });
  }

  changes(unit: string): Promise<readonly ChangeRecord[]> {
    return this.#run(async () => {
      requireUnitId(unit);
      return (await this.#commits(this.#statements.changesOf, [unit])).flatMap(({ changes = [] }) => changes);
    });
  }

  commitsOf(unit: string, { after, limit }: CommitsAsked): Promise<CommitPage> {
    return this.#run(async () => {
      requireUnitId(unit);
      // One more tells that there are more.
      const commits = await this.#commits(this.#statements.commitsOf, [unit, after, limit + 1]);
      return { commits: commits.slice(0, limit), ...(commits.length > limit ? { next: after + limit } : {}) };
    });
  }

  describe(): Promise<StoreStatus> {
    return this.#run(() => describeTables(this.#parts.database, this.#parts.schema));
  }

  /** Takes as long as reading everything: others may go on meanwhile. */
  verify(): Promise<StoreCheck> {
    return this.#run(() => verifyTables(this.#parts.database, this.#parts.schema));
  }

  /** Waits for what is under way, and lets go of the connections. */
  close(): Promise<void> {
    this.#closing ??= (async () => {
      await Promise.allSettled(this.#underWay);
      await this.#rules.leave();
      await this.#parts.database.close();
    })();
    return this.#closing;
  }

  /** Every call goes through here: none starts once the store is closing, and closing waits for those that have. */
  async #run<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#closing) throw storeClosed(this.#parts.database.place);
    const running = (async () => work())();
    this.#underWay.add(running);
    try {
      return await running;
    } finally {
      this.#underWay.delete(running);
    }
  }

  /** The commits of a unit are written one after the other and never change: those after a revision are all that is missing. */
  async #read(unit: string): Promise<UnitRecord> {
    const { cache } = this.#parts;
    const known = cache.get(unit) ?? (await this.#snapshot(unit));
    const rows = await this.#ask<{ text: string }>(this.#statements.commitsAfter, [unit, known.record.revision]);
    const record = rows.reduce((before, { text }) => applyCommit(before, parse(text)), known.record);
    const bytes = rows.reduce((sum, { text }) => sum + text.length, known.bytes);
    if (record.revision > 0) cache.put({ record, bytes });
    return record;
  }

  async #snapshot(unit: string): Promise<CachedRecord> {
    const [row] = await this.#ask<{ text: string }>(this.#statements.snapshot, [unit]);
    return row
      ? { record: decodeRecord(JSON.parse(row.text)), bytes: row.text.length }
      : { record: emptyUnit(unit), bytes: 0 };
  }

  async #requireRules(rules: string | undefined): Promise<void> {
    if (rules === undefined) return;
    const inForce = await this.#rules.inForce();
    if (inForce && inForce.digest !== rules) throw rulesDiffer(rules, inForce);
  }

  /** False when somebody else has written since `record`, or other rules are in force. */
  async #write(record: UnitRecord, commit: Commit, rules: string | undefined): Promise<boolean> {
    const body = JSON.stringify(commit);
    // As every other store: what is committed belongs to the store, and is not changed any more. To read back what was written took a tenth of an attempt.
    const next = applyCommit(record, commit);
    const { cache, commitsPerSnapshot } = this.#parts;
    const snapshot = next.revision % commitsPerSnapshot === 0 ? JSON.stringify(encodeRecord(next)) : null;
    const bytes = snapshot?.length ?? (cache.get(commit.unit)?.bytes ?? 0) + body.length;
    const isWritten = await this.#batches.add({
      ...{ unit: commit.unit, revision: next.revision, dueOn: nextDueOn(next) ?? null, pending: hasPending(next) },
      ...{
        changed: (commit.changes ?? []).length > 0,
        body,
        ids: commit.decisions.map(({ id }) => id),
        state: snapshot,
        rules: rules ?? null,
      },
    });
    if (!isWritten) return false;
    cache.put({ record: next, bytes });
    return true;
  }

  async #writeRows(rows: readonly CommitRow[]): Promise<ReadonlySet<string>> {
    const told = rows.flatMap(({ unit, ids }) => ids.map((id, place) => ({ unit, place, id })));
    const texts = rows.flatMap(({ body, state }) => [Buffer.from(body), Buffer.from(state ?? '')]);
    const places: number[] = [];
    let length = 0;
    for (const { byteLength } of texts) {
      places.push(length);
      length += byteLength;
    }
    const written = await this.#unitsOf(this.#statements.write, [
      ...[rows.map(({ unit }) => unit), rows.map(({ revision }) => revision)],
      ...[rows.map(({ dueOn }) => dueOn), rows.map(({ pending }) => pending), rows.map(({ changed }) => changed)],
      rows.map(({ rules }) => rules),
      ...[rows.map((_, at) => places[2 * at]), rows.map((_, at) => places[2 * at + 1])],
      ...[rows.map((_, at) => places[2 * at + 2] ?? length), Buffer.concat(texts)],
      ...[told.map(({ unit }) => unit), told.map(({ place }) => place), told.map(({ id }) => id)],
    ]);
    return new Set(written);
  }

  #ask<Row>(statement: string, values: readonly unknown[]): Promise<readonly Row[]> {
    return this.#parts.database.query<Row>(statement, values);
  }

  async #unitsOf(statement: string, values: readonly unknown[] = []): Promise<readonly string[]> {
    return (await this.#ask<{ unit: string }>(statement, values)).map(({ unit }) => unit);
  }

  async #commits(statement: string, values: readonly unknown[]): Promise<readonly Commit[]> {
    return (await this.#ask<{ text: string }>(statement, values)).map(({ text }) => parse(text));
  }
}

const parse = (text: string): Commit => JSON.parse(text);

/** What the server takes as text. Nothing else names anything in the records (`conflictOf`): asked for, it is not there. */
const isStorable = (id: string) => !/[\0\p{Surrogate}]/u.test(id);
