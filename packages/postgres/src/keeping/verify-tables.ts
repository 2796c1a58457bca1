/** Reads every commit of a store back, unit by unit. */
import type { Problem } from '@obligato/core';
import type { StoreCheck } from '@obligato/engine';
import type { Database } from '../server/database.ts';
import { verifyUnit } from './verify-unit.ts';

/** Others may go on writing: each unit is looked at as it was at one moment. */
export async function verifyTables(database: Database, schema: string): Promise<StoreCheck> {
  const problems: Problem[] = [];
  let commits = 0;
  // Of either table: a unit whose row is gone still has its commits.
  const units = await database.query<{ unit: string }>(
    `select unit from "${schema}".units union select unit from "${schema}".commits order by unit`,
  );
  for (const { unit } of units) {
    const verified = await database.transaction(async (query) => {
      await query('set transaction isolation level repeatable read, read only');
      return verifyUnit(query, schema, unit);
    });
    commits += verified.commits;
    if (verified.problem) problems.push(verified.problem);
  }
  return { commits, problems };
}
