/** Brings the tables of a schema to what this release knows, one program at a time. */
import { ObligatoError, translated } from '@obligato/core';
import { storeVersion } from '@obligato/files';
import type { Database, Query } from '../server/database.ts';
import { migrations } from './migrations.ts';

export interface MigrateOptions {
  /** Makes nothing: an earlier schema is refused, and a missing one is no store yet. */
  readonly readOnly?: boolean;
  /** The steps that this release knows. */
  readonly steps?: readonly string[];
}

/**
 * Whether there is a store now. Throws `OBLIGATO_STORE_VERSION` for one of a later release, and `OBLIGATO_STORE_READ_ONLY` for a
 * server that takes no writes.
 */
export async function migrate(
  database: Database,
  schema: string,
  { readOnly = false, steps = migrations }: MigrateOptions = {},
): Promise<boolean> {
  const named = `schema ${schema} of ${database.place}`;
  const check = (version: number) => {
    if (version > steps.length) throw storeVersion(named, version, steps.length);
    return version;
  };
  const before = check(await versionOf(database.query, schema));
  if (readOnly) {
    if (before > 0 && before < steps.length) throw notMigrated(named, before, steps.length);
    return before > 0;
  }
  await requireWritable(database);
  if (before < steps.length) await takeSteps(database, { schema, steps, check });
  await requireOwnTransactions(database, schema);
  return true;
}

async function takeSteps(
  database: Database,
  {
    schema,
    steps,
    check,
  }: { readonly schema: string; readonly steps: readonly string[]; readonly check: (version: number) => number },
): Promise<void> {
  await database.transaction(async (query) => {
    // Held to the end of the transaction: of several programs that start at once the first does it, and the others find it done.
    await query(`select pg_advisory_xact_lock(hashtext('obligato'), hashtext($1))`, [schema]);
    const version = check(await versionOf(query, schema));
    if (version === steps.length) return;
    // Asked first, for `if not exists` wants the right to make one even where there is nothing to make.
    if (!(await isSchema(query, schema))) await query(`create schema "${schema}"`);
    await query(`set local search_path to "${schema}"`);
    if (version === 0) await query('create table store (version integer not null)');
    for (const step of steps.slice(version)) await query(step);
    await query(version === 0 ? 'insert into store (version) values ($1)' : 'update store set version = $1', [
      steps.length,
    ]);
  });
}

/** Copied by pg_dump, commits name transactions of the other server: they would stand in the feed where nobody has been yet. */
async function requireOwnTransactions({ query, place }: Database, schema: string): Promise<void> {
  const [foreign] = await query(
    `select from "${schema}".commits where xid >= pg_snapshot_xmax(pg_current_snapshot()) limit 1`,
  );
  if (!foreign) return;
  throw new ObligatoError({
    code: 'OBLIGATO_STORE_FAILED',
    ...translated(
      {
        en: `The commits in schema ${schema} of ${place} were copied from another server, whose transactions had other numbers`,
        'zh-CN': `${place} 的模式 ${schema} 中的提交是从另一台服务器复制来的，其事务编号与本机不符`,
      },
      {
        en: `Run once, as the owner: update ${schema}.commits set xid = '0'`,
        'zh-CN': `请由所有者执行一次：\`update ${schema}.commits set xid = '0'\``,
      },
    ),
  });
}

/**
 * 0 where there is no store. Asked of the catalogue as of any table: `to_regclass` may answer from before the lock was waited for.
 */
async function versionOf(query: Query, schema: string): Promise<number> {
  const tables = await query(
    `select from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
     where nspname = $1 and relname = 'store'`,
    [schema],
  );
  if (tables.length === 0) return 0;
  const [store] = await query<{ version: number }>(`select version from "${schema}".store`);
  return store?.version ?? 0;
}

const isSchema = async (query: Query, schema: string) =>
  (await query('select from pg_catalog.pg_namespace where nspname = $1', [schema])).length > 0;

/** Before anything is tried: a replica says so only at the first write, and a server that forgets never does. */
async function requireWritable({ query, place }: Database): Promise<void> {
  const rows = await query<{ name: string; setting: string }>(
    `select name, setting from pg_catalog.pg_settings
     where name in ('transaction_read_only', 'synchronous_commit', 'fsync')`,
  );
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
  if (settings.get('transaction_read_only') === 'on') throw readOnlyServer(place);
  for (const name of ['synchronous_commit', 'fsync'])
    if (settings.get(name) === 'off') throw forgetfulServer(place, name);
}

function forgetfulServer(place: string, setting: string): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_STORE_FAILED',
    ...translated(
      {
        en: `The server at ${place} acknowledges what is not on its disk yet: ${setting} is off`,
        'zh-CN': `服务器 ${place} 在数据落盘之前就确认写入：${setting} 已关闭`,
      },
      {
        en: `Switch ${setting} on, for the server, the database and the role`,
        'zh-CN': `请为服务器、数据库和角色启用 ${setting}`,
      },
    ),
  });
}

function readOnlyServer(place: string): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_STORE_READ_ONLY',
    ...translated(
      {
        en: `The server at ${place} takes no writes: it is a replica, or the database is set to read only`,
        'zh-CN': `服务器 ${place} 不接受写入：它是只读副本，或数据库设为只读`,
      },
      {
        en: 'Name the primary server in the url, or open the store with "readOnly"',
        'zh-CN': '请在地址中写主服务器，或以“readOnly”打开存储',
      },
    ),
  });
}

function notMigrated(named: string, version: number, known: number): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_STORE_VERSION',
    ...translated(
      {
        en: `The ${named} has version ${version}, and this release needs ${known}`,
        'zh-CN': `${named} 的版本为${version}，本版本需要${known}`,
      },
      {
        en: 'Open it once for writing with this release: that brings it up to date',
        'zh-CN': '请用本版本以可写方式打开一次，即会升级',
      },
    ),
  });
}
