/** Of processes with different rules those alone write whose are in force. */
import { ObligatoError } from '@obligato/core';
import type { Store } from '@obligato/engine';
import { contentOf } from '../../fixtures/content-of.ts';
import { sampleCommit } from '../../fixtures/sample-commit.ts';
import type { Reopen } from '../examine-store.ts';
import { differences } from './differences.ts';

const [ours, theirs] = ['a'.repeat(64), 'b'.repeat(64)];

/** The code of what it throws for the commit of that number, decided by these rules; undefined when it takes it. */
const refusal = (store: Store, number: number, rules?: string) =>
  store.commit(sampleCommit({ unit: 'org', number }), rules === undefined ? {} : { rules }).then(
    () => undefined,
    (error: unknown) => (error instanceof ObligatoError ? error.code : String(error)),
  );

export async function holdsBackOtherRules(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  const { rules, isShared } = store;
  if (!rules) return isShared ? ['It is shared, and does not know which rules are in force'] : [];
  const faults = [...differences('The rules in force of a new store', await rules.inForce(), undefined)];
  faults.push(...differences('The first to come', (await rules.adopt(ours, 'absent')).digest, ours));
  faults.push(...differences('A commit by the rules in force', await refusal(store, 1, ours), undefined));
  const before = await contentOf(store);
  const differ = 'OBLIGATO_RULES_DIFFER';
  faults.push(...differences('A commit by other rules', await refusal(store, 2, theirs), differ));
  faults.push(...differences('Everything after that', await contentOf(store), before));
  faults.push(...differences('A commit that no rule decided', await refusal(store, 2), undefined));
  faults.push(...differences('Other rules, only joined', (await rules.adopt(theirs, 'nobody')).digest, ours));
  faults.push(...differences('Other rules, from everybody', (await rules.adopt(theirs, 'everybody')).digest, theirs));
  faults.push(...differences('A commit by those of before', await refusal(store, 3, ours), differ));
  faults.push(...differences('A commit by those of now', await refusal(store, 3, theirs), undefined));
  return faults;
}

export async function rulesStay(open: Reopen): Promise<readonly string[]> {
  const first = await open();
  if (!first.rules) return [];
  await first.rules.adopt(ours, 'absent');
  const before = await first.rules.inForce();
  const again = await open();
  const stated = async () => (await again.rules?.inForce())?.digest;
  return [
    ...differences('The rules in force, opened again', await stated(), before?.digest),
    ...differences('Who works by them, when everybody has closed it', (await again.rules?.inForce())?.processes, 0),
    ...differences(
      'Other rules, when nobody works by any',
      (await again.rules?.adopt(theirs, 'absent'))?.digest,
      theirs,
    ),
  ];
}
