/** Rows that say who has a unit in hand: they end by the clock of the server, whatever the clocks of the processes say. */
import { randomUUID } from 'node:crypto';
import type { Claims } from '@obligato/engine';
import type { Query } from './server/database.ts';
import type { statementsFor } from './statements.ts';

/** Each claim has a name of its own: what has run out, and was taken up by another, is not released by whoever had it before. */
export function postgresClaims({
  query,
  statements,
}: {
  readonly query: Query;
  readonly statements: ReturnType<typeof statementsFor>;
}): Claims {
  return Object.freeze({
    claim: async (work, units, seconds) => {
      const holder = randomUUID();
      const rows = await query<{ unit: string }>(statements.claim, [work, holder, units, seconds]);
      const claimed = new Set(rows.map(({ unit }) => unit));
      return {
        units: units.filter((unit) => claimed.has(unit)),
        release: async () => void (await query(statements.release, [work, holder, [...claimed]])),
      };
    },
  } satisfies Claims);
}
