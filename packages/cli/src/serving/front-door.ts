/** Who is let in by `obligato serve`: tokens, people of an identity provider, users with a password, and whoever started it. */
import { ObligatoError, translated } from '@obligato/core';
import {
  type Auth,
  anyAuth,
  isFeedLink,
  type JwtAlgorithm,
  jwtAlgorithms,
  jwtAuth,
  type OidcSignIn,
  oidcSignIn,
  type SignInOptions,
  sessionFolder,
  startupAuth,
  tokenAuth,
} from '@obligato/http';
import { tokenFolderOf } from '../commands/running/token.ts';
import { userFolderOf } from '../commands/running/user.ts';
import { usage } from '../options/usage.ts';
import type { Blueprint } from '../workspace/open-workspace.ts';

export interface DoorOptions {
  readonly host?: string;
  /** Where people reach the server, where that is not where it listens. */
  readonly url?: string;
  readonly oidcIssuer?: string;
  readonly oidcAudience?: string;
  readonly oidcKeys?: string;
  readonly oidcAlgorithm?: readonly string[];
  readonly oidcClient?: string;
}

export interface FrontDoor {
  /** Of every request that is not a page's. */
  readonly auth: Auth;
  /** Of pages. */
  readonly signIn: SignInOptions;
  /** The token of whoever started it, to be shown once; absent where somebody can come in already. */
  readonly startup?: string;
}

export async function frontDoor(blueprint: Blueprint, options: DoorOptions, host: string): Promise<FrontDoor> {
  const folder = tokenFolderOf(blueprint);
  const users = userFolderOf(blueprint);
  const tokens = tokenAuth(folder);
  const jwt = jwtOf(options);
  const provider = providerOf(options, host);
  const signIn: SignInOptions = {
    sessions: sessionFolder(`${blueprint.config.data}-sessions`),
    users,
    ...(provider ? { provider } : {}),
  };
  // Expired and revoked ones count too: a door that was locked once does not open by itself.
  const isOpen = async () => (await folder.list()).every(isFeedLink) && (await users.list()).length === 0;
  if (jwt) return { auth: anyAuth(tokens, jwt), signIn };
  if (provider || !(await isOpen())) return { auth: tokens, signIn };
  if (isLoopback(host)) {
    // The loopback is open to everybody with an account on this machine: only whoever started it is told the token.
    const { token, auth } = startupAuth(isOpen);
    return { auth: anyAuth(tokens, auth), signIn, startup: token };
  }
  throw new ObligatoError({
    code: 'OBLIGATO_HTTP_AUTH',
    ...translated(
      {
        en: `${host} can be reached by other machines, and no token has been made yet`,
        'zh-CN': `其他机器可访问 ${host}，而尚未创建令牌`,
      },
      {
        en: 'Make a token first (obligato token create), or leave --host out',
        'zh-CN': '请先创建令牌（`obligato token create`），或去掉 --host',
      },
    ),
  });
}

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host);

/** Programs that come with a token of the provider's. */
function jwtOf(options: DoorOptions): Auth | undefined {
  const { oidcIssuer, oidcAudience, oidcKeys, oidcClient, oidcAlgorithm = ['RS256'] } = options;
  const isForPagesAlone = oidcClient !== undefined && oidcAudience === undefined && oidcKeys === undefined;
  if (isForPagesAlone || [oidcIssuer, oidcAudience, oidcKeys].every((each) => each === undefined)) return undefined;
  if (oidcIssuer === undefined || oidcAudience === undefined || !URL.canParse(oidcKeys ?? '')) {
    throw new ObligatoError({
      code: 'OBLIGATO_HTTP_AUTH',
      ...translated(
        {
          en: 'An identity provider needs --oidc-issuer, --oidc-audience and --oidc-keys (an address)',
          'zh-CN': '使用身份提供方须写明 --oidc-issuer、--oidc-audience 和 --oidc-keys（地址）',
        },
        {
          en: 'All three stand in its documentation, or under /.well-known/openid-configuration',
          'zh-CN': '三项均见其文档，或 `/.well-known/openid-configuration`',
        },
      ),
    });
  }
  const [first, ...others] = oidcAlgorithm.map(readAlgorithm);
  const algorithms = [first ?? 'RS256', ...others] as const;
  return jwtAuth({ issuer: oidcIssuer, audience: oidcAudience, keys: new URL(oidcKeys ?? ''), algorithms });
}

/** People who are sent to the provider with a browser. */
function providerOf({ oidcIssuer = '', oidcClient, url }: DoorOptions, host: string): OidcSignIn | undefined {
  if (oidcClient === undefined) return undefined;
  if (!URL.canParse(oidcIssuer) || !URL.canParse(url ?? '')) {
    throw new ObligatoError({
      code: 'OBLIGATO_HTTP_AUTH',
      ...translated(
        {
          en: `--oidc-client needs --oidc-issuer and --url (addresses): people go to the one and are sent back to the other, not to ${host}`,
          'zh-CN': `--oidc-client 须同时写明 --oidc-issuer 和 --url（地址）：用户前往前者登录，再返回后者，而不是 ${host}`,
        },
        {
          en: 'Register the address of --url with /oidc/callback behind it at the provider',
          'zh-CN': '请在身份提供方登记 --url 所填地址加 `/oidc/callback`',
        },
      ),
    });
  }
  const secret = process.env.OBLIGATO_OIDC_SECRET;
  return oidcSignIn({
    ...{ issuer: new URL(oidcIssuer), clientId: oidcClient, url: new URL(url ?? '') },
    ...(secret === undefined ? {} : { clientSecret: secret }),
  });
}

function readAlgorithm(name: string): JwtAlgorithm {
  const known = jwtAlgorithms.find((each) => each === name);
  if (known) return known;
  throw usage(
    { en: `--oidc-algorithm "${name}" is not accepted`, 'zh-CN': `不接受 --oidc-algorithm “${name}”` },
    { en: `Write one of ${jwtAlgorithms.join(', ')}`, 'zh-CN': `请写其一：${jwtAlgorithms.join('、')}` },
  );
}
