/** Somebody who signs in with a name and a password of this very server. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { roles } from '../access/principal.ts';

export const userSchema = z.strictObject({
  version: z.literal(1),
  /** Made of the name: it names the file. */
  id: z.string(),
  name: z.string(),
  /** Hashed, with how: see `hashPassword`. */
  password: z.string(),
  /** Since when it is this password: sessions that began with another have ended. */
  passwordSince: z.string(),
  member: z.string().exactOptional(),
  grants: z
    .array(z.strictObject({ unit: z.string(), role: z.enum(roles) }))
    .min(1)
    .max(50),
  createdAt: z.string(),
});
export type UserRecord = z.output<typeof userSchema>;

export interface UserSource {
  /** The user as they are now; undefined when there is none of that name. */
  named(name: string): Promise<UserRecord | undefined>;
}

/** A name as it is compared: however a keyboard composed it, and in small letters. */
export const userName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/**
 * Letters of any script, digits, and what stands in addresses: nothing that a log or a list would read as more.
 *
 * @example
 * isUserName('李.ann@bureau') // → true
 * isUserName('a b') // → false
 */
export const isUserName = (name: string): boolean => /^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,99}$/u.test(name);

export const userId = (name: string): string => createHash('sha256').update(userName(name)).digest('hex').slice(0, 16);
