/**
 * A branch's administrator acts as the superior, by naming a unit that the grant does not reach; reads sealed evaluations by
 * being nobody in particular; and a token of an identity provider may be a secretary whom no record names.
 */
import { jwtAuth } from '@obligato/http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { at, evaluating, gathering, type House, openHouse, roster } from '../http/house.ts';
import { told } from '../http/told.ts';

let house: House;
const unit = 'top/mid';
const meeting = gathering(unit);

beforeEach(async () => {
  house = await openHouse();
});

const post = (token: string, path: string, body: object, headers = {}) =>
  house.ask(path, { method: 'POST', token, body, headers });
const attempt = (token: string, body: object, headers = {}) =>
  post(token, `/cycles/${at(meeting)}/attempts`, body, headers);
const carryOver = { event: 'carryOver', payload: { into: gathering('top/mid/low') } };
const decided = async () => (await house.engine.decisions(unit)).filter(({ cycle }) => cycle === meeting);

describe('the administrator of a branch', () => {
  test('cannot act for the unit above, nor for one beside', async () => {
    const token = house.token('administrator', unit, 'dan');
    for (const by of ['top', 'top/other']) {
      expect((await attempt(token, { ...carryOver, by: { unit: by } })).status).toBe(403);
    }
    expect(await decided()).toEqual([]);
  });

  test('acts for the branch where they name no unit: what is the superior’s is not theirs', async () => {
    const token = house.token('administrator', unit, 'dan');
    const answer = (await (await attempt(token, carryOver)).json()) as { decision?: { because?: string } };
    expect(answer.decision?.because).toBe('side');
    const next = await house.ask(`/cycles/${at(meeting)}/next`, { token });
    const { events } = (await next.json()) as { events: { event: string; side: string; yours: boolean }[] };
    expect(events.filter(({ side, yours }) => side === 'superior' && yours)).toEqual([]);
  });

  test('acts as nobody but themselves', async () => {
    const notify = { event: 'notify', payload: { heldOn: '2026-03-20', place: '301', agenda: ['plan'] } };
    const token = house.token('administrator', unit, 'dan');
    expect((await attempt(token, { ...notify, by: { member: 'clerk' } })).status).toBe(403);
    expect((await attempt(token, notify, { 'on-behalf-of': 'clerk' })).status).toBe(403);
    expect((await attempt(token, notify)).status).toBe(200);
    expect((await decided())[0]?.by).toEqual({ unit, member: 'dan' });
  });
});

describe('a token that names nobody', () => {
  const sealed = `/cycles/${at(evaluating(unit))}`;

  test('does not see what is sealed to anybody', async () => {
    for (const role of ['administrator', 'secretary', 'portal'] as const) {
      const token = house.token(role, unit);
      for (const path of [sealed, `${sealed}/next`, `${sealed}/decisions`]) {
        expect((await house.ask(path, { token })).status).toBe(404);
      }
    }
  });

  test('changes nothing: no event, no roster, no plan, no duty', async () => {
    for (const role of ['administrator', 'secretary', 'portal'] as const) {
      const token = house.token(role, unit);
      const before = await house.engine.changes(unit);
      const put = await house.ask(`/units/${at(unit)}/roster`, { method: 'PUT', token, body: roster.slice(1) });
      const plan = await post(token, `/units/${at(unit)}/plan`, { from: '2026-01-01', to: '2027-12-31' });
      const raised = await post(token, `/units/${at(unit)}/cycles`, { duty: 'gathering', occasion: 'flood' });
      const told = await attempt(token, { event: 'cancel', payload: { reason: 'no room' } });
      expect([put, plan, raised, told].map(({ status }) => status)).toEqual([403, 403, 403, 403]);
      expect(await house.engine.changes(unit)).toEqual(before);
    }
  });

  test('is none of an identity provider’s, unless it is a portal’s', async () => {
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const key = { ...(await exportJWK(publicKey)), alg: 'ES256' };
    const settings = { issuer: 'https://id.example', audience: 'obligato' };
    const auth = jwtAuth({
      ...settings,
      algorithms: ['ES256'],
      keys: async () => (await import('jose')).importJWK(key),
    });
    const identified = async (claims: object) => {
      const token = await new SignJWT({ obligato: claims })
        .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
        .setIssuer(settings.issuer)
        .setAudience(settings.audience)
        .setSubject('somebody')
        .setExpirationTime('5m')
        .sign(privateKey);
      return auth.identify({ authorization: `Bearer ${token}`, host: undefined, acceptsPassword: false });
    };
    const grants = (role: string) => [{ unit, role }];
    expect(await identified({ grants: grants('secretary') })).toBe('invalid');
    expect(await identified({ grants: [...grants('portal'), ...grants('administrator')] })).toBe('invalid');
    expect(await identified({ grants: grants('portal') })).toMatchObject({ member: undefined });
    expect(await identified({ member: 'clerk', grants: grants('secretary') })).toMatchObject({ member: 'clerk' });
  });
});

test('a portal’s record says on whose behalf it was', async () => {
  const portal = house.token('portal', 'top');
  const change = { 'on-behalf-of': encodeURIComponent('clerk') };
  // It recurs, and no occasion brings it: whoever asks for whom is known by then.
  const raised = await post(portal, `/units/${at(unit)}/cycles`, { duty: 'gathering', occasion: 'flood' }, change);
  expect([raised.status, (await told(raised)).code]).toEqual([422, 'OBLIGATO_DUTY_UNKNOWN']);
  await house.ask(`/units/${at(unit)}/roster?reason=moved`, {
    ...{ method: 'PUT', token: portal, headers: change },
    body: roster.filter(({ member }) => member !== 'dan'),
  });
  expect((await house.engine.changes(unit)).at(-1)).toMatchObject({
    by: { unit: 'top', member: 'clerk' },
    reason: 'moved',
    change: { does: 'roster', removed: [{ member: 'dan' }] },
  });
});
