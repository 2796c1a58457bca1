/** A PostgreSQL server of its own for a test file: started once, on loopback, and gone with its data afterwards. */
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { freePort } from '../../examples/try-postgres.ts';
import { type EmbeddedServer, embeddedServer } from './embedded-server.ts';

export interface PostgresServer extends Pick<EmbeddedServer, 'url' | 'port' | 'folder' | 'start' | 'stop'> {
  /** A name that no other test of the file has. */
  newSchema(): string;
  /** Another server on a copy of the folder, on a port of its own. */
  startCopy(folder: string): Promise<{ readonly url: string; stop(): Promise<void> }>;
  /** On a connection of its own, as the owner of everything. */
  sql<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** Where no server can be started the tests of the file fail, and say why. */
export function postgresServer(): PostgresServer {
  let server: EmbeddedServer;
  let schemas = 0;

  beforeAll(async () => {
    server = await embeddedServer();
  });
  afterAll(() => server.remove());

  return {
    url: (change) => server.url(change),
    get port() {
      return server.port;
    },
    get folder() {
      return server.folder;
    },
    start: () => server.start(),
    stop: () => server.stop(),
    newSchema() {
      schemas += 1;
      return `s${schemas}`;
    },
    async startCopy(copy) {
      const other = server.beginOn(copy, await freePort());
      await untilConnected(other.url);
      return other;
    },
    async sql<Row>(text: string, values: readonly unknown[] = []) {
      const client = new Client({ connectionString: server.url() });
      await client.connect();
      try {
        return (await client.query(text, [...values])).rows as readonly Row[];
      } finally {
        await client.end();
      }
    },
  };
}

async function untilConnected(url: string): Promise<void> {
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch {
      await setTimeout(50);
    } finally {
      await client.end();
    }
  }
}
