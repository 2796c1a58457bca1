/** What `basedOn` is for: whoever decided on older records must not write over newer ones, whatever it is that changes. */
import type { Commit } from '@obligato/engine';
import { contentOf } from '../../fixtures/content-of.ts';
import { sampleChange, sampleCommit } from '../../fixtures/sample-commit.ts';
import type { Reopen } from '../examine-store.ts';
import { differences } from './differences.ts';

const first = { ...sampleCommit({ unit: 'org', number: 1 }), basedOn: 0 };
const { cycles, decisions, outbox } = sampleCommit({ unit: 'org', number: 2 });
const nothing = { ...first, cycles: [], decisions: [], outbox: [] };
const entry = outbox.map((one) => ({ ...one, status: 'done' as const }));
const roster = [{ member: 'm1', name: '李', standing: 'full' as const, roles: [], from: '2026-01-01' }];

/** A refusal, a delivery and a roster change no cycle, and yet they were decided on what was there. */
const everyKind: Readonly<Record<string, Commit>> = {
  'an accepted event': { ...nothing, cycles, decisions, outbox },
  'a refusal': { ...nothing, decisions },
  'a delivery': { ...nothing, outbox: entry },
  'a roster': { ...nothing, roster },
  'a change': { ...nothing, changes: [sampleChange({ unit: 'org', number: 1 })] },
  'a retirement': { ...nothing, retired: { cycles: first.cycles.map(({ id }) => id), outbox: [], keys: [] } },
};

export async function comparesRevision(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  const early = await store.commit({ ...first, basedOn: 1 });
  const faults = [
    ...differences('A commit based on what never was', early, { unit: 'org', basedOn: 1, actual: 0 }),
    ...differences('The first commit', await store.commit(first), undefined),
  ];
  for (const [kind, commit] of Object.entries(everyKind)) {
    const { revision } = await store.unit('org');
    for (const basedOn of [0, revision - 1, revision + 1]) {
      const answer = await store.commit({ ...commit, basedOn });
      const right = { unit: 'org', basedOn, actual: revision };
      faults.push(...differences(`${kind} based on ${basedOn} of a unit at ${revision}`, answer, right));
    }
    const taken = await store.commit({ ...commit, basedOn: revision });
    faults.push(...differences(`${kind} based on what is there`, taken, undefined));
    const after = (await store.unit('org')).revision;
    faults.push(...differences(`The revision after ${kind}`, after, revision + 1));
    if (faults.length > 0) return faults;
  }
  const last = await store.commit({ ...nothing, basedOn: undefined, roster });
  return differences('A commit that is based on nothing, such as an import', last, undefined);
}

export async function writesNothingOnConflict(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  await store.commit(first);
  const before = await contentOf(store);
  const faults: string[] = [];
  for (const [kind, commit] of Object.entries(everyKind)) {
    const answer = await store.commit({ ...commit, basedOn: 0 });
    faults.push(
      ...differences(`${kind} that comes second`, answer, { unit: 'org', basedOn: 0, actual: 1 }),
      ...differences(`Everything after ${kind} that was refused`, await contentOf(store), before),
    );
  }
  return faults;
}

export async function oneOfManyWins(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  await store.commit(first);
  const commits = [...Object.values(everyKind), ...Object.values(everyKind)];
  const answers = await Promise.all(commits.map((commit) => store.commit({ ...commit, basedOn: 1 })));
  const lost = answers.filter((answer) => answer !== undefined);
  const { revision } = await store.unit('org');
  return [
    ...differences('Twelve commits based on one revision, those that won', answers.length - lost.length, 1),
    ...differences('The revision afterwards', revision, 2),
  ];
}
