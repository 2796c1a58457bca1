/** The front door: signing in and out with a browser, and which sessions there are. */
import { z } from 'zod';
import { json, nothing } from '../../route/answer.ts';
import { type ApiRequest, defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { tooOften } from '../../route/recognise.ts';
import { named } from '../../schemas/named.ts';
import { noQuery } from '../../schemas/words.ts';
import { fromElsewhere } from '../../session/from-elsewhere.ts';
import { cookieOf, noCookie } from '../../session/session.ts';
import type { SignIn } from '../../session/sign-in.ts';
import { passwordFault } from '../../users/password.ts';
import { meOf, meSchema } from './me.ts';

const credential = z.string().min(1).max(8192);
const credentials = named(
  'Credentials',
  z.union([
    z.strictObject({ token: credential }),
    /** Of a link that signs in once. */
    z.strictObject({ code: credential }),
    z.strictObject({ user: z.string().min(1).max(200), password: z.string().min(1).max(1000) }),
  ]),
);

const session = named(
  'Session',
  z.object({
    id: z.string(),
    createdAt: z.string(),
    /** Used last; to five minutes. */
    seenAt: z.string(),
    /** The browser, as it calls itself. */
    agent: z.string(),
    /** Whether it is the one that asks. */
    current: z.boolean(),
  }),
);

export const readSignIn = defineRoute({
  name: 'readSignIn',
  method: 'get',
  path: '/sign-in',
  summary: 'By which ways people sign in here with a browser',
  action: 'public',
  params: noQuery,
  query: noQuery,
  answers: {
    200: {
      description: 'The ways',
      schema: named(
        'SignInWays',
        z.object({ token: z.boolean(), password: z.boolean(), provider: z.string().nullable(), trial: z.boolean() }),
      ),
    },
  },
  handle: async ({ signIn, trial }) =>
    json(200, {
      token: signIn !== undefined,
      password: signIn?.takesPasswords ?? false,
      provider: signIn?.provider ? '/oidc/start' : null,
      trial,
    }),
});

export const beginSession = defineRoute({
  name: 'beginSession',
  method: 'post',
  path: '/session',
  summary: 'Signs in with a browser: by a token, a link that was given out, or a name and a password',
  action: 'public',
  // Not who, nor when: a password that was typed into the wrong field is in nobody's log either.
  isConfidential: true,
  params: noQuery,
  query: noQuery,
  body: credentials,
  answers: {
    200: {
      description: 'Who has signed in; the cookie is for pages of this server alone',
      schema: meSchema,
      headers: { 'Set-Cookie': 'The session' },
    },
  },
  problems: ['unauthenticated', 'forbidden', 'unknown'],
  handle: async (request) => {
    const signIn = requireSignIn(request);
    const { body, address, header } = request;
    // Somebody could sign others in as themselves, and read what they write afterwards.
    if (!['same-origin', null, undefined].includes(header('sec-fetch-site'))) throw fromElsewhere();
    const seconds = signIn.wait(address, body);
    if (seconds > 0) throw tooOften(seconds);
    const signedIn = await signIn.check(body, address, header('host'));
    if (!signedIn) throw notRecognised();
    return welcome(request, signIn, await signIn.sessions.begin(signedIn, header('user-agent') ?? ''));
  },
});

/** Who signs in is told who they are, as every request afterwards will see them. */
async function welcome(request: Asking, signIn: SignIn, token: string) {
  const cookie = cookieOf(token);
  const before = await signIn.sessions.of(request.header('cookie'));
  if (before) await signIn.sessions.end(before.id);
  const principal = await signIn.sessions.identify({
    ...{ authorization: undefined, host: request.header('host'), acceptsPassword: false, cookie },
  });
  if (typeof principal === 'string') throw notRecognised();
  return json(200, await meOf({ ...request, principal }, 'session'), { 'set-cookie': cookie });
}

export const endSession = defineRoute({
  name: 'endSession',
  method: 'delete',
  path: '/session',
  summary: 'Signs out',
  action: 'signed-in',
  params: noQuery,
  query: noQuery,
  answers: { 204: { description: 'Signed out', headers: { 'Set-Cookie': 'Empty' } } },
  handle: async (request) => {
    const found = await request.signIn?.sessions.of(request.header('cookie'));
    if (found) await request.signIn?.sessions.end(found.id);
    return nothing(204, { 'set-cookie': noCookie() });
  },
});

export const listSessions = defineRoute({
  name: 'listSessions',
  method: 'get',
  path: '/sessions',
  summary: 'Where the caller is signed in',
  action: 'signed-in',
  params: noQuery,
  query: noQuery,
  answers: { 200: { description: 'Sessions, the latest first', schema: z.array(session) } },
  problems: ['unknown'],
  handle: async (request) => {
    const { sessions } = requireSignIn(request);
    const current = await sessions.of(request.header('cookie'));
    const own = await sessions.ofCaller(request.principal.id);
    return json(
      200,
      own.map(({ id, createdAt, seenAt, agent }) => ({ id, createdAt, seenAt, agent, current: id === current?.id })),
    );
  },
});

export const revokeSession = defineRoute({
  name: 'revokeSession',
  method: 'delete',
  path: '/sessions/{session}',
  summary: 'Signs the caller out somewhere else',
  action: 'signed-in',
  params: z.strictObject({ session: z.string().regex(/^[0-9a-f]{16}$/) }),
  query: noQuery,
  answers: { 204: { description: 'It has ended' } },
  problems: ['unknown'],
  handle: async (request) => {
    const { sessions } = requireSignIn(request);
    const own = await sessions.ofCaller(request.principal.id);
    if (!own.some(({ id }) => id === request.params.session)) {
      throw new Refusal('unknown', { detail: { en: 'You have no such session.', 'zh-CN': '您没有此会话。' } });
    }
    await sessions.end(request.params.session);
    return nothing(204);
  },
});

export const changePassword = defineRoute({
  name: 'changePassword',
  method: 'put',
  path: '/me/password',
  summary: 'Chooses another password; whoever was signed in with the one before is signed out, the caller too',
  action: 'signed-in',
  isConfidential: true,
  params: noQuery,
  query: noQuery,
  body: named('PasswordChange', z.strictObject({ current: z.string().max(1000), password: z.string().max(1000) })),
  answers: { 204: { description: 'It is another now' } },
  problems: ['unknown', 'forbidden', 'invalid'],
  handle: async (request) => {
    const signIn = requireSignIn(request);
    const { body, principal, address } = request;
    const [, name = ''] = /^user:(.+)$/.exec(principal.id) ?? [];
    if (name === '' || !signIn.takesPasswords) {
      throw new Refusal('forbidden', {
        detail: { en: 'You have not signed in with a password.', 'zh-CN': '您不是以密码登录的。' },
      });
    }
    const seconds = signIn.wait(address, { user: name, password: body.current });
    if (seconds > 0) throw tooOften(seconds);
    const fault = passwordFault(body.password, name);
    if (fault) throw new Refusal('invalid', { detail: fault, errors: [{ field: 'password', message: fault }] });
    if (!(await signIn.changePassword(name, body, new Date().toISOString()))) {
      const wrong = { en: 'The present password is another.', 'zh-CN': '当前密码不正确。' };
      throw new Refusal('forbidden', { detail: wrong });
    }
    return nothing(204, { 'set-cookie': noCookie() });
  },
});

type Asking = Pick<
  ApiRequest<unknown, unknown, unknown>,
  'engine' | 'trial' | 'languages' | 'signIn' | 'header' | 'address'
>;

/** A server without a front door has none of its rooms. */
export function requireSignIn({ signIn }: Pick<Asking, 'signIn'>): SignIn {
  if (signIn) return signIn;
  throw new Refusal('unknown', {
    detail: {
      en: 'Nobody signs in here with a browser: send a token.',
      'zh-CN': '本服务不提供浏览器登录，请提供令牌。',
    },
  });
}

/** One sentence for all of it: which half was right is nobody's business. */
export const notRecognised = (): Refusal =>
  new Refusal('unauthenticated', {
    detail: {
      en: 'This does not sign anybody in: look whether it is complete, or ask whoever gave it to you for another.',
      'zh-CN': '登录信息不正确或已失效：请核对是否完整，或向发放人另取。',
    },
  });
