/** Recognises callers by JSON Web Tokens of an identity provider (OIDC). */
import { ObligatoError, translated } from '@obligato/core';
import { isUnitId } from '@obligato/core/internal';
import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';
import { type Grant, type Principal, roles } from '../access/principal.ts';
import { type Auth, credentialOf } from './auth.ts';

/** Signatures that only the provider can make. `none` and shared secrets are not among them, whatever a token's header says. */
export const jwtAlgorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
] as const;
export type JwtAlgorithm = (typeof jwtAlgorithms)[number];

export interface JwtAuthOptions {
  readonly issuer: string;
  readonly audience: string;
  /** Named one by one: the token must not choose how it is checked. */
  readonly algorithms: readonly [JwtAlgorithm, ...JwtAlgorithm[]];
  /** Where the provider publishes its keys, over https (or on this machine), or a function of `jose` that finds them. */
  readonly keys: URL | JWTVerifyGetKey;
  /** Who the claims stand for; by default the claim `obligato`, `{ member, grants: [{ unit, role }] }`. */
  readonly readClaims?: (claims: JWTPayload) => Pick<Principal, 'member' | 'grants'> | undefined;
  readonly now?: () => number;
}

/**
 * @example
 * jwtAuth({ issuer: 'https://id.example', audience: 'obligato', algorithms: ['RS256'], keys: new URL('https://id.example/jwks') })
 */
export function jwtAuth(options: JwtAuthOptions): Auth {
  const { issuer, audience, algorithms, readClaims = claimsOf, now = Date.now } = options;
  const keys = options.keys instanceof URL ? createRemoteJWKSet(requireSafe(options.keys)) : options.keys;
  return Object.freeze({
    async identify(presented) {
      const credential = credentialOf(presented);
      if (credential === undefined) return presented.authorization === undefined ? 'nothing' : 'invalid';
      try {
        const { payload, protectedHeader } = await jwtVerify(credential, keys, {
          issuer,
          audience,
          algorithms: [...algorithms],
          requiredClaims: ['sub', 'exp'],
          clockTolerance: 5,
          currentDate: new Date(now()),
        });
        // A logout token, or a proof of possession, is signed by the same keys for another purpose.
        if (!isForAccess(protectedHeader.typ)) return 'invalid';
        const read = readClaims(payload);
        return read ? { id: `oidc:${payload.sub}`, ...read } : 'invalid';
      } catch {
        // Which of the checks failed is the provider's business, not the caller's.
        return 'invalid';
      }
    },
  } satisfies Auth);
}

/** What a token says it is. Several providers say nothing. */
const isForAccess = (typ: string | undefined) => typ === undefined || /^(application\/)?(at\+)?jwt$/i.test(typ);

/** Over https, or on this machine. */
export function isSafeAddress({ protocol, hostname }: URL): boolean {
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback);
}

/** Keys that came over a line that anybody can write on would let anybody in. Throws `OBLIGATO_HTTP_AUTH`. */
function requireSafe(keys: URL): URL {
  if (isSafeAddress(keys)) return keys;
  throw new ObligatoError({
    code: 'OBLIGATO_HTTP_AUTH',
    ...translated(
      {
        en: `The keys of an identity provider cannot be trusted over ${keys.protocol.slice(0, -1)}: ${keys.href}`,
        'zh-CN': `经 ${keys.protocol.slice(0, -1)} 取得的身份提供方公钥不可信：${keys.href}`,
      },
      { en: 'Name their https address', 'zh-CN': '请写明其 https 地址' },
    ),
  });
}

const claim = z.object({
  member: z.string().min(1).max(200).exactOptional(),
  grants: z
    .array(z.object({ unit: z.string().refine(isUnitId), role: z.enum(roles) }))
    .min(1)
    .max(50),
});

/** Who the claim `obligato` says somebody is; undefined where it says nothing that can be understood. */
export function claimsOf(claims: JWTPayload): { member: string | undefined; grants: readonly Grant[] } | undefined {
  const { data } = claim.safeParse(claims.obligato);
  // Every role but a portal's is somebody's: a secretary whom no record names could not be asked about anything.
  if (!data || (data.member === undefined && data.grants.some(({ role }) => role !== 'portal'))) return undefined;
  return { member: data.member, grants: data.grants };
}
