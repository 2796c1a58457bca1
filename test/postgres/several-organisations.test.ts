/** Organisations that share a database have a schema each: one process may serve several, and none sees another. */
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, type Engine, VirtualClock } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { openPostgresStore } from '@obligato/postgres';
import { aUnit, people } from '@obligato/testing/fixtures';
import { expect, onTestFinished, test } from 'vitest';
import { postgresServer } from './postgres-server.ts';

const server = postgresServer();
const secret = 'of-one-organisation';
const cycle = 'bureau/general-meeting/2026-Q1';
const notify = (engine: Engine, place: string) =>
  engine.attempt({ cycle, event: 'notify', payload: { heldOn: '2026-03-20', place, agenda: ['plan'] }, key: 'k-1' });

/** An organisation whose units, keys and cycles are called as those of every other. */
async function organisation(preset: readonly string[] = ['organ/recommended']) {
  const [schema, told] = [server.newSchema(), [] as string[]];
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const store = await openPostgresStore({ url: server.url(), schema });
  const units = [aUnit('bureau', { extends: preset })];
  const notifiers = [
    { notify: async ({ entry }: { readonly entry: { readonly key: string } }) => void told.push(entry.key) },
  ];
  const engine = await createEngine({
    units,
    plugins: { organ: organBranch, calendar: cnCalendar },
    store,
    clock,
    notifiers,
  });
  onTestFinished(() => engine.close());
  const heard: string[] = [];
  engine.subscribe(({ decision }) => heard.push(decision.id), { kinds: ['decision'] });
  await engine.setRoster('bureau', people({ full: 11, committee: 3, leaders: 1 }));
  await engine.plan({ from: '2026-01-01', to: '2026-12-31' });
  return { schema, store, engine, clock, told, heard };
}

test('in one process, none hears, sees, tells or holds up another, though everything is named alike', async () => {
  const [tax, water] = [await organisation(), await organisation()];
  const before = await water.engine.unit('bureau');
  tax.clock.set('2026-03-02T09:00:00+08:00');
  expect((await notify(tax.engine, '301')).id).toBe(`${cycle}#1`);
  expect(await water.engine.unit('bureau')).toEqual(before);
  expect(await water.engine.decisions('bureau')).toEqual([]);
  // The same key, in another organisation, is another one.
  water.clock.set('2026-03-02T09:00:00+08:00');
  const theirs = await notify(water.engine, '105');
  expect([theirs.id, theirs.outcome]).toEqual([`${cycle}#1`, 'accepted']);
  expect(JSON.stringify(await tax.engine.explain(`${cycle}#1`))).not.toContain('105');

  // What one has in hand, and what one has due, is its own.
  tax.clock.set('2026-04-20T08:00:00+08:00');
  const claim = await tax.store.claims?.claim('tick', ['bureau'], 60);
  water.clock.set('2026-04-20T08:00:00+08:00');
  const { fired } = await water.engine.tick();
  expect(fired.length).toBeGreaterThan(0);
  expect(water.told.length).toBeGreaterThan(0);
  expect([tax.told, (await tax.engine.decisions('bureau')).length]).toEqual([[], 1]);
  await claim?.release();
  await expect.poll(() => water.heard.length, { timeout: 10_000 }).toBe(fired.length + 1);
  expect(tax.heard).toEqual([`${cycle}#1`]);
  expect((await tax.engine.figures())?.due.units).toBe(1);
  expect((await water.engine.figures())?.due.units).toBe(0);
});

test('each decides by its own rules', async () => {
  const [strict, plain] = [await organisation(), await organisation([])];
  const rulesOf = async ({ store }: { readonly store: typeof strict.store }) => (await store.rules?.inForce())?.digest;
  expect(await rulesOf(strict)).not.toBe(await rulesOf(plain));
  const larger = people({ full: 12, committee: 3, leaders: 1 });
  expect(await strict.engine.setRoster('bureau', larger)).toBe(true);
  expect(await plain.engine.setRoster('bureau', larger)).toBe(true);
});

test('a role that may use one schema can read nothing of another', async () => {
  const [own, other] = [await organisation(), await organisation()];
  await server.sql(`create role tax login password '${secret}'`);
  await server.sql(
    `grant usage on schema ${own.schema} to tax; grant select on all tables in schema ${own.schema} to tax`,
  );
  const url = server.url({ user: 'tax', password: secret });
  const store = await openPostgresStore({ url, schema: own.schema, readOnly: true });
  onTestFinished(() => store.close());
  expect(await store.units()).toEqual(['bureau']);
  const refused = openPostgresStore({ url, schema: other.schema, readOnly: true });
  await expect(refused).rejects.toMatchObject({ code: 'OBLIGATO_STORE_FAILED' });
  await expect(refused).rejects.toThrow('lacks a right');
});
