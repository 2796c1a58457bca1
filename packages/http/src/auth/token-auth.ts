/** Recognises callers by tokens that were made with `obligato token create`. */
import type { Principal } from '../access/principal.ts';
import { type Auth, credentialOf } from './auth.ts';
import { hashSecret, isTokenLike, parseToken, secretMatches, standingOf, type TokenRecord } from './token.ts';

export interface TokenSource {
  /** The token as it is now: revoking has to take effect at the next request. */
  read(id: string): Promise<TokenRecord | undefined>;
}

/** Compared against when a token is unknown, so that knowing an id takes as long as not knowing it. */
const nobody = hashSecret('');

/**
 * @example
 * createApi({ engine, auth: tokenAuth(new TokenFolder('data-tokens')) })
 */
export function tokenAuth(source: TokenSource, now: () => number = Date.now): Auth {
  return Object.freeze({
    async identify(presented) {
      const credential = credentialOf(presented);
      if (credential === undefined) return presented.authorization === undefined ? 'nothing' : 'invalid';
      const parts = isTokenLike(credential) ? parseToken(credential) : undefined;
      if (!parts) return 'invalid';
      const record = await source.read(parts.id);
      const matches = secretMatches(parts.secret, record?.hash ?? nobody);
      if (!record || !matches || standingOf(record, now()) !== 'valid') return 'invalid';
      return principalOf(record);
    },
  } satisfies Auth);
}

const principalOf = ({ id, member, unit, role }: TokenRecord): Principal => ({
  id: `token:${id}`,
  member,
  grants: [{ unit, role }],
});
