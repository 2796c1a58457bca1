/** A secretary is away: over HTTP, whoever stands in may do what a secretary may, and both names stand on record. */

import type { Auth } from '@obligato/http';
import { beforeEach, describe, expect, test } from 'vitest';
import { at, gathering, type House, inFrontOf, letter, notice, openHouse } from './house.ts';
import { told } from './told.ts';

const mid = 'top/mid';
const path = `/units/${at(mid)}/deputies`;
const parts = { parts: [{ topic: 'work', text: 'done' }] };
const leave = { officer: 'clerk', deputy: 'ann', from: '2026-03-02', until: '2026-03-20', reason: 'on leave' };
let house: House;
let clerk: string;
let ann: string;
beforeEach(async () => {
  house = await openHouse();
  clerk = house.token('secretary', mid, 'clerk');
  ann = house.token('member', mid, 'ann');
});

const post = (url: string, token: string, body: unknown) => house.ask(url, { method: 'POST', token, body });
const attempt = (token: string, cycle: string, event: string, payload: unknown) =>
  post(`/cycles/${at(cycle)}/attempts`, token, { event, payload });

describe('a deputy', () => {
  test('does the steps of the unit for the secretary, and what they owe themselves as themselves', async () => {
    expect((await attempt(ann, gathering(mid), 'notify', notice)).status).toBe(403);
    const named = await post(path, clerk, leave);
    expect([named.status, await told(named)]).toEqual([
      201,
      {
        officer: { member: 'clerk', name: 'Name of clerk' },
        deputy: { member: 'ann', name: 'Name of ann' },
        ...{ from: '2026-03-02', until: '2026-03-20' },
      },
    ]);
    const done = await told(await attempt(ann, gathering(mid), 'notify', notice));
    expect(done).toMatchObject({ outcome: 'accepted', by: { unit: mid, member: 'ann', deputyFor: 'clerk' } });
    const corrected = await told(
      await post(`/cycles/${at(gathering(mid))}/decisions/1/correct`, ann, {
        payload: { ...notice, place: '302' },
        reason: 'a slip',
      }),
    );
    expect(corrected.by).toEqual({ unit: mid, member: 'ann', deputyFor: 'clerk' });
    const own = await told(await attempt(ann, letter(mid, 'ann'), 'submit', parts));
    expect(own.by).toEqual({ unit: mid, member: 'ann' });
    expect((await told(await house.ask('/me', { token: ann }))).grants).toEqual([
      expect.objectContaining({ role: 'member', deputyFor: null }),
      expect.objectContaining({ unit: mid, role: 'secretary', deputyFor: 'clerk' }),
    ]);
  });

  test('leaves to a superior what is the superior’s, whoever they stand in for below', async () => {
    await post(path, clerk, leave);
    const grants = [
      { unit: mid, role: 'member' },
      { unit: 'top', role: 'superior' },
    ] as const;
    const both: Auth = { identify: async () => ({ id: 'token:both', member: 'ann', grants }) };
    const { api } = inFrontOf(house.engine, house.clock, { auth: both });
    const asked = { event: 'carryOver', payload: { to: '2026-04-10', notice: 'no. 7' } };
    const carried = await told(
      await api.fetch(
        new Request(`http://localhost/cycles/${at(gathering(mid))}/attempts`, {
          method: 'POST',
          headers: { host: 'localhost', authorization: 'Bearer both', 'content-type': 'application/json' },
          body: JSON.stringify(asked),
        }),
      ),
    );
    expect(carried).toMatchObject({ outcome: 'accepted', by: { unit: 'top', member: 'ann' }, side: 'superior' });
    expect(carried.by).not.toHaveProperty('deputyFor');
  });

  test('has nothing of it before and after, nor anywhere else', async () => {
    await post(path, clerk, { ...leave, from: '2026-03-10' });
    expect((await attempt(ann, gathering(mid), 'notify', notice)).status).toBe(403);
    house.clock.set('2026-03-12T09:00:00+08:00');
    expect((await attempt(ann, gathering('top/other'), 'notify', notice)).status).toBe(403);
    expect((await attempt(ann, gathering(mid), 'notify', { ...notice, heldOn: '2026-03-25' })).status).toBe(200);
    house.clock.set('2026-03-21T09:00:00+08:00');
    expect((await attempt(ann, gathering(mid), 'cancel', { reason: 'x' })).status).toBe(403);
  });

  test('does not pass it on, and names nobody else', async () => {
    await post(path, clerk, leave);
    const passed = await post(path, ann, { ...leave, deputy: 'bob' });
    expect([passed.status, (await told(passed)).detail]).toEqual([422, expect.stringContaining('does not pass it on')]);
    const another = await post(path, clerk, { ...leave, officer: 'chief' });
    expect((await told(another)).detail).toContain('Only chief, or the unit above');
  });

  test('is named by the unit above, seen by whoever may see the roster, and withdrawn by the officer', async () => {
    const superior = house.token('superior', 'top', 'chief');
    expect((await post(path, superior, leave)).status).toBe(201);
    const bob = house.token('member', mid, 'bob');
    expect((await told(await house.ask(path, { token: bob }))).items).toHaveLength(1);
    expect((await post(path, bob, leave)).status).toBe(403);
    const gone = `${path}/clerk/ann?reason=back`;
    expect((await house.ask(gone, { method: 'DELETE', token: bob })).status).toBe(403);
    expect((await house.ask(gone, { method: 'DELETE', token: clerk })).status).toBe(200);
    expect((await told(await house.ask(path, { token: bob }))).items).toEqual([]);
    expect((await attempt(ann, gathering(mid), 'notify', notice)).status).toBe(403);
    const { items } = await told(await house.ask(`/units/${at(mid)}/changes`, { token: clerk }));
    expect(items.map(({ does, reason }: { does: string; reason: string }) => [does, reason]).slice(-2)).toEqual([
      ['deputise', 'on leave'],
      ['withdraw-deputy', 'back'],
    ]);
  });

  test('loses the office with whoever holds it, and the deputising with the unit', async () => {
    await post(path, clerk, leave);
    const roster = (await house.engine.unit(mid)).roster;
    await house.engine.setRoster(
      mid,
      roster.map((row) => (row.member === 'clerk' ? { ...row, roles: [] } : row)),
    );
    expect((await attempt(ann, gathering(mid), 'notify', notice)).status).toBe(403);
  });

  test('keeps no record of what evaluates them', async () => {
    await post(path, clerk, { ...leave, deputy: 'chief' });
    const chief = house.token('member', mid, 'chief');
    expect((await attempt(chief, `${mid}/leaders/2026`, 'announce', {})).status).toBe(404);
  });
});
