/** What happens, told while it happens: by the engine to a listener, by the API over a stream. */

import { createEngine, MemoryStore } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { evaluating, gathering, type House, inFrontOf, letter, notice, openHouse } from './house.ts';
import { readEvents, type Told } from './told.ts';

let house: House;
beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.api.close());

const cycle = gathering('top/mid');
const notify = () => house.engine.attempt({ cycle, event: 'notify', payload: notice });

describe('engine.subscribe', () => {
  test('tells decisions and dues once they are durable, by kind and unit', async () => {
    const all: string[] = [];
    const dues: string[] = [];
    const stop = house.engine.subscribe(({ kind, unit }) => all.push(`${kind} ${unit}`));
    house.engine.subscribe(({ event, cycle: of, target }) => dues.push(`${event} ${target} ${of}`), {
      ...{ kinds: ['due'], units: ['top'] },
    });
    await notify();
    expect(all).toEqual(['decision top/mid']);
    stop();
    house.clock.set('2026-04-02T09:00:00+08:00');
    await house.engine.tick();
    expect(all).toHaveLength(1);
    expect(dues).toContain(`miss open ${gathering('top')}`);
  });

  test('a listener that throws stops neither the commit nor the others', async () => {
    const told: string[] = [];
    house.engine.subscribe(() => {
      throw new Error('mine alone');
    });
    house.engine.subscribe(({ kind }) => told.push(kind));
    const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
    expect((await notify()).outcome).toBe('accepted');
    expect(told).toEqual(['decision']);
    expect((await warned).message).toBe('mine alone');
  });
});

describe('the stream of events', () => {
  const follow = (token: string, headers: Record<string, string> = {}) => house.ask('/events', { token, headers });

  test('tells what the caller may see, and nothing of other units, other people, or the evaluation about them', async () => {
    const bob = await follow(house.token('member', 'top/mid', 'bob'));
    const chief = await follow(house.token('administrator', 'top', 'chief'));
    const attempt = (id: string, event: string, payload: unknown) =>
      house.engine.attempt({ cycle: id, event, payload });
    await attempt(gathering('top/other'), 'notify', notice);
    await attempt(letter('top/mid', 'ann'), 'draft', { by: 'ann' });
    await attempt(evaluating('top/mid'), 'announce', {
      ...{ subjects: ['chief'], eligible: { members: 5, nonMembers: 0 }, closesOn: '2026-03-09' },
    });
    await notify();
    const cyclesOf = (told: readonly Told[]) => told.map(({ data }) => JSON.parse(data ?? '{}').cycle);
    expect(cyclesOf(await readEvents(bob, 2))).toEqual([evaluating('top/mid'), cycle]);
    expect(cyclesOf(await readEvents(chief, 3))).toEqual([gathering('top/other'), letter('top/mid', 'ann'), cycle]);
  });

  test('names each by an id that says nothing of how many others there are', async () => {
    const bob = await follow(house.token('member', 'top/mid', 'bob'));
    await notify();
    for (let count = 0; count < 3; count++) {
      await house.engine.attempt({ cycle: letter('top/mid', 'ann'), event: 'draft', payload: { by: 'ann' } });
    }
    await notify();
    const ids = (await readEvents(bob, 2)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{16}$/);
  });

  test('goes on where it broke off', async () => {
    const token = house.token('member', 'top/mid', 'bob');
    const open = await follow(token);
    await notify();
    const [seen] = await readEvents(open, 1);
    await notify();
    await notify();
    const told = await readEvents(await follow(token, { 'last-event-id': seen?.id ?? '' }), 2);
    expect(told.map(({ data }) => JSON.parse(data ?? '{}').id)).toEqual([`${cycle}#2`, `${cycle}#3`]);
  });

  test('goes on at another process of the same store', async () => {
    const store = wrapStore(new MemoryStore(), { isShared: true });
    const one = await openHouse({}, store);
    const engine = await createEngine({
      domain: one.engine.domain,
      ...{ units: [], plugins: {} },
      store,
      clock: one.clock,
    });
    const other = inFrontOf(engine, one.clock, { auth: one.auth });
    const token = one.token('member', 'top/mid', 'bob');
    const say = (by: House) => by.engine.attempt({ cycle, event: 'notify', payload: notice });
    const first = one.ask('/events', { token }).then((answer) => readEvents(answer, 1));
    await say(other);
    await say(one);
    const [seen] = await first;
    one.api.close();
    await say(other);
    const resumed = await other.ask('/events', { token, headers: { 'last-event-id': seen?.id ?? '' } });
    const ids = (await readEvents(resumed, 2)).map(({ data }) => JSON.parse(data ?? '{}').id);
    const from = Number(JSON.parse(seen?.data ?? '{}').id.split('#')[1]);
    expect(ids).toEqual([from + 1, from + 2].map((number) => `${cycle}#${number}`));
    other.api.close();
  });

  test.each(['', 'other-run-5', 'deadbeef-1', 'x'.repeat(500)])(
    'after a restart, or with the id %j, it says to read again instead of leaving a gap',
    async (id) => {
      const token = house.token('member', 'top/mid', 'bob');
      const [told] = await readEvents(await follow(token, { 'last-event-id': id }), 1);
      expect(told?.event).toBe('reset');
    },
  );

  test('keeps so many bytes of what was told, however few events they are: older ones have to be read again', async () => {
    const token = house.token('secretary', 'top/mid', 'clerk');
    const first = follow(token).then((answer) => readEvents(answer, 1));
    await Promise.all([first.catch(() => []), notify()]);
    const [seen] = await first;
    const large = { ...notice, agenda: ['x'.repeat(900_000)] };
    const since = () => follow(token, { 'last-event-id': seen?.id ?? '' });
    for (let count = 0; count < 3; count++) await house.engine.attempt({ cycle, event: 'notify', payload: large });
    expect((await readEvents(await since(), 1))[0]?.event).toBe('decision');
    for (let count = 0; count < 9; count++) await house.engine.attempt({ cycle, event: 'notify', payload: large });
    expect((await readEvents(await since(), 1))[0]?.event).toBe('reset');
  });

  test('ends when the token is revoked, and when the API closes', async () => {
    const token = house.token('member', 'top/mid', 'bob');
    const open = await follow(token);
    house.revoke(token);
    await notify();
    expect(await readEvents(open, 1)).toEqual([]);
    const other = await follow(house.token('member', 'top/mid', 'cai'));
    house.api.close();
    expect(await readEvents(other, 1)).toEqual([]);
  });
});
