/** Recognises callers by tokens that were made with `obligato token create`. */
import type { Principal } from '../access/principal.ts';
import { type Auth, credentialOf } from './auth.ts';
import { standingOf, type TokenRecord } from './token.ts';
import { type TokenSource, tokenBehind } from './token-behind.ts';

/**
 * @example
 * createApi({ engine, auth: tokenAuth(new TokenFolder('data-tokens')) })
 */
export function tokenAuth(source: TokenSource, now: () => number = Date.now): Auth {
  return Object.freeze({
    async identify(presented) {
      const credential = credentialOf(presented);
      if (credential === undefined) return presented.authorization === undefined ? 'nothing' : 'invalid';
      const record = await tokenBehind(credential, source);
      if (!record || standingOf(record, now()) !== 'valid') return 'invalid';
      // A link travels in addresses, which are kept in more places than a token: it opens a calendar and nothing else.
      return record.feedOf === undefined ? principalOf(record) : 'invalid';
    },
  } satisfies Auth);
}

/** Who holds a token. */
export const principalOf = ({ id, member, unit, role }: TokenRecord): Principal => ({
  id: `token:${id}`,
  member,
  grants: [{ unit, role }],
});
