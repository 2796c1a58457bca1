/** Two programs have one database open, each with connections of its own. */
import { cnCalendar } from '@obligato/cn-calendar';
import { organBranch } from '@obligato/organ-branch';
import { openPostgresStore } from '@obligato/postgres';
import { describeTwoEngines } from '@obligato/testing';
import { onTestFinished } from 'vitest';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();

describeTwoEngines(
  'one PostgreSQL',
  async () => {
    const schema = server.newSchema();
    const open = async () => {
      const store = await openPostgresStore({ url: server.url(), schema });
      onTestFinished(() => store.close());
      return store;
    };
    // Both at once: of two programs that start together one makes the tables.
    const [first, second] = await Promise.all([open(), open()]);
    return { first, second };
  },
  { organ: organBranch, calendar: cnCalendar },
);
