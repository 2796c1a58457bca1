/** What `expected` is for: whoever read an older version must not overwrite a newer one. */
import type { Commit } from '@obligato/engine';
import { contentOf } from '../../fixtures/content-of.ts';
import { sampleCommit } from '../../fixtures/sample-commit.ts';
import type { Reopen } from '../examine-store.ts';
import { differences } from './differences.ts';

const cycle = 'org/general-meeting/2026-Q1';
const first = sampleCommit({ unit: 'org', number: 1 });

/** A second command by somebody who read the cycle at this version; absent for one who saw none. */
const readAt = (version: number | undefined): Commit => ({
  ...sampleCommit({ unit: 'org', number: 2 }),
  expected: version === undefined ? {} : { [cycle]: version },
});

export async function comparesExpected(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  const early = await store.commit(readAt(1));
  const faults = [
    ...differences('A commit that expects version 1 of a new cycle', early, { cycle, expected: 1, actual: 0 }),
  ];
  await store.commit(first);
  for (const version of [undefined, 0, 2, 7]) {
    const answer = await store.commit(readAt(version));
    const right = { cycle, expected: version ?? 0, actual: 1 };
    faults.push(...differences(`A commit that expects ${version ?? 'no version'} of a cycle at 1`, answer, right));
  }
  if (faults.length > 0) return faults;
  const other = { ...readAt(1), expected: { [cycle]: 1, 'org/other/2026': 9 } };
  return differences('A commit that expects what is there', await store.commit(other), undefined);
}

export async function writesNothingOnConflict(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  await store.commit(first);
  const before = await contentOf(store);
  const fresh = sampleCommit({ unit: 'org', number: 1, period: '2026-Q2' });
  const stale = readAt(0);
  // The new cycle comes first: a store that goes cycle by cycle has written it before it sees the conflict.
  const commit = { ...stale, cycles: [...fresh.cycles, ...stale.cycles], roster: [], charters: [] };
  const answer = await store.commit({ ...commit, decisions: [...fresh.decisions, ...stale.decisions] });
  return [
    ...differences('A commit of a new cycle and a stale one', answer, { cycle, expected: 0, actual: 1 }),
    ...differences('Everything after a commit that was refused', await contentOf(store), before),
  ];
}

export async function oneOfManyWins(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  const answers = await Promise.all(Array.from({ length: 12 }, () => store.commit(first)));
  const lost = answers.filter((answer) => answer !== undefined);
  return [
    ...differences('Twelve commits to one version at once, those that won', answers.length - lost.length, 1),
    ...differences('Its decisions afterwards', await store.decisions('org'), first.decisions),
  ];
}
