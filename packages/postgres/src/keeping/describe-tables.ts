/** How much there is in the tables of a store. */
import type { StoreStatus } from '@obligato/engine';
import type { Database } from '../server/database.ts';

/** Costs a look at every unit's row: a unit has as many commits as its revision says. */
export async function describeTables({ query, place }: Database, schema: string): Promise<StoreStatus> {
  const [store] = await query<{ version: number }>(`select version from "${schema}".store`);
  const [units] = await query<{ units: string; commits: string }>(
    `select count(*) as units, coalesce(sum(revision), 0) as commits from "${schema}".units`,
  );
  const [tables] = await query<{ bytes: string }>(
    `select coalesce(sum(pg_total_relation_size(pg_class.oid)), 0) as bytes
     from pg_catalog.pg_class join pg_catalog.pg_namespace on pg_namespace.oid = relnamespace
     where nspname = $1 and relkind = 'r'`,
    [schema],
  );
  return {
    place: `${place}?schema=${schema}`,
    version: store?.version ?? 0,
    // The server counts further than a number goes, and so answers with text.
    ...{ units: Number(units?.units), commits: Number(units?.commits), bytes: Number(tables?.bytes) },
  };
}
