/** The one way to the server: a pool of connections, and no error of its driver goes any further. */
import type { StoreFigures } from '@obligato/engine';
import { Client, type ClientBase, Pool, type PoolClient } from 'pg';
import { postgresProblem } from './postgres-problem.ts';
import { Turns } from './turns.ts';

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
  /** How long it may take to come through to the server, in milliseconds; waiting for a free connection is no part of it. 10,000. */
  readonly connectTimeout?: number;
}

/** Connects when the first query is made. `url` is one that `URL` understands. */
export function connect({
  url,
  poolSize,
  statementTimeout,
  readOnly,
  connectTimeout = 10_000,
}: ConnectOptions): Database {
  const place = placeOf(url);
  const pool = new Pool({
    Client: ClientThatEnds as new () => ClientBase,
    connectionString: url,
    max: poolSize,
    keepAlive: true,
    application_name: 'obligato',
    connectionTimeoutMillis: connectTimeout,
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
  // In front of the pool: it would count the time until a connection is free as time in which the server did not answer.
  const turns = new Turns(poolSize);
  let connections = 0;

  async function connected(): Promise<PoolClient> {
    const before = connections;
    try {
      const client = await pool.connect();
      connections += 1;
      return client;
    } catch (error) {
      const problem = postgresProblem(place, error);
      // Nobody came through meanwhile: whoever waits would wait in vain, one after the other.
      if (connections === before) turns.refuse(problem);
      throw problem;
    }
  }

  /** One that has seen an error is not used again: the server takes back what was begun when it ends. */
  const onConnection = <T>(work: (client: PoolClient) => Promise<T>): Promise<T> =>
    turns.take(async () => {
      const client = await connected();
      try {
        const answer = await work(client);
        client.release();
        return answer;
      } catch (error) {
        client.release(true);
        throw error;
      }
    });
  const queryOn =
    (client: PoolClient): Query =>
    <Row>(sql: string, values: readonly unknown[] = []) =>
      told(async () => (await client.query(sql, [...values])).rows as readonly Row[]);

  return {
    place,
    query: (sql, values) => onConnection((client) => queryOn(client)(sql, values)),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: turns.waiting }),
    transaction: (work) =>
      onConnection(async (client) => {
        const query = queryOn(client);
        // Whatever the database was set to: what others have committed is seen by the next query.
        await query('begin isolation level read committed');
        const answer = await work(query);
        await query('commit');
        return answer;
      }),
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
