/** When something was written down never goes back. */
import { ObligatoError } from '@obligato/core';
import type { Commit, Store } from '@obligato/engine';
import { contentOf } from '../../fixtures/content-of.ts';
import { sampleCommit } from '../../fixtures/sample-commit.ts';
import type { Reopen } from '../examine-store.ts';
import { differences } from './differences.ts';

const at = (number: number, moment: string, unit = 'org'): Commit => ({
  ...sampleCommit({ unit, number }),
  at: moment,
});

/** The code of what it throws; undefined when it takes it. */
const refusal = (store: Store, commit: Commit) =>
  store.commit(commit).then(
    () => undefined,
    (error: unknown) => (error instanceof ObligatoError ? error.code : String(error)),
  );

export async function timeGoesOn(open: Reopen): Promise<readonly string[]> {
  const first = await open();
  await first.commit(at(1, '2026-03-20T14:00:00+08:00'));
  const before = await contentOf(first);
  const backwards = 'OBLIGATO_TIME_BACKWARDS';
  return [
    ...differences(
      'A commit of a second before the last',
      await refusal(first, at(2, '2026-03-20T13:59:59+08:00')),
      backwards,
    ),
    // Told by the moment, not by the letters.
    ...differences(
      'A commit of an hour before, in another zone',
      await refusal(first, at(2, '2026-03-20T14:00:00+09:00')),
      backwards,
    ),
    ...differences('Everything after that', await contentOf(first), before),
    ...differences(
      'An earlier commit of another unit',
      await refusal(first, at(1, '2026-03-01T09:00:00+08:00', 'other')),
      undefined,
    ),
    ...differences('A commit of the same moment', await refusal(first, at(2, '2026-03-20T14:00:00+08:00')), undefined),
  ];
}
