/** Puts a store before Vitest. */
import type { OpenStore } from '@obligato/engine';
import { describe, test } from 'vitest';
import { type ExamineStoreOptions, examineStore, type StoreDemandId, storeDemands } from './examine-store.ts';

/**
 * Holds a store to everything that the engine needs of it: that a commit is written wholly or not at all, that `expected` is
 * compared, that order is kept, that dues and messages are found, that everything is there after it was opened again.
 *
 * `open` is what a module under `store:` in `obligato.yaml` exports. It is given an empty folder of its own for each test, and
 * the same folder again where the store is opened again.
 *
 * @example
 * describeStore('memory', async () => new MemoryStore(), { forgets: true });
 */
export function describeStore(name: string, open: OpenStore, options: ExamineStoreOptions = {}): void {
  describe(name, () => {
    for (const demand of Object.keys(storeDemands) as StoreDemandId[]) {
      if (options.forgets && 'opensAgain' in storeDemands[demand]) continue;
      test(storeDemands[demand].title, { timeout: 120_000 }, async () => {
        const faults = await examineStore(open, { ...options, demands: [demand] });
        if (faults.length > 0) throw new StoreFaultError(faults.map(({ message }) => message).join('\n'));
      });
    }
  });
}

/** What Vitest prints: what the store was asked, what it answered, and what it should have. */
class StoreFaultError extends Error {
  override readonly name = 'StoreFault';
}
