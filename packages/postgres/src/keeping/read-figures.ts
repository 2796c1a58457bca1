/** How busy the server is with a store, and what waits there. */
import type { Day } from '@obligato/core';
import type { StoreFigures } from '@obligato/engine';
import type { Database } from '../server/database.ts';
import type { statementsFor } from '../statements.ts';

export interface FiguresParts {
  readonly database: Database;
  readonly statements: Pick<ReturnType<typeof statementsFor>, 'waits' | 'inHand'>;
}

interface Waits {
  readonly xmin: string;
  readonly untold: number;
  readonly due: number;
  readonly oldest: Day | null;
}

/** Two queries that read what has an index. */
export function figuresReader({ database, statements }: FiguresParts): (today: Day) => Promise<StoreFigures> {
  /** The oldest transaction under way, while commits wait for it. */
  let held: { readonly xmin: string; readonly since: number } | undefined;

  return async (today) => {
    const [waits] = await database.query<Waits>(statements.waits, [today]);
    const { xmin = '', untold = 0, due = 0, oldest } = waits ?? {};
    // When a transaction began is not for every role to see: it is watched from here.
    if (untold === 0) held = undefined;
    else if (held?.xmin !== xmin) held = { xmin, since: performance.now() };
    const claims = await database.query<{ work: string; units: number }>(statements.inHand);
    return {
      connections: database.connections(),
      feed: { waiting: untold, seconds: held ? Math.round((performance.now() - held.since) / 1000) : 0 },
      due: { units: due, ...(oldest == null ? {} : { oldest }) },
      claims: Object.fromEntries(claims.map(({ work, units }) => [work, units])),
    };
  };
}
