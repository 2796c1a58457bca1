/** The one way to the server: a pool of connections, and no error of its driver goes any further. */
import type { StoreFigures } from '@obligato/engine';
import { Client, type ClientBase, Pool, type PoolClient } from 'pg';
import { postgresProblem } from './postgres-problem.ts';

export type Query = <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;

export interface Database {
  /** Server and database, for messages: no user, and no password. */
  readonly place: string;
  readonly query: Query;
  /** How many there are just now, and how many calls wait for one. */
  connections(): StoreFigures['connections'];
  /** All or nothing. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface ConnectOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Milliseconds. */
  readonly statementTimeout: number;
  readonly readOnly: boolean;
}

/** Connects when the first query is made. `url` is one that `URL` understands. */
export function connect({ url, poolSize, statementTimeout, readOnly }: ConnectOptions): Database {
  const place = placeOf(url);
  const pool = new Pool({
    Client: ClientThatEnds as new () => ClientBase,
    connectionString: url,
    max: poolSize,
    keepAlive: true,
    application_name: 'obligato',
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    // The server gives up first; a server that says nothing any more is given up by this side.
    statement_timeout: statementTimeout,
    query_timeout: statementTimeout + 5_000,
    idle_in_transaction_session_timeout: 30_000,
    ...(readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
  });
  // A connection that breaks while nobody uses it: the pool has let go of it, and the next query gets another.
  pool.on('error', () => undefined);
  // And one that breaks between two queries of a transaction, or while it is being let go: the next query on it says so.
  pool.on('connect', (client) => client.on('error', () => undefined));

  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw postgresProblem(place, error);
    }
  };
  const queryOn =
    (on: Pool | PoolClient): Query =>
    <Row>(sql: string, values: readonly unknown[] = []) =>
      told(async () => (await on.query(sql, [...values])).rows as readonly Row[]);

  return {
    place,
    query: queryOn(pool),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    async transaction(work) {
      const client = await told(() => pool.connect());
      const query = queryOn(client);
      try {
        // Whatever the database was set to: what others have committed is seen by the next query.
        await query('begin isolation level read committed');
        const answer = await work(query);
        await query('commit');
        client.release();
        return answer;
      } catch (error) {
        // Not used again: the server takes back what was begun when the connection ends.
        client.release(true);
        throw error;
      }
    },
    close: () => told(() => pool.end()),
  };
}

/** The driver leaves a connection that it refused itself open (there was no password): the program would not end until the server does. */
class ClientThatEnds extends Client {
  override connect(): Promise<Client>;
  override connect(callback: (error: Error) => void): void;
  override connect(callback?: (error: Error) => void): Promise<Client> | undefined {
    // Before the pool listens: a server that goes down in that moment would end the program.
    this.on('error', () => undefined);
    const connecting = super.connect().catch((error) => {
      void this.end().catch(() => undefined);
      throw error;
    });
    if (!callback) return connecting;
    connecting.then(() => (callback as () => void)(), callback);
    return undefined;
  }
}

function placeOf(url: string): string {
  const { hostname, port, pathname, searchParams } = new URL(url);
  const host = hostname || searchParams.get('host') || 'localhost';
  return `${host}${port ? `:${port}` : ''}${pathname}`;
}
