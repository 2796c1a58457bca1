/** A link to subscribe to opens one calendar to one person, as long as both are there, and no other door. */
import { feedPath, permissions, type Role, relations, roles, type TokenRecord } from '@obligato/http';
import { beforeEach, describe, expect, test } from 'vitest';
import { hashSecret, mintToken } from '../../packages/http/src/auth/token.ts';
import { at, gathering, type House, letter, notice, openHouse, roster } from './house.ts';

const place = { own: 'top/mid', child: 'top/mid/low', parent: 'top', sibling: 'top/other' } as const;
const holders = roles.filter((role) => role !== 'portal');

let house: House;
let records: Map<string, TokenRecord>;
let lines: string[];
beforeEach(async () => {
  records = new Map();
  lines = [];
  const note = (fields: object, message: string) => void lines.push(JSON.stringify([fields, message]));
  const links = { read: async (id: string) => records.get(id) };
  house = await openHouse({ links, log: { info: note, warn: note, error: note } });
});

interface Linked {
  readonly token: string;
  readonly path: string;
  readonly id: string;
}

function link(
  role: Role,
  { of = 'top/mid', member = 'ann', ...change }: { of?: string } & Partial<TokenRecord> = {},
): Linked {
  const { id, secret, token } = mintToken();
  const dates = { createdAt: '2026-01-01T00:00:00Z', expiresAt: '2999-01-01T00:00:00Z' };
  const kept = { version: 1 as const, id, hash: hashSecret(secret), unit: 'top/mid', role, member, feedOf: of };
  records.set(id, { ...kept, ...dates, ...change });
  return { token, id, path: feedPath(token, 'en') };
}

const cyclesIn = (text: string) =>
  [...text.replaceAll('\r\n ', '').matchAll(/^X-OBLIGATO-CYCLE:(.*)\r$/gm)].map(([, cycle]) => cycle).sort();

describe.each(holders)('held by a %s', (role) => {
  test.each(relations)('it shows what the table lets them read of a unit: %s', async (relation) => {
    const unit = place[relation];
    const read = await house.ask(`/units/${at(unit)}/calendar.ics?lang=en`, {
      token: house.token(role, 'top/mid', 'ann'),
    });
    const subscribed = await house.ask(link(role, { of: unit }).path);
    const isAllowed = permissions[role][relation]['read-feed'] !== undefined;
    expect([read.status, subscribed.status]).toEqual(isAllowed ? [200, 200] : [403, 410]);
    if (!isAllowed) return;
    expect(subscribed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const shown = cyclesIn(await subscribed.text());
    expect(shown).toEqual(cyclesIn(await read.text()));
    expect(shown).toContain(gathering(unit));
    const seesAll = permissions[role][relation]['read-feed'] === 'all';
    expect(shown.includes(letter(unit, 'bob'))).toBe(seesAll);
  });
});

test('it needs neither token nor password, is answered to HEAD as well, and not sent again when it is known', async () => {
  const { path } = link('member');
  const first = await house.ask(path);
  const tag = first.headers.get('etag') ?? '';
  expect((await house.ask(path, { method: 'HEAD' })).status).toBe(200);
  expect((await house.ask(path, { headers: { 'if-none-match': tag } })).status).toBe(304);
  await house.engine.attempt({ cycle: gathering('top/mid'), event: 'notify', payload: notice });
  const changed = await house.ask(path, { headers: { 'if-none-match': tag } });
  expect([changed.status, await changed.text()]).toEqual([200, expect.stringContaining('LOCATION:301')]);
});

test('with a role it shows what those see to, in the language of the link', async () => {
  const { token } = link('secretary');
  const asked = await house.ask(`/feeds/${token}.ics?lang=zh-CN&role=superior`);
  expect([asked.status, cyclesIn(await asked.text())]).toEqual([200, []]);
  expect(await (await house.ask(feedPath(token, 'zh-CN'))).text()).toContain('SUMMARY:大会');
});

describe('it is over', () => {
  const expectEnded = async (path: string) => {
    const answer = await house.ask(path);
    expect(answer.status).toBe(410);
    expect(await answer.json()).toMatchObject({ type: 'urn:obligato:problem:ended' });
  };

  test('when it was revoked, at the next request', async () => {
    const { id, path } = link('member');
    expect((await house.ask(path)).status).toBe(200);
    const record = records.get(id);
    if (record) records.set(id, { ...record, revokedAt: '2026-02-01T00:00:00Z' });
    await expectEnded(path);
  });

  test('when it has expired', () => expectEnded(link('member', { expiresAt: '2026-01-02T00:00:00Z' }).path));

  test('when its holder has left the roster, or was never on it', async () => {
    const { path } = link('member');
    expect((await house.ask(path)).status).toBe(200);
    const left = roster.map((row) => (row.member === 'ann' ? { ...row, to: '2026-03-31' } : row));
    await house.engine.setRoster('top/mid', left);
    await expectEnded(path);
    await expectEnded(link('administrator', { member: 'nobody' }).path);
  });

  test('when its holder may not read that calendar', () => expectEnded(link('member', { of: 'top/other' }).path));
});

describe('it cannot be told from what is not there', () => {
  test.each([
    ['of a secret that is wrong', () => link('member').token.slice(0, -4).concat('AAAA')],
    ['of an id that there is not', () => mintToken().token],
    ['that is none', () => 'calendar'],
    ['that climbs', () => '..%2F..%2Funits'],
    ['that is long', () => 'a'.repeat(5000)],
  ])('one %s', async (_, tokenOf) => {
    const answer = await house.ask(`/feeds/${tokenOf()}.ics`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('obl_');
  });

  test('a token, which is no link', async () => {
    const { token, id } = link('secretary');
    const { feedOf, ...record } = records.get(id) ?? ({} as TokenRecord);
    records.set(id, record);
    expect((await house.ask(feedPath(token, 'en'))).status).toBe(404);
  });

  test('where no links are kept', async () => {
    const { path } = link('member');
    expect((await (await openHouse()).ask(path)).status).toBe(404);
  });
});

test('it opens no other door: neither as a token nor as a password', async () => {
  const own = await openHouse();
  const shown = own.token('administrator', 'top/mid', 'ann', { feedOf: 'top/mid' });
  const password = `Basic ${Buffer.from(`ann:${shown}`).toString('base64')}`;
  for (const path of ['/units', '/status', `/units/${at('top/mid')}/calendar.ics`]) {
    expect((await own.ask(path, { token: shown })).status).toBe(401);
    expect((await own.ask(path, { headers: { authorization: password } })).status).toBe(401);
  }
  const token = own.token('administrator', 'top/mid', 'ann');
  expect((await own.ask('/units', { token })).status).toBe(200);
});

test('it stands in no line of the log and in no metric, whatever comes of the request', async () => {
  const { token, path, id } = link('member');
  const secret = token.split('_').slice(2).join('_');
  await house.ask(path);
  await house.ask(`/feeds/${token}.ics?role=king`);
  await house.ask(`/feeds/${token}.ics`, { method: 'POST', body: {} });
  await house.ask(`/feeds/${token}`);
  records.delete(id);
  await house.ask(path);
  const metrics = await house.ask('/metrics', { token: house.token('administrator', 'top', 'chief') });
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join('\n') + (await metrics.text())).not.toContain(secret);
  expect(lines.join('\n')).not.toContain(token.slice(0, 20));
});
