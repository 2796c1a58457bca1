/** Opens a database as a store: where it is, which schema, whether this release knows what is there. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import { MemoryStore, type Store } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { storeReadOnly } from '@obligato/files';
import { PostgresStore } from './postgres-store.ts';
import { RecordCache } from './record-cache.ts';
import { migrate } from './schema/migrate.ts';
import { connect } from './server/database.ts';

/** Where a store is, and how it is used; everything but the url has a default. */
export interface PostgresStoreOptions {
  /** `postgres://user:password@host:port/database`, and what libpq's urls say after a `?`, such as `sslmode=verify-full`. */
  readonly url: string;
  /** Where the tables are: one for each organisation that shares the database. Made when missing. `obligato`. */
  readonly schema?: string;
  /** The most connections that are open at once. 8. */
  readonly poolSize?: number;
  /** Memory for records, in bytes of their JSON: a rule of thumb. The least recently used leave first. 256 MiB. */
  readonly cacheBytes?: number;
  /** How many commits of a unit are folded at most when it is read for the first time: then a snapshot follows. 64. */
  readonly commitsPerSnapshot?: number;
  /** A query that takes longer is given up by the server, in milliseconds. 30,000. */
  readonly statementTimeout?: number;
  /** Makes nothing and writes nothing: a replica will do. */
  readonly readOnly?: boolean;
}

const defaults = {
  schema: 'obligato',
  poolSize: 8,
  cacheBytes: 256 * 1024 * 1024,
  commitsPerSnapshot: 64,
  statementTimeout: 30_000,
} as const;

/**
 * Opens a store on a PostgreSQL server, 14 or later. Any number of programs may have it open at once.
 *
 * Throws `OBLIGATO_STORE_UNAVAILABLE` when the server cannot be reached, `OBLIGATO_STORE_FAILED` when it refuses (the password, the
 * database, a right), `OBLIGATO_STORE_READ_ONLY` for a replica that is to be written to, `OBLIGATO_STORE_VERSION` when a later
 * release made the tables, `OBLIGATO_USAGE` for a url or a schema that is none. No message shows the password.
 *
 * @example
 * const store = await openPostgresStore({ url: 'postgres://obligato:secret@localhost:5432/obligato' });
 * const engine = await createEngine({ units, plugins, store });
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<Store> {
  const { url, schema, poolSize, cacheBytes, commitsPerSnapshot, statementTimeout } = { ...defaults, ...options };
  const { readOnly = false } = options;
  requireUrl(url);
  requireSchema(schema);
  const database = connect({ url, poolSize, statementTimeout, readOnly });
  try {
    const isThere = await migrate(database, schema, { readOnly });
    const cache = new RecordCache(cacheBytes);
    if (isThere) return new PostgresStore({ database, schema, cache, commitsPerSnapshot, readOnly });
  } catch (error) {
    await database.close();
    throw error;
  }
  await database.close();
  return emptyAt(database.place);
}

/** Where nothing is kept yet and nothing may be made, there is nothing to read. */
const emptyAt = (place: string): Store =>
  wrapStore(new MemoryStore(), { commit: () => Promise.reject(storeReadOnly(place)) });

function requireUrl(url: string): void {
  if (URL.canParse(url) && ['postgres:', 'postgresql:'].includes(new URL(url).protocol)) return;
  // Not shown, nor what the parser says of it: a password may stand in it.
  throw usage(
    { en: 'The url of the store is not one of PostgreSQL', 'zh-CN': '存储的地址不是 PostgreSQL 地址' },
    {
      en: 'Write postgres://user:password@host:5432/database; in a password, write % and two hexadecimal digits for / ? # @ : and %',
      'zh-CN': '请写 postgres://用户:密码@主机:5432/数据库；密码中的 / ? # @ : % 须写作百分号加两位十六进制数',
    },
  );
}

function requireSchema(schema: string): void {
  if (/^[a-z][a-z0-9_]{0,62}$/.test(schema) && !schema.startsWith('pg_')) return;
  throw usage(
    {
      en: `${JSON.stringify(schema)} cannot be the schema of a store`,
      'zh-CN': `${JSON.stringify(schema)} 不能用作存储的模式名`,
    },
    {
      en: 'Use at most 63 lower-case letters, digits and underscores, a letter first, and not "pg_"',
      'zh-CN': '请用不超过63个小写字母、数字和下划线，以字母开头，且不以“pg_”开头',
    },
  );
}

const usage = (message: Text, hint: Text) =>
  new ObligatoError({ code: 'OBLIGATO_USAGE', ...translated(message, hint) });
