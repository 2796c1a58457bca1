/** Sessions over their life: begun by a sign-in, asked at every request, ended by time, by whoever has them, or with what they rest on. */
import { parse } from 'hono/utils/cookie';
import type { Principal } from '../access/principal.ts';
import type { Auth, Presented, Unrecognised } from '../auth/auth.ts';
import { hashSecret, mintToken, parseToken, secretMatches } from '../auth/token.ts';
import type { UserSource } from '../users/user.ts';
import { open, seal } from './envelope.ts';
import { type SessionBasis, type SessionKeeper, type SessionRecord, sessionCookie } from './session.ts';

const hours = 3_600_000;
/** Whoever goes away from the desk, and whoever never does. */
const idle = 8 * hours;
const longest = 12 * hours;
/** How exactly it is known when a session was used last: a write now and then, instead of one at every request. */
const seenEvery = 300_000;

/** Compared against when a session is unknown: knowing an id takes as long as not knowing it. */
const nobody = hashSecret('');

/** Whoever has signed in, before it is said on what that rests in the record. */
export type SignedIn =
  | { readonly caller: string; readonly credential: string }
  | { readonly caller: string; readonly basis: Exclude<SessionBasis, { kind: 'credential' }> };

export interface SessionsOptions {
  readonly keeper: SessionKeeper;
  /** By which the credential of a session is asked again. */
  readonly auth: Auth;
  readonly users?: UserSource | undefined;
  readonly now?: () => number;
}

export class Sessions {
  readonly #keeper: SessionKeeper;
  readonly #auth: Auth;
  readonly #users: UserSource | undefined;
  readonly #now: () => number;
  #swept = 0;

  constructor({ keeper, auth, users, now = Date.now }: SessionsOptions) {
    this.#keeper = keeper;
    this.#auth = auth;
    this.#users = users;
    this.#now = now;
  }

  /** Begins a session of its own at every sign-in: one that was there before is not taken over. The answer is the cookie's value. */
  async begin(signedIn: SignedIn, agent: string): Promise<string> {
    await this.#sweep();
    const { id, secret, token } = mintToken();
    const basis: SessionBasis =
      'basis' in signedIn
        ? signedIn.basis
        : { kind: 'credential', envelope: seal(signedIn.credential, secret, 'session') };
    const now = new Date(this.#now()).toISOString();
    await this.#keeper.write({
      ...{ version: 1, id, hash: hashSecret(secret), caller: signedIn.caller, basis },
      ...{ createdAt: now, seenAt: now, agent: agent.slice(0, 200) },
    });
    return token;
  }

  /** Who holds the cookie, as they are by now. */
  async identify(presented: Presented): Promise<Principal | Unrecognised> {
    const found = await this.#behind(presented.cookie);
    if (!found) return 'nothing';
    if (presented.isFromElsewhere) return 'from-elsewhere';
    const principal = await this.#restingOn(found.record.basis, found.secret, presented);
    if (!principal) return 'nothing';
    await this.#seen(found.record);
    return principal;
  }

  /** The session of a cookie; undefined where it is none, or has ended. */
  async of(cookie: string | undefined): Promise<SessionRecord | undefined> {
    return (await this.#behind(cookie))?.record;
  }

  /** Every session of a caller, the latest first. */
  async ofCaller(caller: string): Promise<readonly SessionRecord[]> {
    const own = (await this.#keeper.list()).filter((each) => each.caller === caller && !this.#isOver(each));
    return own.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  }

  async end(id: string): Promise<void> {
    await this.#keeper.remove(id);
  }

  async #behind(cookie: string | undefined): Promise<{ record: SessionRecord; secret: string } | undefined> {
    const parts = parseToken(parse(cookie ?? '', sessionCookie)[sessionCookie] ?? '');
    const record = parts && (await this.#keeper.read(parts.id));
    const matches = secretMatches(parts?.secret ?? '', record?.hash ?? nobody);
    return parts && record && matches && !this.#isOver(record) ? { record, secret: parts.secret } : undefined;
  }

  async #restingOn(basis: SessionBasis, secret: string, { host }: Presented): Promise<Principal | undefined> {
    if (basis.kind === 'provider') return { id: `oidc:${basis.subject}`, member: basis.member, grants: basis.grants };
    if (basis.kind === 'user') {
      const user = await this.#users?.named(basis.user);
      return user && user.passwordSince === basis.since ? principalOfUser(user) : undefined;
    }
    const credential = open(basis.envelope, secret, 'session');
    if (credential === undefined) return undefined;
    const answer = await this.#auth.identify({ authorization: `Bearer ${credential}`, host, acceptsPassword: false });
    return typeof answer === 'string' ? undefined : answer;
  }

  /** A session that cannot be noted as used stays what it was: a full disk must not lock everybody out. */
  async #seen(record: SessionRecord): Promise<void> {
    const now = this.#now();
    if (now - Date.parse(record.seenAt) < seenEvery) return;
    // Whoever signs out at this very moment stays signed out.
    if ((await this.#keeper.read(record.id)) === undefined) return;
    await this.#keeper.write({ ...record, seenAt: new Date(now).toISOString() }).catch(() => undefined);
  }

  #isOver({ createdAt, seenAt }: SessionRecord): boolean {
    const now = this.#now();
    return now - Date.parse(createdAt) > longest || now - Date.parse(seenAt) > idle;
  }

  /** What has ended by itself is put away now and then. */
  async #sweep(): Promise<void> {
    const now = this.#now();
    if (now - this.#swept < hours) return;
    this.#swept = now;
    for (const each of await this.#keeper.list()) if (this.#isOver(each)) await this.#keeper.remove(each.id);
  }
}

const principalOfUser = ({ name, member, grants }: { name: string; member?: string; grants: Principal['grants'] }) => ({
  ...{ id: `user:${name}`, member, grants },
});
