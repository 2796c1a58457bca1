/** People who sign in with a browser: by which credentials, for how long, and who else could. */
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sessionFolder, sessionsInMemory, UserFolder } from '@obligato/http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { gathering, type House, inFrontOf, notice, openHouse, at as path } from './house.ts';
import { readEvents } from './told.ts';

const password = 'a long enough pass phrase';
const own = { 'sec-fetch-site': 'same-origin' };
const minute = 60_000;
const hour = 60 * minute;

let opened: House;
let folder: string;
let users: UserFolder;
beforeAll(async () => {
  opened = await openHouse();
  folder = await mkdtemp(join(tmpdir(), 'obligato-sessions-'));
  users = new UserFolder(join(folder, 'users'));
  const at = '2026-01-01T00:00:00Z';
  await users.add({ name: 'Clerk', password, member: 'clerk', grants: [{ unit: 'top/mid', role: 'secretary' }], at });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A server of its own each time: what is counted against an address is counted anew. */
let now = Date.parse('2026-03-02T01:00:00Z');
let house: House;
beforeEach(() => {
  house = inFrontOf(opened.engine, opened.clock, {
    signIn: { sessions: sessionsInMemory(), users, now: () => now },
  });
});

const begin = (body: object, headers: object = own) =>
  house.ask('/session', { method: 'POST', body, headers: { ...headers } });
const cookieIn = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const signIn = async (body: object) => cookieIn(await begin(body));
const asSecretary = () => signIn({ token: house.token('secretary', 'top/mid', 'clerk') });
const me = (cookie: string) => house.ask('/me', { headers: { cookie } });

test('a token signs in, and who it is stands in the answer', async () => {
  const answer = await begin({ token: house.token('secretary', 'top/mid', 'clerk') });
  expect(answer.status).toBe(200);
  const said = {
    ...{ member: 'clerk', name: 'Name of clerk', today: '2026-03-02', zone: 'Asia/Shanghai', trial: false },
    ...{ grants: [{ unit: 'top/mid', title: 'Mid', role: 'secretary' }], signedIn: 'session' },
  };
  expect(await answer.json()).toMatchObject(said);
  expect(await (await me(cookieIn(answer))).json()).toMatchObject(said);
});

test('the cookie is for our own pages, over a line that nobody reads, and for no script', async () => {
  const answer = await begin({ token: house.token('secretary', 'top/mid', 'clerk') });
  const [cookie = '', ...attributes] = (answer.headers.get('set-cookie') ?? '').split('; ');
  expect(cookie).toMatch(/^__Host-obligato=obl_[0-9a-f]{16}_[\w-]{43}$/);
  expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
});

test('a name and a password sign in, however the name is written', async () => {
  for (const user of ['clerk', ' CLERK ', 'ｃｌｅｒｋ']) {
    const cookie = await signIn({ user, password });
    expect(await (await me(cookie)).json()).toMatchObject({ member: 'clerk', grants: [{ role: 'secretary' }] });
  }
});

test('a link signs in once, within an hour', async () => {
  const codeOf = (link = '') => link.split('#code=')[1];
  const code = codeOf(house.api.linkFor(house.token('auditor', 'top', 'chief')));
  expect(await (await begin({ code })).json()).toMatchObject({ grants: [{ unit: 'top', role: 'auditor' }] });
  expect((await begin({ code })).status).toBe(401);
  const late = codeOf(house.api.linkFor(house.token('auditor', 'top', 'chief')));
  now += hour + 1;
  expect((await begin({ code: late })).status).toBe(401);
});

test.each([
  ['a token that is none', { token: 'obl_0123456789abcdef_' }],
  ['a wrong password', { user: 'clerk', password: 'another long pass phrase' }],
  ['a name that nobody has', { user: 'nobody', password }],
  ['a link that never was', { code: 'x' }],
])('%s signs nobody in, and the answer is the same for all', async (_, body) => {
  const answer = await begin(body);
  expect(answer.status).toBe(401);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(await answer.json()).toMatchObject({
    detail: 'This does not sign anybody in: look whether it is complete, or ask whoever gave it to you for another.',
  });
});

test.each(['', '{}', '{"token":""}', '{"user":"clerk"}', '{"token":"a","code":"b"}', '[]'])(
  'a body that is no credential (%s) is refused by its place',
  async (raw) => {
    const answer = await house.ask('/session', { method: 'POST', raw, headers: own });
    expect([400, 422]).toContain(answer.status);
  },
);

describe('a session', () => {
  test('ends eight hours after it was used last, and twelve after it began', async () => {
    const idle = await asSecretary();
    now += 8 * hour + minute;
    expect((await me(idle)).status).toBe(401);
    let used = await asSecretary();
    for (let passed = 0; passed < 11; passed++) {
      now += hour;
      const answer = await me(used);
      expect(answer.status).toBe(200);
      used = cookieIn(answer) || used;
    }
    now += hour + minute;
    expect((await me(used)).status).toBe(401);
  });

  test('ends with the token that it rests on, at the next request', async () => {
    const token = house.token('secretary', 'top/mid', 'clerk');
    const cookie = await signIn({ token });
    expect((await me(cookie)).status).toBe(200);
    house.revoke(token);
    expect((await me(cookie)).status).toBe(401);
  });

  test('ends when the user gets another password, or is removed', async () => {
    const at = '2026-01-01T00:00:00Z';
    await users.add({ name: 'ann', password, member: 'ann', grants: [{ unit: 'top/mid', role: 'member' }], at });
    const first = await signIn({ user: 'ann', password });
    await users.setPassword('ann', `${password} 2`, '2026-01-02T00:00:00Z');
    expect((await me(first)).status).toBe(401);
    const second = await signIn({ user: 'ann', password: `${password} 2` });
    expect((await me(second)).status).toBe(200);
    await users.remove('ann');
    expect((await me(second)).status).toBe(401);
  });

  test('ends when its user chooses another password, who has to know the one before', async () => {
    const at = '2026-01-01T00:00:00Z';
    await users.add({ name: 'bob', password, member: 'bob', grants: [{ unit: 'top/mid', role: 'member' }], at });
    const cookie = await signIn({ user: 'bob', password });
    const change = async (body: object) => {
      const answer = await house.ask('/me/password', { method: 'PUT', body, headers: { cookie, ...own } });
      return answer.status;
    };
    expect(await change({ current: 'not the present one', password: 'another long enough one' })).toBe(403);
    for (const weak of ['short', 'bob'.repeat(3), 'aaaaaaaaaaaaaaa', 'abc'.repeat(90)]) {
      expect(await change({ current: password, password: weak })).toBe(422);
    }
    expect(await change({ current: password, password: 'another long enough one' })).toBe(204);
    expect((await me(cookie)).status).toBe(401);
    expect((await begin({ user: 'bob', password })).status).toBe(401);
    expect((await begin({ user: 'bob', password: 'another long enough one' })).status).toBe(200);
  });

  test('is signed out of, and is listed to and ended by whoever has it alone', async () => {
    const token = house.token('secretary', 'top/mid', 'clerk');
    const [here, there] = [await signIn({ token }), await signIn({ token })];
    const stranger = await signIn({ token: house.token('secretary', 'top/mid', 'dan') });
    const answer = await house.ask('/sessions', { headers: { cookie: here } });
    const listed = (await answer.json()) as { readonly id: string; readonly current: boolean }[];
    expect(listed.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = listed.find(({ current }) => !current)?.id;
    const end = (cookie: string) => house.ask(`/sessions/${other}`, { method: 'DELETE', headers: { cookie, ...own } });
    expect((await end(stranger)).status).toBe(404);
    expect((await end(here)).status).toBe(204);
    expect((await me(there)).status).toBe(401);
    const out = await house.ask('/session', { method: 'DELETE', headers: { cookie: here, ...own } });
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect((await me(here)).status).toBe(401);
  });

  test('is a new one at every sign-in: one that somebody else has set is not taken over', async () => {
    const planted = await asSecretary();
    const answer = await begin({ token: house.token('member', 'top/mid', 'ann') }, { ...own, cookie: planted });
    expect(cookieIn(answer)).not.toBe(planted);
    expect((await me(planted)).status).toBe(401);
  });

  test('does what its token may, under the same name in records and limits', async () => {
    const cookie = await asSecretary();
    const answer = await house.ask(`/cycles/${path(gathering('top/mid'))}/attempts`, {
      ...{ method: 'POST', body: { event: 'notify', payload: notice } },
      headers: { cookie, ...own },
    });
    expect(await answer.json()).toMatchObject({ by: { unit: 'top/mid', member: 'clerk' } });
  });
});

describe('the cookie of a session', () => {
  const signedInAs = async (role: 'member' | 'secretary', member: string) =>
    signIn({ token: house.token(role, 'top/mid', member) });
  /** The cookie that a browser has after an answer. */
  const after = async (cookie: string) => cookieIn(await me(cookie)) || cookie;
  const isIn = async (cookie: string) => (await me(cookie)).status === 200;

  test('is another after half an hour of use, and the one before is nobody’s a minute later', async () => {
    const first = await asSecretary();
    expect(await after(first)).toBe(first);
    now += 29 * minute;
    expect(await after(first)).toBe(first);
    now += minute;
    const answer = await me(first);
    const [second = '', ...attributes] = (answer.headers.get('set-cookie') ?? '').split('; ');
    expect(second).not.toBe(first);
    expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
    expect(await after(second)).toBe(second);
    now += minute + 1;
    expect([await isIn(first), await isIn(second)]).toEqual([false, true]);
  });

  test('is one for all windows: requests that were under way with the one before are answered, and told it', async () => {
    const first = await signIn({ user: 'clerk', password });
    await me(first);
    now += 30 * minute;
    const told = await Promise.all([1, 2, 3, 4].map(() => after(first)));
    // One that was sent later, and the answer to which was lost before.
    now += minute;
    told.push(await after(first));
    expect(new Set(told).size).toBe(1);
    expect(told[0]).not.toBe(first);
    expect(await isIn(told[0] ?? '')).toBe(true);
    const listed = (await (await house.ask('/sessions', { headers: { cookie: told[0] ?? '' } })).json()) as unknown[];
    expect(listed).toMatchObject([{ current: true }]);
  });

  test('is another at once when its holder may do more, or less, than before', async () => {
    const before = await after(await signedInAs('member', 'cai'));
    const standIn = { unit: 'top/mid', officer: 'clerk', deputy: 'cai', reason: 'on leave' };
    const by = { unit: 'top/mid', member: 'clerk' };
    await opened.engine.deputise({ ...standIn, from: '2026-03-02', until: '2026-03-20', by });
    const during = await after(before);
    expect(during).not.toBe(before);
    await opened.engine.withdrawDeputy({ ...standIn, by });
    expect(await after(during)).not.toBe(during);
  });

  test('changes nothing about when the session ends', async () => {
    let cookie = await asSecretary();
    for (let passed = 0; passed < 23; passed++) {
      now += 30 * minute;
      cookie = await after(cookie);
      expect(await isIn(cookie)).toBe(true);
    }
    now += 31 * minute;
    expect(await isIn(cookie)).toBe(false);
  });

  test('signs out under whichever of the two it is', async () => {
    const first = await asSecretary();
    await me(first);
    now += 30 * minute;
    const second = await after(first);
    const out = await house.ask('/session', { method: 'DELETE', headers: { cookie: first, ...own } });
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect([await isIn(first), await isIn(second)]).toEqual([false, false]);
  });

  test('that was planted, or whose session ended meanwhile, is exchanged for none', async () => {
    const first = await asSecretary();
    now += 30 * minute;
    const answers = await Promise.all([
      me(first),
      house.ask('/session', { method: 'DELETE', headers: { cookie: first, ...own } }),
    ]);
    const cookies = answers.map((answer) => cookieIn(answer) || first);
    for (const cookie of cookies) expect(await isIn(cookie)).toBe(false);
    expect(await after(first.replace(/.$/, 'x'))).toBe(first.replace(/.$/, 'x'));
  });

  test('is the same after something said in confidence: when that was is written nowhere', async () => {
    const cookie = await signIn({ user: 'clerk', password });
    await me(cookie);
    now += 31 * minute;
    const answer = await house.ask('/me/password', {
      ...{ method: 'PUT', body: { current: password, password: 'short' } },
      headers: { cookie, ...own },
    });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([422, null]);
  });

  test('a stream goes on when it has become another, and ends with the session, which it does not keep alive', async () => {
    const first = await asSecretary();
    await me(first);
    const stream = await house.ask('/events', { headers: { cookie: first } });
    now += 30 * minute;
    const second = await after(first);
    now += 2 * minute;
    expect(await isIn(first)).toBe(false);
    const notify = () => opened.engine.attempt({ cycle: gathering('top/mid'), event: 'notify', payload: notice });
    const seen = readEvents(stream, 1);
    await notify();
    expect(await seen).toMatchObject([{ event: 'decision' }]);
    const [idle, left] = await Promise.all(
      [second, second].map((cookie) => house.ask('/events', { headers: { cookie } })),
    );
    now += 7 * hour;
    const late = readEvents(idle as Response, 1);
    await notify();
    expect(await late).toMatchObject([{ event: 'decision' }]);
    now += hour + minute;
    const rest = readEvents(left as Response, 2);
    await notify();
    expect(await rest).toMatchObject([{ event: 'decision' }]);
    expect(await isIn(second)).toBe(false);
  });

  test('a stream ends when its session is signed out of', async () => {
    const cookie = await asSecretary();
    const stream = await house.ask('/events', { headers: { cookie } });
    await house.ask('/session', { method: 'DELETE', headers: { cookie, ...own } });
    const told = readEvents(stream, 1);
    await opened.engine.attempt({ cycle: gathering('top/mid'), event: 'notify', payload: notice });
    expect(await told).toEqual([]);
  });
});

describe('another site’s page', () => {
  const attempt = (headers: Record<string, string>, cookie: string) =>
    house.ask(`/cycles/${path(gathering('top/mid/low'))}/attempts/preview`, {
      ...{ method: 'POST', body: { event: 'notify', payload: notice } },
      headers: { cookie, ...headers },
    });

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a host beside ours', { 'sec-fetch-site': 'same-site' }],
    ['an address that was typed', { 'sec-fetch-site': 'none' }],
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that hides itself', { origin: 'null' }],
    ['nobody who says so', {}],
  ])('changes nothing with the cookie: %s', async (_, headers) => {
    const cookie = await signIn({ token: house.token('secretary', 'top/mid/low', 'clerk') });
    const answer = await attempt(headers, cookie);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('another site') });
    // Reading is harmless: no other site is shown the answer.
    expect((await me(cookie)).status).toBe(200);
  });

  test.each([
    ['one that says so', { 'sec-fetch-site': 'same-origin' }],
    ['one of an older browser', { origin: 'http://localhost' }],
  ])('is told from our own: %s', async (_, headers) => {
    const cookie = await signIn({ token: house.token('secretary', 'top/mid/low', 'clerk') });
    expect((await attempt(headers, cookie)).status).toBe(200);
  });

  test('signs nobody in', async () => {
    const token = house.token('secretary', 'top/mid', 'clerk');
    expect((await begin({ token }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });
});

describe('whoever guesses', () => {
  test('a password waits after ten tries, from wherever; the right one waits too', async () => {
    for (let tries = 0; tries < 10; tries++) await begin({ user: 'clerk', password: `wrong ${tries} wrong wrong` });
    const answer = await begin({ user: 'clerk', password });
    expect([answer.status, Number(answer.headers.get('retry-after')) > 0]).toEqual([429, true]);
    now += 2 * minute;
    expect((await begin({ user: 'clerk', password })).status).toBe(200);
  });

  test('tokens waits after twenty, as anywhere', async () => {
    for (let tries = 0; tries < 20; tries++) await begin({ token: `obl_${tries}` });
    expect((await begin({ token: house.token('auditor', 'top', 'chief') })).status).toBe(429);
  });
});

describe('on disk', () => {
  test('neither a password, a token nor a cookie can be read, and sessions outlast the process', async () => {
    const kept = join(folder, 'sessions');
    const over = { signIn: { sessions: sessionFolder(kept), users, now: () => now } };
    house = inFrontOf(opened.engine, opened.clock, over);
    const token = house.token('secretary', 'top/mid', 'clerk');
    const [byToken, byName] = [await signIn({ token }), await signIn({ user: 'clerk', password })];
    const secrets = [token, byToken, byName].map((each) => each.split('_').slice(2).join('_'));
    for (const below of [kept, join(folder, 'users')]) {
      for (const name of await readdir(below)) {
        const text = await readFile(join(below, name), 'utf8');
        for (const secret of [...secrets, password]) expect(text).not.toContain(secret);
        expect((await stat(join(below, name))).mode & 0o077).toBe(0);
      }
    }
    const { ask } = inFrontOf(opened.engine, opened.clock, over);
    expect((await ask('/me', { headers: { cookie: byName } })).status).toBe(200);
  });

  test('a name is given once, in whatever letters', async () => {
    await expect(users.add({ name: 'CLERK', password, grants: [], at: '' })).rejects.toThrow('OBLIGATO_USER_EXISTS');
    await expect(users.setPassword('nobody', password, '')).rejects.toThrow('OBLIGATO_USER_UNKNOWN');
  });
});

test('without a front door there is none to knock at', async () => {
  const { ask, token } = inFrontOf(opened.engine, opened.clock);
  expect(await (await ask('/sign-in')).json()).toEqual({ token: false, password: false, provider: null, trial: false });
  expect((await ask('/session', { method: 'POST', body: { token: 'x' } })).status).toBe(404);
  expect((await ask('/sessions', { token: token('auditor', 'top', 'chief') })).status).toBe(404);
});
