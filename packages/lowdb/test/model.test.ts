import type { Commit, Store } from '@obligato/engine';
import { MemoryStore } from '@obligato/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentOf, sampleCycle, sampleDecision, sampleEntry } from '../../testing/src/fixtures.ts';
import { openLowdbStore } from '../src/index.ts';
import { crashCopy, makeFolder } from './folder.ts';

const sample = fc.record({
  unit: fc.constantFrom('org', 'org/a', 'org/a/2025', 'b-2'),
  number: fc.integer({ min: 1, max: 4 }),
  period: fc.constantFrom('2026-Q1', '2026-02', '2026'),
  dueOn: fc.constantFrom('2026-01-10', '2026-02-10', '2026-03-10'),
  key: fc.string({ unit: 'grapheme', maxLength: 5 }),
});

const commit: fc.Arbitrary<Commit> = fc
  .record({
    sample,
    parts: fc.record({ cycle: fc.boolean(), decision: fc.boolean(), entry: fc.boolean(), roster: fc.boolean() }),
  })
  .map(({ sample, parts }) => {
    const cycle = sampleCycle(sample);
    return {
      unit: sample.unit,
      at: '2026-01-01T00:00:00+08:00',
      basedOn: undefined,
      cycles: parts.cycle ? [cycle] : [],
      decisions: parts.decision ? [sampleDecision(sample)] : [],
      outbox: parts.entry ? [sampleEntry(sample)] : [],
      ...(parts.roster
        ? { roster: [{ member: sample.key, name: sample.key, standing: 'full', roles: [], from: '2026-01-01' }] }
        : {}),
    };
  });

/** How far from the revision that is there the commit is based; undefined for one that is based on nothing. */
const offset = fc.constantFrom(undefined, 0, 0, -1, 1);

type Step =
  | { readonly is: 'commit'; readonly commit: Commit; readonly offset: number | undefined }
  | { readonly is: 'close' | 'crash' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ is: fc.constant('commit' as const), commit, offset }) },
  { weight: 1, arbitrary: fc.constantFrom({ is: 'close' as const }, { is: 'crash' as const }) },
);

const options = fc.record({
  segmentBytes: fc.constantFrom(1, 4_000, 1_000_000),
  checkpointBytes: fc.constantFrom(1, 5_000, 1_000_000),
  tailRecords: fc.constantFrom(1, 3, 100),
  cacheBytes: fc.constantFrom(0, 5_000, 1_000_000),
});

test('answers like the store in memory, whatever is committed, closed, crashed and opened again', {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), options, async (steps, chosen) => {
      const model: Store = new MemoryStore();
      let folder = await makeFolder();
      let store = await openLowdbStore({ folder, ...chosen });
      for (const now of steps) {
        if (now.is === 'commit') {
          const { revision } = await model.unit(now.commit.unit);
          const commit = now.offset === undefined ? now.commit : { ...now.commit, basedOn: revision + now.offset };
          expect(await store.commit(commit)).toEqual(await model.commit(commit));
          continue;
        }
        if (now.is === 'crash') folder = await crashCopy(folder);
        await store.close();
        store = await openLowdbStore({ folder, ...chosen });
      }
      const content = await contentOf(model);
      expect(await contentOf(store)).toEqual(content);
      for (const { id } of content.decisions.flat()) expect(await store.decision(id)).toEqual(await model.decision(id));
      await store.close();
      const last = await openLowdbStore({ folder, ...chosen });
      expect(await contentOf(last)).toEqual(content);
      await last.close();
    }),
    { numRuns: Number(process.env.OBLIGATO_MODEL_RUNS ?? 60) },
  );
});
