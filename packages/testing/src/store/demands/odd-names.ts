/** Ids and keys mean the same in every store: what one could not keep apart, none takes. */
import { ObligatoError } from '@obligato/core';
import type { Commit, Store } from '@obligato/engine';
import { contentOf } from '../../fixtures/content-of.ts';
import { sampleChange, sampleCommit } from '../../fixtures/sample-commit.ts';
import type { Reopen } from '../examine-store.ts';
import { differences } from './differences.ts';

const unit = 'org';
const sample = sampleCommit({ unit, number: 2, key: 'k' });

/** By where the name stands. */
const named: Readonly<Record<string, (name: string) => Commit>> = {
  'a commit': (id) => ({ ...sample, id }),
  'a cycle': (id) => ({ ...sample, cycles: sample.cycles.map((cycle) => ({ ...cycle, id })) }),
  'a decision': (id) => ({ ...sample, decisions: sample.decisions.map((each) => ({ ...each, id })) }),
  'a key': (key) => ({ ...sample, decisions: sample.decisions.map((each) => ({ ...each, key })) }),
  'a message': (key) => ({ ...sample, outbox: sample.outbox.map((entry) => ({ ...entry, key })) }),
  'a change': (id) => ({ ...sample, changes: [{ ...sampleChange({ unit, number: 1 }), id }] }),
};

export async function refusesOddNames(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  await store.commit(sampleCommit({ unit, number: 1 }));
  const before = await contentOf(store);
  const faults: string[] = [];
  for (const [what, commit] of Object.entries(named))
    for (const name of ['a\0b', 'a\ud83d', '\ude00b'])
      faults.push(
        ...differences(
          `The name ${JSON.stringify(name)} of ${what}`,
          await refusal(store, commit(name)),
          'OBLIGATO_USAGE',
        ),
      );
  faults.push(...differences('Everything after that', await contentOf(store), before));
  // Whole characters beyond the first plane, and other scripts, are names like any other.
  faults.push(
    ...differences('A key of such characters', await refusal(store, named['a key']?.('会议😀') as Commit), undefined),
  );
  return faults;
}

const refusal = (store: Store, commit: Commit) =>
  store.commit(commit).then(
    () => undefined,
    (error: unknown) => (error instanceof ObligatoError ? error.code : String(error)),
  );
