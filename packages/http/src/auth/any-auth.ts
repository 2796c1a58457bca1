import type { Auth } from './auth.ts';

/**
 * Recognises whoever one of several ways recognises.
 *
 * @example
 * createApi({ engine, auth: anyAuth(tokenAuth(new TokenFolder('data-tokens')), localAuth()) })
 */
export function anyAuth(...ways: readonly [Auth, ...Auth[]]): Auth {
  return Object.freeze({
    async identify(presented) {
      for (const way of ways) {
        const answer = await way.identify(presented);
        if (typeof answer !== 'string') return answer;
      }
      return presented.authorization === undefined ? 'nothing' : 'invalid';
    },
  } satisfies Auth);
}
