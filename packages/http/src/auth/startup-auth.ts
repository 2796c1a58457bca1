/** A server that nobody has made tokens for yet: whoever started it gets one, and nobody else on the machine does. */
import { type Auth, credentialOf } from './auth.ts';
import { hashSecret, mintToken, parseToken, secretMatches } from './token.ts';
import { whoeverStarted } from './whoever-started.ts';

const administrator = whoeverStarted('startup');

export interface StartupAuth {
  /** To be shown once to whoever started the server. It is kept nowhere, and ends with the process. */
  readonly token: string;
  readonly auth: Auth;
}

/**
 * One token for the administrator, as long as `isOpen` says so: asked at every request, so that the first real token closes
 * this door at once.
 *
 * @example
 * const tokens = new TokenFolder('data-tokens');
 * const { token, auth } = startupAuth(async () => (await tokens.list()).length === 0);
 * createApi({ engine, auth: anyAuth(tokenAuth(tokens), auth) });
 */
export function startupAuth(isOpen: () => Promise<boolean>): StartupAuth {
  const { id, secret, token } = mintToken();
  const hash = hashSecret(secret);
  const identify: Auth['identify'] = async (presented) => {
    const credential = credentialOf(presented);
    if (credential === undefined) return presented.authorization === undefined ? 'nothing' : 'invalid';
    const parts = parseToken(credential);
    const isOurs = parts !== undefined && parts.id === id && secretMatches(parts.secret, hash);
    return isOurs && (await isOpen()) ? administrator : 'invalid';
  };
  return Object.freeze({ token, auth: Object.freeze({ identify }) });
}
