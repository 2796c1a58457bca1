/** Who is calling: recognised, or refused with what to do about it. */
import type { Principal } from '../access/principal.ts';
import type { Presented } from '../auth/auth.ts';
import { fromElsewhere, isFromElsewhere } from '../session/from-elsewhere.ts';
import type { Shell } from '../shell.ts';
import type { Route } from './define-route.ts';
import { Refusal } from './problem-details.ts';

export function presentedBy(request: Request, { acceptsPassword = false }: Pick<Route, 'acceptsPassword'>): Presented {
  return {
    authorization: request.headers.get('authorization') ?? undefined,
    host: request.headers.get('host') ?? undefined,
    acceptsPassword,
    cookie: request.headers.get('cookie') ?? undefined,
    isFromElsewhere: isFromElsewhere(request),
  };
}

/** Throws a `Refusal`: 401, 421, or 429 when an address keeps presenting what does not hold. */
export async function recognise(shell: Shell, presented: Presented, address: string): Promise<Principal> {
  const answer = await shell.auth.identify(presented);
  if (typeof answer !== 'string') return answer;
  if (answer === 'misdirected') {
    throw new Refusal('misdirected', {
      detail: {
        en: 'Without authentication only localhost and 127.0.0.1 are answered.',
        'zh-CN': '未设身份认证时，只响应 localhost 和 127.0.0.1。',
      },
    });
  }
  if (answer === 'from-elsewhere') throw fromElsewhere();
  // Only failures count against the address: one guest behind a proxy must not shut the others out.
  const seconds =
    (answer === 'invalid' ? shell.failures.take(address) : 0) || shell.requests.take(`address:${address}`);
  if (seconds > 0) throw tooOften(seconds);
  const ways = presented.acceptsPassword
    ? 'Bearer realm="obligato", Basic realm="obligato"'
    : 'Bearer realm="obligato"';
  const detail =
    answer === 'nothing'
      ? {
          en: 'Sign in, or send a token: Authorization: Bearer …',
          'zh-CN': '请登录，或提供令牌：`Authorization: Bearer …`。',
        }
      : { en: 'The token is not valid, or no longer valid.', 'zh-CN': '令牌无效或已失效。' };
  throw new Refusal('unauthenticated', { detail }, { 'www-authenticate': ways });
}

export function tooManyAtOnce(): Refusal {
  const detail = {
    en: 'Too many of your requests are being worked on: wait for their answers.',
    'zh-CN': '您同时办理的请求过多：请等待先前的答复。',
  };
  return new Refusal('too-often', { detail }, { 'retry-after': '1' });
}

export function tooOften(seconds: number): Refusal {
  return new Refusal(
    'too-often',
    { detail: { en: `Wait ${seconds} s.`, 'zh-CN': `请等待${seconds}秒。` } },
    { 'retry-after': String(seconds) },
  );
}
