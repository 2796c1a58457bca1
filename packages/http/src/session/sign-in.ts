/** Who comes in by the front door: with a token, a link, a name and a password, or from an identity provider. */
import type { Timestamp } from '@obligato/core';
import type { Principal } from '../access/principal.ts';
import type { Auth } from '../auth/auth.ts';
import { RateLimiter } from '../limits/rate-limiter.ts';
import { isPassword } from '../users/password.ts';
import { type UserSource, userName } from '../users/user.ts';
import type { OidcSignIn } from './oidc-sign-in.ts';
import type { SessionKeeper } from './session.ts';
import { Sessions, type SignedIn } from './sessions.ts';
import { SignInLinks } from './sign-in-links.ts';

/** Users who may choose another password themselves. */
export interface ChangingUsers extends UserSource {
  setPassword(name: string, password: string, at: Timestamp): Promise<unknown>;
}

export interface SignInOptions {
  /** Where sessions are kept: `sessionFolder`, or `sessionsInMemory` for those that end with the process. */
  readonly sessions: SessionKeeper;
  /** Who has a name and a password here; nobody when absent. */
  readonly users?: ChangingUsers;
  /** An identity provider that people are sent to; none when absent. */
  readonly provider?: OidcSignIn;
  readonly now?: () => number;
}

export type Credentials =
  | { readonly token: string }
  | { readonly code: string }
  | { readonly user: string; readonly password: string };

export class SignIn {
  readonly sessions: Sessions;
  readonly provider: OidcSignIn | undefined;
  readonly links: SignInLinks;
  readonly #auth: Auth;
  readonly #users: ChangingUsers | undefined;
  /** Wrong ones, by address, and by the name that was tried: whoever guesses waits, and so does, for a while, whom they guess at. */
  readonly #byAddress: RateLimiter;
  readonly #byName: RateLimiter;

  constructor({ sessions, users, provider, now = Date.now }: SignInOptions, auth: Auth) {
    this.sessions = new Sessions({ keeper: sessions, auth, users, now });
    this.provider = provider;
    this.links = new SignInLinks(now);
    this.#auth = auth;
    this.#users = users;
    this.#byAddress = new RateLimiter({ perSecond: 0.1, burst: 20, now });
    this.#byName = new RateLimiter({ perSecond: 1 / 60, burst: 10, now });
  }

  get takesPasswords(): boolean {
    return this.#users !== undefined;
  }

  /** Seconds to wait before another try; 0 when there may be one. */
  wait(address: string, credentials: Credentials): number {
    const named = 'user' in credentials ? this.#byName.wait(userName(credentials.user)) : 0;
    return Math.max(this.#byAddress.wait(address), named);
  }

  /** Whose credentials they are; undefined, and counted against who tried, when they are nobody's. */
  async check(credentials: Credentials, address: string, host: string | undefined): Promise<SignedIn | undefined> {
    const found = 'user' in credentials ? await this.#ofUser(credentials) : await this.#behind(credentials, host);
    if (found) return found;
    this.#byAddress.take(address);
    if ('user' in credentials) this.#byName.take(userName(credentials.user));
    return undefined;
  }

  /**
   * Another password, chosen by whoever knows the one before; every session that rests on that ends. False where nobody signs in
   * so, or that one is wrong.
   */
  async changePassword(user: string, change: { readonly current: string; readonly password: string }, at: Timestamp) {
    if (!(await this.#ofUser({ user, password: change.current }))) {
      this.#byName.take(userName(user));
      return false;
    }
    await this.#users?.setPassword(user, change.password, at);
    return true;
  }

  async #ofUser({ user, password }: Extract<Credentials, { user: string }>): Promise<SignedIn | undefined> {
    const found = await this.#users?.named(user);
    if (!(await isPassword(password, found?.password)) || !found) return undefined;
    return {
      caller: `user:${found.name}`,
      basis: { kind: 'user', user: found.name, since: found.passwordSince },
    };
  }

  async #behind(
    credentials: Exclude<Credentials, { user: string }>,
    host: string | undefined,
  ): Promise<SignedIn | undefined> {
    const credential = 'token' in credentials ? credentials.token : this.links.redeem(credentials.code);
    if (credential === undefined) return undefined;
    const answer = await this.#auth.identify({ authorization: `Bearer ${credential}`, host, acceptsPassword: false });
    return typeof answer === 'string' ? undefined : { caller: (answer satisfies Principal).id, credential };
  }
}

/** An `Authorization` header counts where there is one; otherwise the cookie does. */
export const orBySession = (auth: Auth, sessions: Sessions): Auth =>
  Object.freeze({
    identify: async (presented) => {
      if (presented.authorization !== undefined || presented.cookie === undefined) return auth.identify(presented);
      const answer = await sessions.identify(presented);
      return answer === 'nothing' ? auth.identify(presented) : answer;
    },
  } satisfies Auth);
