/** The token with which an application of a messenger sends: fetched when it is needed, kept as long as it lasts, fetched anew when it is refused. */
import type { Outcome } from '../channel.ts';

export interface FetchedToken {
  readonly token: string;
  readonly lastsSeconds: number;
}

/** One that ends while a letter is under way would be refused. */
const marginMilliseconds = 5 * 60_000;

/**
 * Gives a token to whoever sends. `expired` from them: that token is none any more, and one more try is made with a new one.
 *
 * @param fetchToken what it answers instead of a token is the outcome of whoever needed it
 */
export function withToken(fetchToken: () => Promise<FetchedToken | Outcome>, now: () => number = Date.now) {
  let kept: { readonly token: string; readonly until: number } | undefined;
  let fetching: Promise<string | Outcome> | undefined;
  const fetchAnew = async (): Promise<string | Outcome> => {
    const fetched = await fetchToken();
    if ('is' in fetched) return fetched;
    kept = { token: fetched.token, until: now() + fetched.lastsSeconds * 1000 - marginMilliseconds };
    return fetched.token;
  };
  // Several letters at once share one: each new one may end the last.
  const tokenFor = async (): Promise<string | Outcome> => {
    if (kept && now() < kept.until) return kept.token;
    fetching ??= fetchAnew().finally(() => {
      fetching = undefined;
    });
    return fetching;
  };
  return async (send: (token: string) => Promise<Outcome | 'expired'>): Promise<Outcome> => {
    for (let tries = 0; tries < 2; tries++) {
      const token = await tokenFor();
      if (typeof token !== 'string') return token;
      const outcome = await send(token);
      if (outcome !== 'expired') return outcome;
      if (kept?.token === token) kept = undefined;
    }
    return { is: 'down', because: 'a new access token is refused, too' };
  };
}

/** What a messenger answers where a token was asked for; anything that is none says why not. */
export function tokenIn(token: unknown, lastsSeconds: unknown, because: string): FetchedToken | Outcome {
  if (typeof token !== 'string' || token === '' || typeof lastsSeconds !== 'number') return { is: 'down', because };
  return { token, lastsSeconds };
}
