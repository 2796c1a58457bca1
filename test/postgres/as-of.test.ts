/** The law of `asOf` on a server: for every moment, the answer is the one that was given then. */
import { openPostgresStore } from '@obligato/postgres';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedLater, live, steps } from '../as-of/a-life.ts';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();

test('what was known then is told again by another process', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (life) => {
      const options = { url: server.url(), schema: server.newSchema(), commitsPerSnapshot: 16 };
      const first = await openPostgresStore(options);
      const asked = await live(first, life);
      await first.close();
      const again = await openPostgresStore({ ...options, readOnly: true });
      expect(await askedLater(again, asked)).toEqual(asked);
      await again.close();
    }),
    { numRuns: 5 },
  );
});
