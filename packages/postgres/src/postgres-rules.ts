/** The digest of the rules in force stands in the one row of the store; who works by them has a row among the claims. */
import { randomUUID } from 'node:crypto';
import type { RulesInForce, SharedRules } from '@obligato/engine';
import { storeReadOnly } from '@obligato/files';
import type { Database, Query } from './server/database.ts';
import type { statementsFor } from './statements.ts';

export interface PostgresRulesParts {
  readonly database: Database;
  readonly schema: string;
  readonly statements: Pick<ReturnType<typeof statementsFor>, 'rules' | 'putInForce' | 'present' | 'leave' | 'dismiss'>;
  readonly readOnly: boolean;
}

export class PostgresRules implements SharedRules {
  readonly #parts: PostgresRulesParts;
  /** A name for this process, as long as it has the store open. */
  readonly #process = randomUUID();
  #timer: NodeJS.Timeout | undefined;
  #renewing: Promise<unknown> | undefined;

  constructor(parts: PostgresRulesParts) {
    this.#parts = parts;
  }

  async inForce(): Promise<RulesInForce | undefined> {
    return inForceOf((await this.#stored(this.#parts.database.query)).row);
  }

  adopt(digest: string, from: Parameters<SharedRules['adopt']>[1]): Promise<RulesInForce> {
    const { database, schema, statements, readOnly } = this.#parts;
    if (readOnly) throw storeReadOnly(database.place);
    return database.transaction(async (query) => {
      // Of two processes that start at once with different rules, the second finds those of the first.
      await query(`select pg_advisory_xact_lock(hashtext('obligato rules'), hashtext($1))`, [schema]);
      const { row, others } = await this.#stored(query);
      const isFree = row?.digest == null || from === 'everybody' || (from === 'absent' && others === 0);
      // Whoever may not change them is held back by those in force, as if others worked by them.
      const isHeldBack = row?.digest != null && from === 'absent' && row.mayChange === false;
      if (row?.digest !== digest && isFree && !isHeldBack) {
        await query(statements.dismiss);
        await query(statements.putInForce, [digest]);
      }
      await this.#bePresent(query, digest);
      this.#keepPresent(digest);
      return inForceOf((await this.#stored(query)).row) as RulesInForce;
    });
  }

  /** Whoever comes next need not wait until it is forgotten. */
  async leave(): Promise<void> {
    if (!this.#timer) return;
    clearInterval(this.#timer);
    await this.#renewing;
    await this.#parts.database.query(this.#parts.statements.leave, [this.#process]).catch(() => undefined);
  }

  #keepPresent(digest: string): void {
    clearInterval(this.#timer);
    const renew = () => {
      // Where the server is away the next time will do: it has lost sight of the others, too.
      this.#renewing = this.#bePresent(this.#parts.database.query, digest).catch(() => undefined);
    };
    this.#timer = setInterval(renew, (secondsPresent / 3) * 1000).unref();
  }

  /** Does nothing where others are in force. */
  async #bePresent(query: Query, digest: string): Promise<void> {
    await query(this.#parts.statements.present, [this.#process, digest, secondsPresent]);
  }

  async #stored(query: Query) {
    const [row] = await query<StoredRules>(this.#parts.statements.rules, [this.#process]);
    return { row, others: row?.others ?? 0 };
  }
}

interface StoredRules {
  readonly digest: string | null;
  readonly since: Date;
  readonly processes: number;
  /** Processes beside this one. */
  readonly others: number;
  /** Whether the role of this process has the right to put others in force. */
  readonly mayChange: boolean;
}

const inForceOf = (row: StoredRules | undefined): RulesInForce | undefined =>
  row?.digest == null ? undefined : { digest: row.digest, since: row.since.toISOString(), processes: row.processes };

/** By the clock of the server. */
const secondsPresent = 60;
