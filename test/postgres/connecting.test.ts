/** Connections: one that goes in the very moment in which it is ready, more callers than there are, and none to be had. */
import { type AddressInfo, connect, createServer } from 'node:net';
import { openPostgresStore } from '@obligato/postgres';
import { sampleCommit } from '@obligato/testing/fixtures';
import { expect, onTestFinished, test } from 'vitest';
import { connect as connectTo } from '../../packages/postgres/src/server/database.ts';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();

/** The first words of a server that is ready to be asked. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** What a server says to everybody when it is stopped (57P01), as it goes over the wire. */
const goodbye = (() => {
  const fields = ['SFATAL', 'VFATAL', 'C57P01', 'Mterminating connection due to administrator command', ''];
  const body = Buffer.from(fields.map((field) => `${field}\0`).join(''));
  const head = Buffer.alloc(5);
  head.write('E');
  head.writeUInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
})();

/** Passes everything on to the server, and ends so many connections as soon as they are ready, in the same breath. */
async function passage(cut: number): Promise<{ readonly port: number; cuts(): number }> {
  let cuts = 0;
  const proxy = createServer((client) => {
    const behind = connect(server.port, '127.0.0.1');
    for (const each of [client, behind]) each.on('error', () => undefined);
    client.pipe(behind);
    client.on('close', () => behind.destroy());
    behind.on('data', (chunk) => {
      if (cuts >= cut || chunk.indexOf(ready) < 0) return void client.write(chunk);
      cuts += 1;
      client.end(Buffer.concat([chunk, goodbye]));
      behind.destroy();
    });
    behind.on('close', () => client.end());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void proxy.close());
  return { port: (proxy.address() as AddressInfo).port, cuts: () => cuts };
}

test('ends no program: the call says that the server is away, and the next one goes on', async () => {
  const { port, cuts } = await passage(3);
  const url = server.url().replace(`:${server.port}/`, `:${port}/`);
  const schema = server.newSchema();
  let tries = 0;
  const opened = async () => {
    for (;;) {
      tries += 1;
      const store = await openPostgresStore({ url, schema }).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'OBLIGATO_STORE_UNAVAILABLE' });
      });
      if (store) return store;
    }
  };
  const store = await opened();
  onTestFinished(() => store.close());
  expect([cuts(), tries]).toEqual([3, 4]);
  expect(await store.commit(sampleCommit({ unit: 'org', number: 1 }))).toBeUndefined();
});

const one = { poolSize: 1, connectTimeout: 2_000, statementTimeout: 30_000, readOnly: false };

test('whoever waits for a connection that others use waits as long as they do: the server is there', async () => {
  const database = connectTo({ url: server.url(), ...one });
  onTestFinished(() => database.close());
  const calls = Promise.all(Array.from({ length: 5 }, () => database.query('select pg_sleep(0.6)')));
  expect(database.connections().waiting).toBe(4);
  expect(await calls).toHaveLength(5);
  expect(database.connections()).toMatchObject({ open: 1, waiting: 0 });
});

test('where none can be made all who wait are told, and the next one tries again', async () => {
  let tried = 0;
  const silent = createServer((client) => {
    tried += 1;
    client.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void silent.close());
  const url = `postgres://nobody@127.0.0.1:${(silent.address() as AddressInfo).port}/none`;
  const database = connectTo({ url, ...one, connectTimeout: 200 });
  onTestFinished(() => database.close());
  const calls = await Promise.allSettled(Array.from({ length: 20 }, () => database.query('select 1')));
  expect(calls.map((call) => call.status === 'rejected' && call.reason.code)).toEqual(
    calls.map(() => 'OBLIGATO_STORE_UNAVAILABLE'),
  );
  expect(tried).toBe(1);
  await expect(database.query('select 1')).rejects.toMatchObject({ code: 'OBLIGATO_STORE_UNAVAILABLE' });
  expect(tried).toBe(2);
});
