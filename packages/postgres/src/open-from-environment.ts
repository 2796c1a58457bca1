/** What `store:` in obligato.yaml opens when it is an address that begins with `postgres://`, or `@obligato/postgres`. */
import { ObligatoError, translated } from '@obligato/core';
import type { OpenStore } from '@obligato/engine';
import { openPostgresStore } from './open-postgres-store.ts';

/**
 * Opens the database at the address of the configuration, or else at `OBLIGATO_POSTGRES_URL`; in the schema that its `?schema=` names, or
 * `OBLIGATO_POSTGRES_SCHEMA`, or else in `obligato`. obligato.yaml goes to git, and a password must not: it comes from `PGPASSWORD`, from
 * `~/.pgpass`, or in `OBLIGATO_POSTGRES_URL`.
 *
 * Throws `OBLIGATO_USAGE` when there is no url, and whatever `openPostgresStore` throws.
 *
 * @example
 * import open from '@obligato/postgres'; // obligato.yaml: store: '@obligato/postgres'
 *
 * const store = await open({ folder: 'data' });
 */
export const openFromEnvironment: OpenStore = async ({ url: stated, readOnly = false }) => {
  const { OBLIGATO_POSTGRES_URL, OBLIGATO_POSTGRES_SCHEMA } = process.env;
  const named = stated ?? OBLIGATO_POSTGRES_URL;
  if (!named) throw noUrl();
  const { url, schema = OBLIGATO_POSTGRES_SCHEMA } = withoutSchema(named);
  return openPostgresStore({ url, readOnly, ...(schema ? { schema } : {}) });
};

/** `?schema=tax_bureau` is ours to read: the driver would hand it to the server, which does not know it. */
function withoutSchema(named: string): { readonly url: string; readonly schema?: string } {
  if (!URL.canParse(named)) return { url: named };
  const address = new URL(named);
  const schema = address.searchParams.get('schema');
  if (schema === null) return { url: named };
  address.searchParams.delete('schema');
  return { url: address.href, schema };
}

const noUrl = () =>
  new ObligatoError({
    code: 'OBLIGATO_USAGE',
    ...translated(
      {
        en: 'The store is on PostgreSQL, and OBLIGATO_POSTGRES_URL does not say where',
        'zh-CN': '存储在 PostgreSQL 上，但环境变量 OBLIGATO_POSTGRES_URL 未指明地址',
      },
      {
        en: 'Set it in the environment, or write the address under "store:" without the password: postgres://obligato@localhost:5432/obligato',
        'zh-CN': '请设置该环境变量，或在 `store:` 下写不含密码的地址：`postgres://obligato@localhost:5432/obligato`',
      },
    ),
  });
