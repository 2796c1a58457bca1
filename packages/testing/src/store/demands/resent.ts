/** A commit whose answer was lost is sent again: whether it had been written or not, it is written once. */
import { type Commit, MemoryStore } from '@obligato/engine';
import { contentOf } from '../../fixtures/content-of.ts';
import { sampleCommit } from '../../fixtures/sample-commit.ts';
import type { Reopen } from '../examine-store.ts';
import { differences } from './differences.ts';

const first: Commit = { ...sampleCommit({ unit: 'org', number: 1 }), id: 'a1b2c3', basedOn: 0 };
const second: Commit = { ...sampleCommit({ unit: 'org', number: 2 }), id: 'd4e5f6', basedOn: 1 };
/** As somebody else would have made it at the same moment. */
const other: Commit = { ...second, id: '99ff00' };

export async function takesOnceWhatIsSentAgain(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  const model = new MemoryStore();
  for (const commit of [first, second]) await model.commit(commit);
  const right = await contentOf(model);
  // Sent again before the first answer has come, at once afterwards, and when somebody has written since.
  const together = await Promise.all([first, first, first].map((commit) => store.commit(commit)));
  const faults = [
    ...differences('One commit sent three times at once', together, [undefined, undefined, undefined]),
    ...differences('The commit after it', await store.commit(second), undefined),
    ...differences('The first one sent again when another followed', await store.commit(first), undefined),
    ...differences('The second one sent again', await store.commit({ ...second }), undefined),
    ...differences('A commit that only looks like it', await store.commit(other), {
      ...{ unit: 'org', basedOn: 1, actual: 2 },
    }),
    ...differences('One of that id in another unit', await store.commit(elsewhere), undefined),
    ...differences('The units', await store.units(), ['b', 'org']),
    ...differences('Decisions after all that', await store.decisions('org'), right.decisions[0]),
    ...differences('The revision after all that', (await store.unit('org')).revision, 2),
  ];
  return faults;
}

const elsewhere: Commit = { ...sampleCommit({ unit: 'b', number: 1 }), id: 'a1b2c3', basedOn: 0 };

export async function knowsAfterReopening(open: Reopen): Promise<readonly string[]> {
  await (await open()).commit(first);
  const store = await open();
  return [
    ...differences('A commit sent again after the store was opened again', await store.commit(first), undefined),
    ...differences('Decisions after that', await store.decisions('org'), first.decisions),
    ...differences('The revision after that', (await store.unit('org')).revision, 1),
  ];
}
