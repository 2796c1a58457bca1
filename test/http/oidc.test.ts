/** Signing in at an identity provider that runs: its own pages, its own keys, its own refusals. */
import { type OidcSignIn, oidcSignIn, sessionsInMemory } from '@obligato/http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, inFrontOf, openHouse } from './house.ts';
import { type StandIn, standInProvider } from './stand-in-provider.ts';

const board = 'http://localhost:7311';
const claims: Readonly<Record<string, object>> = {
  clerk: { obligato: { member: 'clerk', grants: [{ unit: 'top/mid', role: 'secretary' }] } },
  stranger: {},
};

let standIn: StandIn;
let opened: House;
let provider: OidcSignIn;

beforeAll(async () => {
  opened = await openHouse();
  standIn = await standInProvider(board, claims);
  provider = standIn.signIn;
});
afterAll(() => standIn.stop());

const inFront = (over: OidcSignIn = provider) =>
  inFrontOf(opened.engine, opened.clock, { signIn: { sessions: sessionsInMemory(), provider: over } });

/** A browser at the provider: it follows where it is sent, keeps cookies, and fills in what the provider asks. */
async function signInAs(name: string, start: string): Promise<string> {
  const cookies = new Map<string, string>();
  let [url, form]: [string, URLSearchParams | undefined] = [start, undefined];
  for (let step = 0; step < 20; step++) {
    const answer: Response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    for (const each of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      cookies.set(key, value);
    }
    const location = answer.headers.get('location');
    if (location !== null) {
      [url, form] = [new URL(location, url).href, undefined];
      if (url.startsWith(board)) return url;
      continue;
    }
    const page = await answer.text();
    const [, action = ''] = /<form[^>]*action="([^"]+)"/.exec(page) ?? [];
    const [, prompt = ''] = /name="prompt" value="(\w+)"/.exec(page) ?? [];
    if (action === '') throw new Error(page);
    url = new URL(action, url).href;
    form = new URLSearchParams(prompt === 'login' ? { prompt, login: name, password: 'any' } : { prompt });
  }
  throw new Error('It went round in circles.');
}

/** From the board to the provider and back: what the board answers at the end. */
async function comeBack(
  house: House,
  name: string,
  change: (url: URL, flow: string) => { url: URL; flow: string } = (url, flow) => ({ url, flow }),
): Promise<Response> {
  const started = await house.ask('/oidc/start');
  expect(started.status).toBe(303);
  const cookie = started.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^__Host-obligato-flow=[^;]+; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const back = await signInAs(name, started.headers.get('location') ?? '');
  const { url, flow } = change(new URL(back), cookie.split(';')[0] ?? '');
  return house.ask(`${url.pathname}${url.search}`, { headers: { cookie: flow } });
}

const session = (answer: Response) => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

test('somebody whom the provider knows is signed in, as its claim says', async () => {
  const house = inFront();
  expect(await (await house.ask('/sign-in')).json()).toMatchObject({ provider: '/oidc/start' });
  const answer = await comeBack(house, 'clerk');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/board/']);
  const me = await house.ask('/me', { headers: { cookie: session(answer) } });
  expect(await me.json()).toMatchObject({ member: 'clerk', grants: [{ unit: 'top/mid', role: 'secretary' }] });
});

test('somebody of whom it says nothing to us is told so, and is not signed in', async () => {
  const answer = await comeBack(inFront(), 'stranger');
  expect([answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual(['/board/?sign-in=refused', null]);
});

const having = (name: string, value: string) => (url: URL, flow: string) => {
  url.searchParams.set(name, value);
  return { url, flow };
};

test.each([
  ['another state', having('state', 'x')],
  ['another code', having('code', 'x')],
  ['another issuer', having('iss', 'https://evil.example')],
  ['a refusal', () => ({ url: new URL(`${board}/oidc/callback?error=access_denied&state=x`), flow: '' })],
  ['no sign-in of this browser', (url: URL) => ({ url, flow: '' })],
  ['the sign-in of another browser', (url: URL) => ({ url, flow: '__Host-obligato-flow=AAAA' })],
])('whoever comes back with %s is not signed in', async (_, change) => {
  const answer = await comeBack(inFront(), 'clerk', change);
  expect([answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual(['/board/?sign-in=refused', null]);
});

test('a code is taken once', async () => {
  const house = inFront();
  let came = { url: new URL(board), flow: '' };
  await comeBack(house, 'clerk', (url, flow) => {
    came = { url, flow };
    return came;
  });
  const again = await house.ask(`${came.url.pathname}${came.url.search}`, { headers: { cookie: came.flow } });
  expect(again.headers.get('location')).toBe('/board/?sign-in=refused');
});

test('a provider that is away keeps nobody from starting, and is told of when somebody wants to sign in', async () => {
  const away = oidcSignIn({ issuer: new URL('http://127.0.0.1:9'), clientId: 'x', url: new URL(board) });
  const answer = await inFront(away).ask('/oidc/start');
  expect(answer.status).toBe(503);
  expect(await answer.json()).toMatchObject({
    detail: 'The identity provider does not answer: try again, or sign in another way.',
  });
});

test('a provider over a line that anybody can write on is refused at the start', () => {
  expect(() => oidcSignIn({ issuer: new URL('http://id.example'), clientId: 'x', url: new URL(board) })).toThrow(
    'OBLIGATO_HTTP_AUTH',
  );
});

test('without a provider there is no way to one', async () => {
  const house = inFrontOf(opened.engine, opened.clock, { signIn: { sessions: sessionsInMemory() } });
  for (const way of ['/oidc/start', '/oidc/callback']) expect((await house.ask(way)).status).toBe(404);
});
