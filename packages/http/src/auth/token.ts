/** What a bearer token looks like, and what is kept of it. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Timestamp } from '@obligato/core';
import type { Role } from '../access/principal.ts';

export interface TokenRecord {
  readonly version: 1;
  /** Public: names the token in lists, logs and when it is revoked. */
  readonly id: string;
  /** SHA-256 of the secret. The secret itself is shown once and kept nowhere. */
  readonly hash: string;
  readonly unit: string;
  readonly role: Role;
  readonly member?: string;
  /** The unit whose calendar it is a link to: then it opens that, and no other door. Absent for a token. */
  readonly feedOf?: string;
  /** What it is for, in somebody's words. */
  readonly label?: string;
  readonly createdAt: Timestamp;
  readonly expiresAt: Timestamp;
  readonly revokedAt?: Timestamp;
}

const pattern = /^obl_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/;

/** A fresh token: 256 random bits, and a public id beside them. */
export function mintToken(): { readonly id: string; readonly secret: string; readonly token: string } {
  const id = randomBytes(8).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { id, secret, token: `obl_${id}_${secret}` };
}

/** The parts of a token; undefined when it is none. */
export function parseToken(credential: string): { readonly id: string; readonly secret: string } | undefined {
  const [, id, secret] = pattern.exec(credential) ?? [];
  return id === undefined || secret === undefined ? undefined : { id, secret };
}

/**
 * A slow hash protects secrets that people choose, by making each guess dear. Nobody guesses 256 random bits, at any price;
 * so a fast one is enough, and a request with a token does not cost a tenth of a second.
 */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares in constant time: how long it takes must not tell how much of a guess was right. */
export function secretMatches(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret), 'hex');
  const kept = Buffer.from(hash, 'hex');
  return kept.length === given.length && timingSafeEqual(given, kept);
}

export type TokenStanding = 'valid' | 'expired' | 'revoked';

/**
 * Where a token stands at a moment, in milliseconds since 1970.
 *
 * @example
 * for (const record of await new TokenFolder('data-tokens').list())
 *   print(`${record.id}: ${standingOf(record, Date.now())}`); // valid, expired or revoked
 */
export function standingOf({ expiresAt, revokedAt }: TokenRecord, now: number): TokenStanding {
  if (revokedAt !== undefined) return 'revoked';
  return Date.parse(expiresAt) > now ? 'valid' : 'expired';
}
