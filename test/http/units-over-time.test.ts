/** Who may do what over HTTP when units end, move, and are gone: by the tree of today (C1, C3). */
import { cnCalendar } from '@obligato/cn-calendar';
import { createEngine, MemoryStore, parseUnit, VirtualClock } from '@obligato/engine';
import { type Auth, createApi, type Grant } from '@obligato/http';
import { organBranch } from '@obligato/organ-branch';
import { expect, test } from 'vitest';
import { credentialOf } from '../../packages/http/src/auth/auth.ts';

const plugins = { organ: organBranch, calendar: cnCalendar };
const file = (unit: string, ...lines: readonly string[]) =>
  parseUnit([`unit: ${unit}`, ...lines].join('\n'), `${unit}.yaml`);
const bureaus = ['bureau', 'bureau2'].map((unit) => file(unit, 'extends: [organ/recommended]'));
const branch = (name: string, ...lines: readonly string[]) => file(`bureau/${name}`, 'parent: bureau', ...lines);
const cycle = 'bureau/b/general-meeting/2026-Q2';

/** The bearer token names the unit whose secretary asks; `all` is an administrator of everything. */
const auth: Auth = {
  identify: async (presented) => {
    const bearer = credentialOf(presented);
    const grant: Grant =
      bearer === 'all' ? { unit: undefined, role: 'administrator' } : { unit: bearer, role: 'secretary' };
    return { id: 'token:1', member: 's1', grants: [grant] };
  },
};

/** A branch that had sent a notice in time; then the files are as they are given, in July. */
async function inJuly(...units: readonly ReturnType<typeof file>[]) {
  const clock = new VirtualClock('2026-06-01T09:00:00+08:00');
  const store = new MemoryStore();
  const before = await createEngine({ units: [...bureaus, branch('a'), branch('b')], plugins, clock, store });
  await before.plan({ from: '2026-01-01', to: '2026-12-31' });
  const notice = { heldOn: '2026-06-25', place: '301', agenda: ['x'] };
  await before.attempt({ cycle, event: 'notify', payload: notice });
  clock.set('2026-07-02T09:00:00+08:00');
  const { fetch } = createApi({ engine: await createEngine({ units, plugins, clock, store }), auth });
  return (path: string, unit = 'all') =>
    fetch(new Request(`http://localhost${path}`, { headers: { host: 'localhost', authorization: `Bearer ${unit}` } }));
}

const next = `/cycles/${encodeURIComponent(cycle)}/next`;

test('what a unit that has ended had begun is its successor’s, as if it were their own; nobody else’s', async () => {
  const ended = branch('b', 'until: 2026-06-30', 'successor: bureau/a');
  const ask = await inJuly(...bureaus, branch('a'), branch('c'), ended);
  const answered = await ask(next, 'bureau/a');
  expect(answered.status).toBe(200);
  expect(JSON.stringify(await answered.json())).toContain('"may":true');
  expect((await ask(next, 'bureau/c')).status).toBe(403);
  expect((await ask('/units/bureau%2Fb', 'bureau/a')).status).toBe(200);
  expect(await (await ask('/units/bureau%2Fb', 'bureau/a')).json()).toMatchObject({
    ...{ id: 'bureau/b', parent: 'bureau', until: '2026-06-30', successors: ['bureau/a'] },
  });
});

test('a unit that has moved is below its superior of today', async () => {
  const moved = file('bureau/b', 'parent: [bureau, { unit: bureau2, from: 2026-07-01 }]');
  const ask = await inJuly(...bureaus, branch('a'), moved);
  expect(await (await ask('/units/bureau%2Fb', 'bureau/b')).json()).toMatchObject({ parent: 'bureau2' });
});

test('what is stored of a unit without a file is read by whoever may read all, and by nobody else', async () => {
  const ask = await inJuly(...bureaus, branch('a'));
  const read = await ask(`/cycles/${encodeURIComponent(cycle)}`);
  expect(read.status).toBe(200);
  expect(await read.json()).toMatchObject({ id: cycle, unit: 'bureau/b' });
  expect((await ask(next)).status).toBe(200);
  expect((await ask(`/cycles/${encodeURIComponent(cycle)}`, 'bureau/a')).status).toBe(403);
  expect((await ask('/cycles/nobody%2Fgeneral-meeting%2F2026-Q2')).status).toBe(404);
});

test('the ledger of a successor has the rows of the units that it goes on with, for whoever may read them', async () => {
  const units = ['until: 2026-06-30', 'successor: bureau/c'];
  const ask = await inJuly(...bureaus, branch('a'), branch('b', ...units), branch('c', 'from: 2026-07-01'));
  const rowsFor = async (unit: string, who: string) => {
    const answer = await ask(`/units/${encodeURIComponent(unit)}/ledger`, who);
    return answer.status === 200 ? JSON.stringify(((await answer.json()) as { rows: unknown }).rows) : answer.status;
  };
  expect(await rowsFor('bureau/c', 'bureau/c')).toContain(cycle);
  expect(await rowsFor('bureau/c', 'all')).toContain(cycle);
  expect(await rowsFor('bureau/a', 'all')).not.toContain(cycle);
  expect(await rowsFor('bureau/c', 'bureau/a')).toBe(403);
});
