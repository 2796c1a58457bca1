/**
 * Two roles of one person are taken together: what neither may see alone, both may. A portal names somebody who is on no roster,
 * and so is held to be nobody of the unit: an opinion about its leader is theirs to read, and the roster theirs to change.
 */
import { localAuth, type Principal } from '@obligato/http';
import { describe, expect, test } from 'vitest';
import { at, gathering, openHouse, roster } from '../http/house.ts';
import { told } from '../http/told.ts';
import { type Confiding, openConfiding, roster as people, person, said, unit } from './confiding-house.ts';

/** An API that knows one person, with these roles. */
async function knowing(grants: Principal['grants'], member: string | undefined = 'x') {
  const principal: Principal = { id: 'oidc:x', member, grants };
  const house = await openConfiding({ auth: { identify: async () => principal } });
  return house;
}

const opinionIn = async ({ engine }: Confiding): Promise<string> => {
  expect((await engine.raiseWith({ unit, ...said })).outcome).toBe('accepted');
  const found = [...(await engine.unit(unit)).cycles.values()].find(({ duty }) => duty === said.duty);
  return found?.id ?? '';
};
const readings = async (house: Confiding, headers: Record<string, string> = {}): Promise<readonly number[]> => {
  const cycle = await opinionIn(house);
  const paths = ['', '/decisions', '/history', '/next'].map((way) => `/cycles/${at(cycle)}${way}`);
  return Promise.all(paths.map(async (path) => (await house.ask(path, { token: 'any', headers })).status));
};
const auditorHere = { unit, role: 'auditor' } as const;
const memberAbove = { unit: 'top', role: 'member' } as const;

describe('two roles of one person', () => {
  test('open nothing that neither opens: one reaches the unit, the other is of the unit above', async () => {
    expect(await readings(await knowing([auditorHere]))).toEqual([404, 404, 404, 404]);
    expect(await readings(await knowing([memberAbove]))).toEqual([403, 403, 403, 403]);
    expect(await readings(await knowing([auditorHere, memberAbove]))).toEqual([404, 404, 404, 404]);
    expect(await readings(await knowing([{ unit: 'top', role: 'auditor' }]))).toEqual([200, 200, 200, 200]);
  });

  test('act through the one that lets them act: reading from above does not open what the other moves', async () => {
    const house = await knowing([
      { unit, role: 'secretary' },
      { unit: 'top', role: 'auditor' },
    ]);
    const path = `/cycles/${at(await opinionIn(house))}/attempts`;
    const body = { event: 'say', payload: { text: 'more' } };
    expect((await house.ask(path, { method: 'POST', token: 'any', body })).status).toBe(404);
  });

  test('are not both lent to whoever a portal speaks for', async () => {
    const house = await knowing([
      { unit, role: 'portal' },
      { unit: 'top', role: 'administrator' },
    ]);
    const put = (of: string, headers = {}) =>
      house.ask(`/units/${at(of)}/roster?manyMayLeave=true`, {
        method: 'PUT',
        token: 'any',
        headers,
        body: [person('zed')],
      });
    const before = (await house.engine.unit('top')).roster;
    expect((await put('top', { 'on-behalf-of': 'clerk' })).status).toBe(403);
    expect((await house.engine.unit('top')).roster).toEqual(before);
    expect((await put('top')).status).toBe(200);
  });
});

describe('a portal', () => {
  const portalOf = async (of: string) => {
    const house = await openConfiding();
    return { house, portal: house.token('portal', of) };
  };

  test.each(['nobody-at-all', 'zed'])('does not speak for %s, who is on no roster', async (ghost) => {
    const { house, portal } = await portalOf('top');
    const cycle = await opinionIn(house);
    const headers = { 'on-behalf-of': ghost };
    const ask = (path: string, more = {}) => house.ask(path, { token: portal, headers, ...more });
    const before = await house.engine.changes(unit);
    const statuses = [
      await ask(`/cycles/${at(cycle)}`),
      await ask(`/cycles/${at(cycle)}/decisions`),
      await ask(`/units/${at(unit)}/cycles`),
      await ask('/status'),
      await ask('/events'),
      await ask(`/units/${at(unit)}/roster`, { method: 'PUT', body: people }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403]);
    expect(await house.engine.changes(unit)).toEqual(before);
  });

  test('does not speak for whoever has left, nor for somebody of a unit that it is not of', async () => {
    const { house, portal } = await portalOf('top');
    await house.engine.setRoster(unit, [...people, { ...person('gone'), to: '2026-02-28' }]);
    const statusFor = async (member: string, token: string) =>
      (await house.ask(`/units/${at(unit)}`, { token, headers: { 'on-behalf-of': member } })).status;
    expect(await statusFor('gone', portal)).toBe(403);
    expect(await statusFor('ann', portal)).toBe(200);
    expect(await statusFor('inspector', portal)).toBe(200);
    expect(await statusFor('inspector', house.token('portal', unit))).toBe(403);
  });

  test('reads for somebody what they are let in to where they stand, and no more', async () => {
    const { house, portal } = await portalOf('top');
    const cycle = await opinionIn(house);
    const seenBy = async (member: string) => {
      const headers = { 'on-behalf-of': member };
      const rows = await (await house.ask('/status', { token: portal, headers })).text();
      const { status } = await house.ask(`/cycles/${at(cycle)}`, { token: portal, headers });
      return [status, rows.includes(cycle)];
    };
    expect(await seenBy('inspector')).toEqual([200, true]);
    for (const member of ['ann', 'bob', 'chief']) expect(await seenBy(member)).toEqual([404, false]);
  });

  test('does not lend a branch’s people the unit above, nor the branch beside', async () => {
    const house = await openHouse();
    const portal = house.token('portal', 'top');
    const other = roster.map((row) => ({ ...row, member: `other-${row.member}` }));
    await house.engine.setRoster('top', [], { manyMayLeave: true });
    await house.engine.setRoster('top/other', other, { manyMayLeave: true });
    const attempt = (member: string, event: object) =>
      house.ask(`/cycles/${at(gathering(unit))}/attempts`, {
        ...{ method: 'POST', token: portal, headers: { 'on-behalf-of': member }, body: event },
      });
    const carryOver = { event: 'carryOver', payload: { into: gathering('top/mid/low') } };
    const answer = await attempt('ann', carryOver);
    expect([answer.status, (await told(answer)).decision.because]).toEqual([409, 'side']);
    expect((await attempt('other-ann', carryOver)).status).toBe(403);
  });

  test('ends a stream once the person is not there any more', async () => {
    const { house, portal } = await portalOf('top');
    const stream = await house.ask('/events', { token: portal, headers: { 'on-behalf-of': 'ann' } });
    await house.engine.setRoster(
      unit,
      people.filter(({ member }) => member !== 'ann'),
    );
    const { id } = await house.engine.raise({ unit, duty: 'opinion', occasion: 'roof' });
    await house.engine.attempt({ cycle: id, event: 'say', payload: { text: 'leaks' } });
    expect(await stream.text()).not.toContain('leaks');
  });
});

describe('whoever started the server', () => {
  const put = (house: Confiding, member: string, of: string) =>
    house.ask(`/units/${at(of)}/roster?manyMayLeave=true`, {
      ...{ method: 'PUT', headers: { 'on-behalf-of': member }, body: [person('first')] },
    });

  test('does not act as a ghost either', async () => {
    const house = await openConfiding({ auth: localAuth() });
    expect((await put(house, 'ghost', unit)).status).toBe(403);
    expect((await put(house, 'inspector', unit)).status).toBe(200);
  });

  test('begins where no roster has anybody: whoever they say they are enters the first', async () => {
    const house = await openConfiding({ auth: localAuth() });
    for (const of of ['top', unit]) await house.engine.setRoster(of, [], { manyMayLeave: true });
    expect((await put(house, 'newcomer', unit)).status).toBe(200);
    // From then on there is somebody to be.
    expect((await put(house, 'newcomer', 'top')).status).toBe(403);
    expect((await put(house, 'first', 'top')).status).toBe(200);
  });
});
