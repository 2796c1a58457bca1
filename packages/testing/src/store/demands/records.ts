/** What is in a record after a commit. */

import type { Commit, Named } from '@obligato/engine';
import { applyCommit, emptyUnit, encodeRecord } from '@obligato/engine/store';
import { contentOf } from '../../fixtures/content-of.ts';
import { sampleChange, sampleCommit } from '../../fixtures/sample-commit.ts';
import type { Reopen } from '../examine-store.ts';
import { differences } from './differences.ts';

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

export async function unknownIsEmpty(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  const empty = encodeRecord(emptyUnit('org'));
  return [
    ...differences('unit of one that is unknown', encodeRecord(await store.unit('org')), empty),
    ...differences('decisions of one that is unknown', await store.decisions('org'), []),
    ...differences('changes of one that is unknown', await store.changes('org'), []),
    ...differences('decision', await store.decision('org/general-meeting/2026-Q1#1'), undefined),
    ...differences('units, though one was asked for', await store.units(), []),
    ...differences('dueUnits', await store.dueUnits('9999-12-31'), []),
    ...differences('outboxUnits', await store.outboxUnits(), []),
  ];
}

export async function writesWholly(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  const roster = [{ member: 'm1', name: '张三', standing: 'full' as const, roles: [], from: '2026-01-01' }];
  const changes = [sampleChange({ unit: 'org', number: 1 })];
  const [officer, deputy] = ['m1', 'm2'].map((member) => ({ member, name: '张三' })) as [Named, Named];
  const deputies = [{ officer, deputy, from: '2026-03-01', until: '2026-03-02' }];
  const commit: Commit = {
    ...sampleCommit({ unit: 'org', number: 1, key: 'k "1"' }),
    ...{ roster, deputies, changes },
  };
  const answer = await store.commit(commit);
  const right = encodeRecord(applyCommit(emptyUnit('org'), commit));
  const found = encodeRecord(await store.unit('org'));
  const parts = (Object.keys(right) as (keyof typeof right)[]).flatMap((part) =>
    differences(`${part} after one commit`, found[part], right[part]),
  );
  const [decision] = commit.decisions;
  return [
    ...differences('A commit of a new cycle', answer, undefined),
    ...parts,
    ...differences('decisions after one commit', await store.decisions('org'), commit.decisions),
    ...differences('changes after one commit', await store.changes('org'), changes),
    ...differences('decision by its id', await store.decision(decision?.id ?? ''), decision),
    ...differences('units after one commit', await store.units(), ['org']),
  ];
}

export async function keepsOrder(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  const periods = ['2026-Q2', '2026-02', '2026-Q1'];
  const commits = periods.map((period) => sampleCommit({ unit: 'org', number: 1, period }));
  for (const commit of commits) await store.commit(commit);
  const before = [await store.decisions('org'), await store.changes('org')];
  const counts = before.map((list) => list.length);
  // The first moves again: its cycle and its message keep their places.
  const again = sampleCommit({ unit: 'org', number: 2, period: '2026-Q2' });
  const several = [1, 2].flatMap((at) => ({ ...again.decisions[0], id: `${again.cycles[0]?.id}#${at + 1}` }));
  await store.commit({ ...again, decisions: several as Commit['decisions'] });
  // Of a roster alone, and several at once: numbered on, and told in their order.
  const changes = [1, 2, 3].map((number) => sampleChange({ unit: 'org', number }));
  const alone = { ...again, cycles: [], decisions: [], outbox: [] };
  await store.commit({ ...alone, changes: changes.slice(0, 1) });
  await store.commit({ ...alone, changes: changes.slice(1) });
  const record = await store.unit('org');
  const decided = [...commits.flatMap(({ decisions }) => decisions), ...several] as Commit['decisions'];
  const entries = [...commits, again].flatMap(({ outbox }) => outbox.map(({ key }) => key));
  const cycles = commits.flatMap((commit) => idsOf(commit.cycles));
  return [
    ...differences('decisions, oldest first', idsOf(await store.decisions('org')), idsOf(decided)),
    ...differences('changes, oldest first', idsOf(await store.changes('org')), idsOf(changes)),
    ...differences(
      'how much stands in what was read before',
      before.map((list) => list.length),
      counts,
    ),
    ...differences('how many changes the unit has', record.changed, changes.length),
    ...differences('cycles, as they came', [...record.cycles.keys()], cycles),
    ...differences('outbox entries, as they came', [...record.outbox.keys()], [...new Set(entries)]),
  ];
}

export async function retires(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  const commit = sampleCommit({ unit: 'org', number: 1, key: 'once' });
  await store.commit(commit);
  const [cycle = ''] = idsOf(commit.cycles);
  const retired = { cycles: [cycle], outbox: commit.outbox.map(({ key }) => key), keys: ['once'] };
  await store.commit({ ...commit, cycles: [], decisions: [], outbox: [], retired });
  const { cycles, outbox, keys, decided } = await store.unit('org');
  return [
    ...differences(
      'cycles, outbox entries and keys that are retired',
      [cycles.size, outbox.size, keys.size],
      [0, 0, 0],
    ),
    ...differences('how many decisions the retired cycle has', decided.get(cycle), 1),
    ...differences('its decisions', await store.decisions('org'), commit.decisions),
    ...differences('what is still due', await store.dueUnits('9999-12-31'), []),
  ];
}

export async function heldRecordsStay(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  await store.commit(sampleCommit({ unit: 'org', number: 1 }));
  const held = await store.unit('org');
  const before = structuredClone(encodeRecord(held));
  await store.commit(sampleCommit({ unit: 'org', number: 2 }));
  const faults = differences('A record that was read before a commit', encodeRecord(held), before);
  const { records } = await contentOf(store);
  return [...faults, ...differences('The version after it', records[0]?.cycles[0]?.[1].version, 2)];
}
