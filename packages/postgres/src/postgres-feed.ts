/** The table of commits, read in an order in which nothing that becomes visible late is passed over. */
import type { Commit, Feed } from '@obligato/engine';
import type { Query } from './server/database.ts';
import type { statementsFor } from './statements.ts';

export interface PostgresFeedParts {
  readonly query: Query;
  readonly statements: ReturnType<typeof statementsFor>;
}

interface Row {
  readonly xid: string;
  readonly unit: string;
  readonly revision: number;
  readonly text: string;
}

/**
 * By transactions, and only up to the oldest that is still under way anywhere on the server: every later commit will stand behind
 * that. A number that is given out at the insert would not do: the transaction with the lower one may be the last to end.
 */
export function postgresFeed({ query, statements }: PostgresFeedParts): Feed {
  return Object.freeze({
    end: async () => {
      const [row] = await query<{ xid: string }>(statements.feedEnd);
      return `${row?.xid}/0/`;
    },
    after: async (place = '0/0/', limit) => {
      const [, xid, revision, unit] = /^(\d{1,19})\/(\d{1,9})\/([^\0]*)$/.exec(place) ?? [];
      if (xid === undefined) return undefined;
      const rows = await query<Row>(statements.feedAfter, [xid, unit, revision, limit]);
      const last = rows.at(-1);
      return {
        commits: rows.map(({ text }): Commit => JSON.parse(text)),
        place: last ? `${last.xid}/${last.revision}/${last.unit}` : place,
      };
    },
  } satisfies Feed);
}
