/** Sessions over their life: begun by a sign-in, asked at every request, ended by time, by whoever has them, or with what they rest on. */
import { parse } from 'hono/utils/cookie';
import type { Grant, Principal } from '../access/principal.ts';
import type { Auth, Presented, Unrecognised } from '../auth/auth.ts';
import { hashSecret, mintToken, parseToken, secretMatches } from '../auth/token.ts';
import type { UserSource } from '../users/user.ts';
import { open, seal } from './envelope.ts';
import { cookieOf, type SessionBasis, type SessionKeeper, type SessionRecord, sessionCookie } from './session.ts';

const hours = 3_600_000;
/** Whoever goes away from the desk, and whoever never does. */
const idle = 8 * hours;
const longest = 12 * hours;
/** How exactly it is known when a session was used last: a write now and then, instead of one at every request. */
const seenEvery = 300_000;
/** Whoever has got hold of a cookie has it no longer than this. */
const renewedEvery = 1_800_000;
/** Requests that were under way while the cookie became another, in this window or the next. */
const grace = 60_000;

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

/** What a cookie leads to. */
interface Found {
  readonly record: SessionRecord;
  /** That of the cookie as it is now, also for whoever came with the one before. */
  readonly secret: string;
  readonly isBefore: boolean;
}

/** What a request that is still being answered rests on. */
interface Held extends Found {
  readonly credential: string | undefined;
}

export class Sessions {
  readonly #keeper: SessionKeeper;
  readonly #auth: Auth;
  readonly #users: UserSource | undefined;
  readonly #now: () => number;
  /** By what a request came with: a stream goes on though its cookie has become another since. */
  readonly #held = new WeakMap<Presented, Held>();
  readonly #turns = new Map<string, Promise<unknown>>();
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

  /** Who holds the cookie, as they are by now. Asked again with the very same object, it is the session that has to last, not the cookie. */
  async identify(presented: Presented): Promise<Principal | Unrecognised> {
    const held = await this.#heldBy(presented);
    if (!held) return 'nothing';
    if (presented.isFromElsewhere) return 'from-elsewhere';
    const principal = await this.#restingOn(held, presented);
    if (!principal) return 'nothing';
    this.#held.set(presented, held);
    return principal;
  }

  /**
   * A request has been answered: its session was used. Gives the cookie as it is from now on, where that is another: in use for half
   * an hour, or by somebody who may do more or less than before.
   */
  async goOn(presented: Presented, grants: readonly Grant[]): Promise<string | undefined> {
    const held = this.#held.get(presented);
    if (!held) return undefined;
    const rights = digestOf(grants);
    if (!held.isBefore && !this.#isDue(held.record, rights)) return undefined;
    // One after the other: two requests at once are given one cookie, and whoever signs out meanwhile stays signed out.
    return this.#inTurn(held.record.id, async () => {
      const found = await this.#behind(presented.cookie);
      if (!found) return undefined;
      if (found.isBefore) return cookieOf(tokenOf(found));
      if (!this.#isDue(found.record, rights)) return undefined;
      const seen = { ...found.record, seenAt: this.#at(0), rights };
      const renewed = this.#mayStay(found.record, rights) ? undefined : this.#renewed({ ...found, record: seen });
      // A session that cannot be written stays what it was: a full disk must not lock everybody out.
      const isWritten = await this.#keeper.write(renewed?.record ?? seen).then(
        () => true,
        () => false,
      );
      return renewed && isWritten ? cookieOf(tokenOf(renewed)) : undefined;
    });
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
    await this.#inTurn(id, () => this.#keeper.remove(id));
  }

  async #behind(cookie: string | undefined): Promise<Found | undefined> {
    const parts = parseToken(parse(cookie ?? '', sessionCookie)[sessionCookie] ?? '');
    const record = parts && (await this.#keeper.read(parts.id));
    const matches = secretMatches(parts?.secret ?? '', record?.hash ?? nobody);
    if (!parts || !record || this.#isOver(record)) return undefined;
    if (matches) return { record, secret: parts.secret, isBefore: false };
    const { before } = record;
    if (!before || !secretMatches(parts.secret, before.hash) || this.#at(0) > before.until) return undefined;
    const secret = open(before.next, parts.secret, 'next');
    return secret === undefined ? undefined : { record, secret, isBefore: true };
  }

  async #heldBy(presented: Presented): Promise<Held | undefined> {
    const held = this.#held.get(presented);
    if (held) {
      const record = await this.#keeper.read(held.record.id);
      return record && !this.#isOver(record) ? { ...held, record } : undefined;
    }
    const found = await this.#behind(presented.cookie);
    return found && { ...found, credential: credentialIn(found) };
  }

  async #restingOn({ record: { basis }, credential }: Held, { host }: Presented): Promise<Principal | undefined> {
    if (basis.kind === 'provider') return { id: `oidc:${basis.subject}`, member: basis.member, grants: basis.grants };
    if (basis.kind === 'user') {
      const user = await this.#users?.named(basis.user);
      return user && user.passwordSince === basis.since ? principalOfUser(user) : undefined;
    }
    if (credential === undefined) return undefined;
    const answer = await this.#auth.identify({ authorization: `Bearer ${credential}`, host, acceptsPassword: false });
    return typeof answer === 'string' ? undefined : answer;
  }

  /** The same session under another secret, which the one before opens for a while. */
  #renewed({ record, secret }: Found): Found {
    const { secret: next } = mintToken();
    const credential = credentialIn({ record, secret });
    const basis: SessionBasis =
      credential === undefined ? record.basis : { kind: 'credential', envelope: seal(credential, next, 'session') };
    const before = { hash: record.hash, next: seal(next, secret, 'next'), until: this.#at(grace) };
    const renewed = { ...record, basis, hash: hashSecret(next), before, renewedAt: this.#at(0) };
    return { record: renewed, secret: next, isBefore: false };
  }

  /** Whether something of it is to be written. */
  #isDue(record: SessionRecord, rights: string): boolean {
    const isSeen = this.#now() - Date.parse(record.seenAt) < seenEvery;
    return !isSeen || record.rights !== rights || !this.#mayStay(record, rights);
  }

  /** Whether the cookie stays the one it is. */
  #mayStay({ createdAt, renewedAt = createdAt, rights }: SessionRecord, now: string): boolean {
    return this.#now() - Date.parse(renewedAt) < renewedEvery && (rights === undefined || rights === now);
  }

  #inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#turns.get(id) ?? Promise.resolve()).then(work, work);
    this.#turns.set(id, turn);
    const leave = () => {
      if (this.#turns.get(id) === turn) this.#turns.delete(id);
    };
    turn.then(leave, leave);
    return turn;
  }

  #at(milliseconds: number): string {
    return new Date(this.#now() + milliseconds).toISOString();
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

/** The token that a session rests on, where it rests on one. */
const credentialIn = ({ record: { basis }, secret }: Pick<Found, 'record' | 'secret'>) =>
  basis.kind === 'credential' ? open(basis.envelope, secret, 'session') : undefined;

const tokenOf = ({ record: { id }, secret }: Found): string => `obl_${id}_${secret}`;

const digestOf = (grants: readonly Grant[]): string =>
  hashSecret(JSON.stringify(grants.map(({ unit, role, deputyFor }) => [unit, role, deputyFor].join(' ')).sort()));

const principalOfUser = ({ name, member, grants }: { name: string; member?: string; grants: Principal['grants'] }) => ({
  ...{ id: `user:${name}`, member, grants },
});
