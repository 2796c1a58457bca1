/** Somebody who has signed in with a browser: what is kept of that, and the cookie by which they are known. */
import { serialize } from 'hono/utils/cookie';
import { z } from 'zod';
import { roles } from '../access/principal.ts';
import { RecordFolder } from '../kept/record-folder.ts';

/**
 * On what the session rests. It is asked at every request, so that what is revoked ends there: a credential, closed in an envelope
 * that only the cookie opens; a local user, as long as their password is the one they signed in with; or what an identity provider
 * said of somebody, which holds as long as the session.
 */
const basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('credential'), envelope: z.string() }),
  z.strictObject({ kind: z.literal('user'), user: z.string(), since: z.string() }),
  z.strictObject({
    kind: z.literal('provider'),
    subject: z.string(),
    member: z.string().exactOptional(),
    grants: z.array(z.strictObject({ unit: z.string(), role: z.enum(roles) })),
  }),
]);
export type SessionBasis = z.output<typeof basis>;

const schema = z.strictObject({
  version: z.literal(1),
  id: z.string(),
  /** SHA-256 of the secret in the cookie. */
  hash: z.string(),
  /** Whose it is, as limits and logs name them: `user:ann`. */
  caller: z.string(),
  basis,
  createdAt: z.string(),
  /** Used last; to five minutes. */
  seenAt: z.string(),
  /** The browser, as it calls itself. */
  agent: z.string(),
  /** Since when the cookie is the one it is; since the session began, where absent. */
  renewedAt: z.string().exactOptional(),
  /** The cookie before, which is taken until then: it opens the secret of the one after it, and is exchanged for that. */
  before: z.strictObject({ hash: z.string(), next: z.string(), until: z.string() }).exactOptional(),
  /** SHA-256 of what its holder may do: once that is more, or less, the cookie is another. */
  rights: z.string().exactOptional(),
});
export type SessionRecord = z.output<typeof schema>;

/** Where sessions are kept. */
export interface SessionKeeper {
  /** As it is now: whoever ended it elsewhere has ended it here. */
  read(id: string): Promise<SessionRecord | undefined>;
  list(): Promise<readonly SessionRecord[]>;
  write(session: SessionRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

/**
 * Sessions in a folder, a file each: they outlast the process, and hold for every process on the folder.
 *
 * @example
 * createApi({ engine, auth, signIn: { sessions: sessionFolder('data-sessions') } })
 */
export const sessionFolder = (folder: string): SessionKeeper =>
  new RecordFolder(folder, {
    schema,
    unreadable: {
      code: 'OBLIGATO_SESSION_FILE',
      message: { en: 'This is not a session that Obligato wrote', 'zh-CN': '该文件不是由 Obligato 写成的会话' },
      remedy: { en: 'Remove the file, and sign in again', 'zh-CN': '请删除该文件，并重新登录' },
    },
  });

/**
 * Sessions that end with the process.
 *
 * @example
 * createApi({ engine, auth, signIn: { sessions: sessionsInMemory() } })
 */
export function sessionsInMemory(): SessionKeeper {
  const kept = new Map<string, SessionRecord>();
  return Object.freeze({
    read: async (id) => kept.get(id),
    list: async () => [...kept.values()],
    write: async (session) => void kept.set(session.id, session),
    remove: async (id) => void kept.delete(id),
  } satisfies SessionKeeper);
}

/** The prefix lets no page of another host, and no plain connection, set it. */
export const sessionCookie = '__Host-obligato';

/** Sent by our own pages alone, read by no script, and gone with the browser. */
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'Strict' } as const;

export const cookieOf = (value: string): string => serialize(sessionCookie, value, attributes);
export const noCookie = (): string => serialize(sessionCookie, '', { ...attributes, maxAge: 0 });
