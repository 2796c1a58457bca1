/** `?asOf=`: what was answered then is answered again, to the same people, with the rights that they have today. */
import { allRoutes, type Route } from '@obligato/http';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, evaluating, gathering, type House, notice, openHouse, person, roster } from './house.ts';
import { told } from './told.ts';

const unit = 'top/mid';
const cycle = gathering(unit);
const moment = '2026-03-04T12:00:00+08:00';

const asksOf = (route: Route) =>
  'shape' in route.query && Object.hasOwn((route.query as { shape: object }).shape, 'asOf');
const routes = allRoutes.filter((route) => route.method === 'get' && asksOf(route));
const pathOf = (route: Route, query = '') =>
  `${route.path.replace('{unit}', at(unit)).replace('{cycle}', at(cycle)).replace('{number}', '2')}${query}`;

let house: House;
/** By role and route: what was answered on the fourth of March. */
const answered = new Map<string, readonly [status: number, text: string]>();
const who = [
  ['secretary', unit, 'clerk'],
  ['member', unit, 'bob'],
  ['superior', 'top', undefined],
  ['auditor', unit, undefined],
  ['member', 'top/other', 'cai'],
] as const;
const tokens = new Map<string, string>();
const each = who.flatMap((caller) => routes.map((route) => [caller.join(' '), route.name, route] as const));

beforeAll(async () => {
  house = await openHouse();
  for (const [role, home, member] of who) tokens.set([role, home, member].join(' '), house.token(role, home, member));
  const { engine, clock } = house;
  await engine.attempt({ cycle, event: 'notify', payload: { ...notice, place: 'the attic' } });
  await engine.attempt({ cycle, event: 'notify', payload: notice });
  clock.set(moment);
  for (const [caller, name, route] of each) {
    const answer = await house.ask(pathOf(route), { token: tokens.get(caller) });
    answered.set(`${caller} ${name}`, [answer.status, await answer.text()]);
  }
  clock.set('2026-03-05T09:00:00+08:00');
  await engine.correct({ decision: `${cycle}#2`, payload: { ...notice, place: '305' }, reason: 'The other room' });
  await engine.attempt({ cycle: gathering('top/other'), event: 'notify', payload: notice });
  const leading = [...roster.filter(({ member }) => member !== 'dan'), person('dan', 'leader'), person('eve')];
  await engine.setRoster(unit, leading, { reason: 'dan leads' });
});

test('every route that reads records can be asked so', () => {
  expect(routes.map(({ name }) => name).sort()).toEqual([
    ...['listChanges', 'listCycleDecisions', 'listCycles', 'listDecisions', 'readCycle', 'readDecision'],
    ...['readHistory', 'readLedger', 'readRoster', 'readStatus', 'readUnitStatus'],
  ]);
});

describe('as of a timestamp', () => {
  const query = `?asOf=${encodeURIComponent(moment)}`;

  test.each(each)('%s is answered by %s as then', async (caller, name, route) => {
    const answer = await house.ask(pathOf(route, query), { token: tokens.get(caller) });
    expect([answer.status, withoutRequest(await answer.text())]).toEqual(
      (answered.get(`${caller} ${name}`) ?? []).map((part) => (typeof part === 'string' ? withoutRequest(part) : part)),
    );
    const isToldWhen = answer.headers.get('memento-datetime') !== null;
    expect(isToldWhen).toBe(answer.status === 200);
  });

  test('and the test looks where something has changed since', async () => {
    const changed: string[] = [];
    for (const [caller, name, route] of each) {
      const now = await (await house.ask(pathOf(route), { token: tokens.get(caller) })).text();
      const then = answered.get(`${caller} ${name}`)?.[1] ?? '';
      if (withoutRequest(now) !== withoutRequest(then)) changed.push(name);
    }
    expect(new Set(changed).size).toBe(routes.length);
  });

  test('it says as of when, and how much of what the caller may see is left out', async () => {
    const token = house.token('secretary', unit, 'clerk');
    const answer = await house.ask(`/cycles/${at(cycle)}/history${query}`, { token });
    expect(answer.headers.get('memento-datetime')).toBe('Wed, 04 Mar 2026 04:00:00 GMT');
    expect(answer.headers.get('obligato-left-out')).toBe('1');
    expect((await told(answer)).decisions).toHaveLength(2);
    const now = await house.ask(`/cycles/${at(cycle)}/history`, { token });
    expect(now.headers.get('memento-datetime')).toBeNull();
  });

  test('a day means its end', async () => {
    const token = house.token('auditor', unit);
    const lengths = async (day: string) =>
      (await told(await house.ask(`/units/${at(unit)}/decisions?asOf=${day}`, { token }))).items.length;
    expect([await lengths('2026-03-04'), await lengths('2026-03-05')]).toEqual([2, 3]);
  });
});

describe('what is closed to somebody today', () => {
  const evaluation = evaluating(unit);
  const asOf = `asOf=${encodeURIComponent(moment)}`;

  test('stays closed as of a day on which they saw it: whoever leads by now is evaluated by it', async () => {
    const dan = house.token('secretary', unit, 'dan');
    for (const route of routes) {
      const path = route.path.replace('{unit}', at(unit)).replace('{cycle}', at(evaluation)).replace('{number}', '1');
      const answer = await house.ask(`${path}?${asOf}`, { token: dan });
      expect(await answer.text()).not.toContain(evaluation);
      if (route.path.includes('{cycle}')) expect(answer.status).toBe(404);
    }
    // Somebody who does not lead sees it on either day.
    const ann = house.token('secretary', unit, 'ann');
    expect((await house.ask(`/cycles/${at(evaluation)}?${asOf}`, { token: ann })).status).toBe(200);
  });

  test('is not counted among what is left out', async () => {
    const announced = { subjects: ['chief'], eligible: { members: 5, nonMembers: 0 }, closesOn: '2026-03-12' };
    const by = { unit, member: 'clerk' };
    const payload = { ...announced, subjects: ['chief', 'dan'] };
    expect(await house.engine.attempt({ cycle: evaluation, event: 'announce', payload, by })).toMatchObject({
      outcome: 'accepted',
    });
    const leftOut = async (member: string) => {
      const token = house.token('secretary', unit, member);
      return (await house.ask(`/units/${at(unit)}/cycles?${asOf}`, { token })).headers.get('obligato-left-out');
    };
    expect(await leftOut('ann')).toBe('2');
    expect(await leftOut('dan')).toBe('1');
  });
});

describe('is refused by name', () => {
  test.each([
    ['a day that is still to come', '2026-03-06', 422, 'OBLIGATO_DATE'],
    ['what is no timestamp', 'soon', 422, 'OBLIGATO_DATE'],
    ['a day before the first record', '2026-03-01', 404, 'OBLIGATO_AS_OF'],
  ])('%s', async (_, said, status, code) => {
    const token = house.token('auditor', unit);
    for (const path of [`/units/${at(unit)}/cycles`, `/units/${at(unit)}/status`, '/status', `/cycles/${at(cycle)}`]) {
      const answer = await house.ask(`${path}?asOf=${said}`, { token });
      expect(answer.status).toBe(status);
      expect(await told(answer)).toMatchObject({ code });
    }
  });
});

/** Each has its number. */
const withoutRequest = (text: string) => text.replace(/"request":"[^"]*"/, '');
