/** What is wrong in a url, with a server or with a right is named, in both languages, with what to do; and no password is shown. */
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect, promisify } from 'node:util';
import { ObligatoError, type ProblemCode } from '@obligato/core';
import openFromEnvironment, { openPostgresStore, type PostgresStoreOptions } from '@obligato/postgres';
import { sampleCommit } from '@obligato/testing/fixtures';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { freePort } from '../../examples/try-postgres.ts';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();
const secret = 'tell-nobody';
afterEach(() => vi.unstubAllEnvs());

async function refusal(open: () => Promise<unknown>): Promise<ObligatoError> {
  const error = await open().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ObligatoError)) throw new Error(`No ObligatoError: ${inspect(error)}`);
  // The password is in nothing that a log could hold, the cause included.
  expect(inspect(error, { depth: 20, showHidden: true })).not.toContain(secret);
  expect(error.problems[0]?.translations?.['zh-CN']?.message).toMatch(/[一-龥]/);
  return error;
}

const table: readonly (readonly [string, () => Partial<PostgresStoreOptions>, ProblemCode, string])[] = [
  [
    'a wrong password',
    () => ({ url: server.url({ password: secret }) }),
    'OBLIGATO_STORE_FAILED',
    'refused the user or the password',
  ],
  [
    'a user that is not there',
    () => ({ url: server.url({ user: 'nobody', password: secret }) }),
    'OBLIGATO_STORE_FAILED',
    'refused the user or the password',
  ],
  [
    'a database that is not there',
    () => ({ url: server.url({ database: 'nothing' }) }),
    'OBLIGATO_STORE_FAILED',
    'There is no database at 127.0.0.1',
  ],
  [
    'a url of something else',
    () => ({ url: `mysql://u:${secret}@localhost/db` }),
    'OBLIGATO_USAGE',
    'not one of PostgreSQL',
  ],
  [
    'a password that is not escaped',
    () => ({ url: `postgres://u:${secret}#1@db/x` }),
    'OBLIGATO_USAGE',
    'not one of PostgreSQL',
  ],
  ['no url', () => ({ url: '' }), 'OBLIGATO_USAGE', 'not one of PostgreSQL'],
  ['a schema that is none', () => ({ schema: 'x"; drop table y; --' }), 'OBLIGATO_USAGE', 'cannot be the schema'],
  ['a schema of the server’s own', () => ({ schema: 'pg_catalog' }), 'OBLIGATO_USAGE', 'cannot be the schema'],
  ['a schema in capitals', () => ({ schema: 'Branch' }), 'OBLIGATO_USAGE', 'cannot be the schema'],
];

describe('opening a store refuses by name', () => {
  test.each(table)('%s', async (_, options, code, words) => {
    const error = await refusal(() => openPostgresStore({ url: server.url(), ...options() }));
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });

  test('a port at which nobody listens', async () => {
    const port = await freePort();
    const url = `postgres://u:${secret}@127.0.0.1:${port}/db`;
    const error = await refusal(() => openPostgresStore({ url }));
    expect(error.code).toBe('OBLIGATO_STORE_UNAVAILABLE');
    expect(error.message).toContain(`127.0.0.1:${port}/db`);
  });

  test('a database that is set to read only, for writing', async () => {
    await server.sql('create database calm');
    await server.sql('alter database calm set default_transaction_read_only = on');
    const url = server.url({ database: 'calm' });
    expect((await refusal(() => openPostgresStore({ url }))).code).toBe('OBLIGATO_STORE_READ_ONLY');
    const store = await openPostgresStore({ url, readOnly: true });
    expect(await store.units()).toEqual([]);
    await store.close();
  });

  test('a database that acknowledges what is not on its disk', async () => {
    await server.sql('create database hasty');
    await server.sql('alter database hasty set synchronous_commit = off');
    const error = await refusal(() => openPostgresStore({ url: server.url({ database: 'hasty' }) }));
    expect(error.code).toBe('OBLIGATO_STORE_FAILED');
    expect(error.message).toContain('synchronous_commit is off');
  });

  test('a role that lacks a right; with those that docs/postgres.md grants it works, and can drop nothing', async () => {
    const [schema, owner] = [server.newSchema(), server.url()];
    await server.sql(`create role clerk login password '${secret}'`);
    const url = server.url({ user: 'clerk', password: secret });
    const error = await refusal(() => openPostgresStore({ url, schema }));
    expect(error.code).toBe('OBLIGATO_STORE_FAILED');
    expect(error.message).toContain('lacks a right');
    await (await openPostgresStore({ url: owner, schema })).close();
    await grantDaily(schema, 'clerk');
    await server.sql(`grant update (rules, rules_since) on ${schema}.store to clerk`);
    const store = await openPostgresStore({ url, schema, commitsPerSnapshot: 1 });
    onTestFinished(() => store.close());
    for (const number of [1, 2]) expect(await store.commit(sampleCommit({ unit: 'org', number }))).toBeUndefined();
    expect(await store.decisionIds?.('org')).toHaveLength(2);
    const claim = await store.claims?.claim('tick', ['org'], 60);
    expect(claim?.units).toEqual(['org']);
    await claim?.release();
    expect((await store.feed?.after(undefined, 9))?.commits).toHaveLength(2);
    expect((await store.rules?.adopt('a'.repeat(64), 'absent'))?.processes).toBe(1);
  });

  test('a role that may not change the rules: it works by those in force, and is held back by name with others', async () => {
    const [schema, owner] = [server.newSchema(), server.url()];
    const [ours, theirs] = ['a'.repeat(64), 'b'.repeat(64)];
    await server.sql(`create role scribe login password '${secret}'`);
    const owning = await openPostgresStore({ url: owner, schema });
    onTestFinished(() => owning.close());
    await grantDaily(schema, 'scribe');
    const store = await openPostgresStore({ url: server.url({ user: 'scribe', password: secret }), schema });
    onTestFinished(() => store.close());
    // Somebody has to begin.
    const none = await refusal(async () => store.rules?.adopt(ours, 'absent'));
    expect([none.code, none.message]).toEqual(['OBLIGATO_STORE_FAILED', expect.stringContaining('lacks a right')]);
    await owning.rules?.adopt(ours, 'absent');
    await owning.close();
    expect((await store.rules?.adopt(ours, 'absent'))?.processes).toBe(1);
    await store.commit(sampleCommit({ unit: 'org', number: 1 }), { rules: ours });
    const next = await openPostgresStore({ url: server.url({ user: 'scribe', password: secret }), schema });
    onTestFinished(() => next.close());
    await store.close();
    // Nobody else is there, and still it is not for this one to say.
    expect((await next.rules?.adopt(theirs, 'absent'))?.digest).toBe(ours);
    const late = await refusal(() => next.commit(sampleCommit({ unit: 'b', number: 1 }), { rules: theirs }));
    expect(late.code).toBe('OBLIGATO_RULES_DIFFER');
    const forced = await refusal(async () => next.rules?.adopt(theirs, 'everybody'));
    expect(forced.message).toContain('lacks a right');
    expect((await next.rules?.inForce())?.digest).toBe(ours);
  });
});

describe('a real replica', () => {
  test('is read, and refused for writing by name', { timeout: 120_000 }, async () => {
    const schema = server.newSchema();
    const primary = await openPostgresStore({ url: server.url(), schema });
    await primary.commit(sampleCommit({ unit: 'org', number: 1 }));
    await primary.close();
    await server.stop();
    const copy = `${server.folder}-replica`;
    onTestFinished(() => rm(copy, { recursive: true, force: true }));
    // With the owner of every file, as a backup of the server would have it.
    await promisify(execFile)('cp', ['-a', server.folder, copy]);
    await writeFile(join(copy, 'data', 'standby.signal'), '');
    await server.start();
    const replica = await server.startCopy(copy);
    onTestFinished(() => replica.stop());
    const url = replica.url;
    const error = await refusal(() => openPostgresStore({ url, schema }));
    expect(error.code).toBe('OBLIGATO_STORE_READ_ONLY');
    expect(error.message).toContain('replica');
    const store = await openPostgresStore({ url, schema, readOnly: true });
    expect(await store.units()).toEqual(['org']);
    await expect(store.commit(sampleCommit({ unit: 'org', number: 2 }))).rejects.toMatchObject({
      code: 'OBLIGATO_STORE_READ_ONLY',
    });
    await store.close();
  });
});

describe('opened for reading only', () => {
  test('it makes nothing, and is empty where nothing is', async () => {
    const schema = server.newSchema();
    const store = await openPostgresStore({ url: server.url(), schema, readOnly: true });
    expect(await store.units()).toEqual([]);
    expect((await store.unit('org')).revision).toBe(0);
    await expect(store.commit(sampleCommit({ unit: 'org', number: 1 }))).rejects.toMatchObject({
      code: 'OBLIGATO_STORE_READ_ONLY',
    });
    await store.close();
    expect(await server.sql('select from pg_namespace where nspname = $1', [schema])).toEqual([]);
  });
});

describe('a store that is closed', () => {
  test('says so', async () => {
    const store = await openPostgresStore({ url: server.url(), schema: server.newSchema() });
    await store.close();
    await store.close();
    await expect(store.unit('org')).rejects.toMatchObject({ code: 'OBLIGATO_STORE_CLOSED' });
  });
});

describe('the module for store: in obligato.yaml', () => {
  test('wants the url from the environment', async () => {
    vi.stubEnv('OBLIGATO_POSTGRES_URL', '');
    const error = await refusal(() => openFromEnvironment({ folder: '/nowhere' }));
    expect(error.code).toBe('OBLIGATO_USAGE');
    expect(error.message).toContain('OBLIGATO_POSTGRES_URL');
  });

  test('opens the schema that the environment names', async () => {
    const schema = server.newSchema();
    vi.stubEnv('OBLIGATO_POSTGRES_URL', server.url());
    vi.stubEnv('OBLIGATO_POSTGRES_SCHEMA', schema);
    const store = await openFromEnvironment({ folder: '/nowhere' });
    await store.commit(sampleCommit({ unit: 'org', number: 1 }));
    await store.close();
    expect(await server.sql(`select unit from ${schema}.units`)).toEqual([{ unit: 'org' }]);
  });
});

/** What docs/postgres.md grants to whoever runs a process, but for the right to change the rules. */
async function grantDaily(schema: string, role: string): Promise<void> {
  await server.sql(`grant usage on schema ${schema} to ${role}`);
  await server.sql(`grant select on all tables in schema ${schema} to ${role}`);
  await server.sql(`grant insert on ${schema}.commits, ${schema}.decisions to ${role}`);
  await server.sql(`grant insert, update on ${schema}.units, ${schema}.snapshots to ${role}`);
  await server.sql(`grant insert, update, delete on ${schema}.claims to ${role}`);
}
