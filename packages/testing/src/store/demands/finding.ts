/** What the clock and the messenger ask for: a unit that is not found is forgotten. */
import { sampleCommit } from '../../fixtures/sample-commit.ts';
import type { Reopen } from '../examine-store.ts';
import { differences } from './differences.ts';

const due = (unit: string, dueOn: string, number = 1) => sampleCommit({ unit, number, dueOn });

export async function findsDues(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  for (const [unit, on] of [
    ['org/b', '2026-02-10'],
    ['org/a', '2026-02-10'],
    ['org', '2026-03-10'],
    ['b-2', '2026-01-10'],
  ] as const)
    await store.commit(due(unit, on));
  const early = { unit: 'b-2', on: '2026-01-10' };
  const both = ['org/a', 'org/b'].map((unit) => ({ unit, on: '2026-02-10' }));
  const faults = [
    ...differences('dueUnits of the day before the first', await store.dueUnits('2026-01-09'), []),
    ...differences('dueUnits of the very day', await store.dueUnits('2026-02-10'), [early, ...both]),
    ...differences('dueUnits of the end of time', await store.dueUnits('9999-12-31'), [
      ...[early, ...both],
      { unit: 'org', on: '2026-03-10' },
    ]),
  ];
  await store.commit(due('b-2', '2026-12-01', 2));
  return [...faults, ...differences('dueUnits once a due has moved on', await store.dueUnits('2026-02-10'), both)];
}

export async function findsPending(open: Reopen): Promise<readonly string[]> {
  const store = await open();
  const waiting = sampleCommit({ unit: 'org', number: 1 });
  await store.commit(waiting);
  await store.commit({ ...sampleCommit({ unit: 'b-2', number: 1 }), outbox: [] });
  const faults = differences('outboxUnits with one message that waits', await store.outboxUnits(), ['org']);
  const told = waiting.outbox.map((entry) => ({ ...entry, status: 'done' as const }));
  await store.commit({ ...waiting, cycles: [], decisions: [], outbox: told });
  return [...faults, ...differences('outboxUnits once it is told', await store.outboxUnits(), [])];
}
