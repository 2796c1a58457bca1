/** Law: for every moment, the answer is the one that was given then, whatever was recorded, corrected or withdrawn since. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryStore } from '@obligato/engine';
import { openLowdbStore } from '@obligato/lowdb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedLater, kinds, live, type Step, steps } from './a-life.ts';

test('the answer is the one that was given then', { timeout: 240_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (life) => {
      const store = new MemoryStore();
      const asked = await live(store, life);
      expect(await askedLater(store, asked)).toEqual(asked);
    }),
    { numRuns: 25 },
  );
});

test('on a disk too, when it was closed and opened again, with its journal in many segments', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (life) => {
      const parent = await mkdtemp(join(tmpdir(), 'obligato-as-of-'));
      try {
        const options = {
          folder: join(parent, 'data'),
          segmentBytes: 64 * 1024,
          checkpointBytes: 64 * 1024,
          tailRecords: 4,
        };
        const first = await openLowdbStore(options);
        const asked = await live(first, life);
        await first.close();
        const again = await openLowdbStore(options);
        expect(await askedLater(again, asked)).toEqual(asked);
        await again.close();
      } finally {
        await rm(parent, { recursive: true, force: true });
      }
    }),
    { numRuns: 5 },
  );
});

test('and such lives go through everything that can happen', async () => {
  const life: readonly Step[] = kinds.flatMap((does, which) => [
    { minutes: 20_000, does, which, isAsked: true },
    { minutes: 3, does: 'notify', which, isAsked: true },
  ]);
  const store = new MemoryStore();
  const asked = await live(store, life);
  const seen = asked.map(({ answer }) => JSON.stringify(answer.records));
  expect(new Set(seen).size).toBeGreaterThan(8);
  expect(await askedLater(store, asked)).toEqual(asked);
});
