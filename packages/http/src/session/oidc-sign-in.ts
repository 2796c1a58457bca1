/** Signing in at an identity provider: OpenID Connect's code flow with PKCE, state and nonce. */
import { randomBytes } from 'node:crypto';
import { ObligatoError, translated } from '@obligato/core';
import { serialize } from 'hono/utils/cookie';
import type { JWTPayload } from 'jose';
import type { Configuration } from 'openid-client';
import { z } from 'zod';
import type { Principal } from '../access/principal.ts';
import { claimsOf, isSafeAddress } from '../auth/jwt-auth.ts';
import { open, seal } from './envelope.ts';

export interface OidcSignInOptions {
  /** As its tokens name it: `https://id.example`. What else is needed is asked of it. */
  readonly issuer: URL;
  readonly clientId: string;
  /** Absent for a public client. */
  readonly clientSecret?: string;
  /** Where this server is reached from outside, `https://board.example`: the provider sends people back to `/oidc/callback` there. */
  readonly url: URL;
  readonly scope?: string;
  /** Who the claims of the id token stand for; by default the claim `obligato`, as for `jwtAuth`. */
  readonly readClaims?: (claims: JWTPayload) => Pick<Principal, 'member' | 'grants'> | undefined;
}

/** Somebody whom the provider knows. */
export interface KnownByProvider extends Pick<Principal, 'member' | 'grants'> {
  readonly subject: string;
}

export interface OidcSignIn {
  /** Where to send the browser, and the cookie that brings it back to the same sign-in. */
  start(): Promise<{ readonly url: string; readonly cookie: string }>;
  /** Who came back; undefined for whom the provider, or the flow, does not vouch. */
  finish(search: string, flow: string | undefined): Promise<KnownByProvider | undefined>;
}

export const flowCookie = '__Host-obligato-flow';
/** It has to come along when the provider sends the browser back, which is another site. */
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'Lax', maxAge: 600 } as const;

const flowSchema = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() });

/**
 * Throws `OBLIGATO_HTTP_AUTH` for a provider over a line that anybody can write on.
 *
 * @example
 * oidcSignIn({ issuer: new URL('https://id.example'), clientId: 'obligato', url: new URL('https://board.example') })
 */
export function oidcSignIn(options: OidcSignInOptions): OidcSignIn {
  const { issuer, clientId, clientSecret, url, scope = 'openid', readClaims = claimsOf } = options;
  if (!isSafeAddress(issuer)) throw unsafe(issuer);
  const redirect = new URL('/oidc/callback', url);
  // What is between going and coming back lies with the browser, closed: nothing is kept of whoever never comes back.
  const secret = randomBytes(32).toString('base64url');
  const client = import('openid-client');
  let known: Promise<Configuration> | undefined;

  /** Asked when somebody signs in: a provider that is away keeps nobody from starting, and is asked again. */
  async function configuration(): Promise<Configuration> {
    const { discovery, allowInsecureRequests } = await client;
    const insecure = issuer.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {};
    known ??= discovery(issuer, clientId, clientSecret, undefined, { ...insecure, timeout: 10 });
    return known.catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  }

  return Object.freeze({
    async start() {
      const { buildAuthorizationUrl, calculatePKCECodeChallenge, randomNonce, randomPKCECodeVerifier, randomState } =
        await client;
      const flow = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const sendTo = buildAuthorizationUrl(await configuration(), {
        ...{ redirect_uri: redirect.href, scope, state: flow.state, nonce: flow.nonce },
        ...{ code_challenge: await calculatePKCECodeChallenge(flow.verifier), code_challenge_method: 'S256' },
      });
      return {
        url: sendTo.href,
        cookie: serialize(flowCookie, seal(JSON.stringify(flow), secret, 'oidc'), attributes),
      };
    },

    async finish(search, closed) {
      const opened = closed === undefined ? undefined : open(closed, secret, 'oidc');
      if (opened === undefined) return undefined;
      const { state, nonce, verifier } = flowSchema.parse(JSON.parse(opened));
      const { authorizationCodeGrant, AuthorizationResponseError, ClientError, ResponseBodyError } = await client;
      const came = new URL(redirect.href);
      came.search = search;
      try {
        const tokens = await authorizationCodeGrant(await configuration(), came, {
          ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
        });
        const claims = tokens.claims();
        const read = claims && readClaims(claims);
        return read && { subject: claims.sub, ...read };
      } catch (error) {
        // Which of the checks failed is between the provider and us; that it is away is told as such.
        const isRefused = [AuthorizationResponseError, ClientError, ResponseBodyError].some(
          (kind) => error instanceof kind,
        );
        if (isRefused) return undefined;
        throw error;
      }
    },
  } satisfies OidcSignIn);
}

const unsafe = (issuer: URL) =>
  new ObligatoError({
    code: 'OBLIGATO_HTTP_AUTH',
    ...translated(
      {
        en: `An identity provider cannot be trusted over ${issuer.protocol.slice(0, -1)}: ${issuer.href}`,
        'zh-CN': `经 ${issuer.protocol.slice(0, -1)} 访问的身份提供方不可信：${issuer.href}`,
      },
      { en: 'Name its https address', 'zh-CN': '请写明其 https 地址' },
    ),
  });
