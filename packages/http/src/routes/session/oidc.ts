/** To an identity provider and back. */
import { parse } from 'hono/utils/cookie';
import { z } from 'zod';
import { nothing } from '../../route/answer.ts';
import { defineRoute } from '../../route/define-route.ts';
import { Refusal } from '../../route/problem-details.ts';
import { noQuery } from '../../schemas/words.ts';
import { flowCookie } from '../../session/oidc-sign-in.ts';
import { cookieOf } from '../../session/session.ts';
import { requireSignIn } from './sign-in.ts';

/** Where whoever came in begins, and where whoever did not is told so. */
const board = '/board/';
const refused = '/board/?sign-in=refused';

export const startAtProvider = defineRoute({
  name: 'startAtProvider',
  method: 'get',
  path: '/oidc/start',
  summary: 'Sends a browser to the identity provider',
  action: 'public',
  params: noQuery,
  query: noQuery,
  answers: {
    303: { description: 'To the provider', headers: { 'Set-Cookie': 'What brings it back to the same sign-in' } },
  },
  problems: ['unknown', 'out-of-service'],
  handle: async (request) => {
    const { provider } = requireSignIn(request);
    if (!provider) throw noProvider();
    const { url, cookie } = await provider.start().catch(isAway);
    return nothing(303, { location: url, 'set-cookie': cookie });
  },
});

export const finishAtProvider = defineRoute({
  name: 'finishAtProvider',
  method: 'get',
  path: '/oidc/callback',
  summary: 'Takes a browser back from the identity provider',
  action: 'public',
  isConfidential: true,
  params: noQuery,
  query: z.looseObject({ state: z.string().max(500).optional(), code: z.string().max(4000).optional() }),
  answers: {
    303: { description: 'To the board', headers: { 'Set-Cookie': 'The session, for whom the provider knows' } },
  },
  problems: ['unknown', 'out-of-service'],
  handle: async (request) => {
    const { provider, sessions } = requireSignIn(request);
    if (!provider) throw noProvider();
    const flow = parse(request.header('cookie') ?? '', flowCookie)[flowCookie];
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(request.query)) search.set(name, String(value));
    const known = await provider.finish(search.toString(), flow).catch(isAway);
    if (!known) return nothing(303, { location: refused });
    const { subject, member, grants } = known;
    const token = await sessions.begin(
      {
        caller: `oidc:${subject}`,
        basis: {
          ...{ kind: 'provider', subject, ...(member === undefined ? {} : { member }) },
          grants: grants.flatMap(({ unit, role }) => (unit === undefined ? [] : [{ unit, role }])),
        },
      },
      request.header('user-agent') ?? '',
    );
    return nothing(303, { location: board, 'set-cookie': cookieOf(token) });
  },
});

const noProvider = () =>
  new Refusal('unknown', {
    detail: { en: 'No identity provider is set up here.', 'zh-CN': '本服务未接入身份提供方。' },
  });

function isAway(): never {
  throw new Refusal('out-of-service', {
    detail: {
      en: 'The identity provider does not answer: try again, or sign in another way.',
      'zh-CN': '身份提供方没有响应：请稍后再试，或换用其他方式登录。',
    },
  });
}
