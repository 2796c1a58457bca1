/** The idempotency key of a command as it is kept: it belongs to whoever sent it, and does not say what it was. */
import { digestOf } from '../digest-of.ts';
import { randomHex } from './random-hex.ts';

/** A key, and whose it is: keys of two callers never meet. */
export interface CallersKey {
  readonly key?: string | undefined;
  /** Nobody in particular when absent, as where one program alone sends commands. */
  readonly caller?: string | undefined;
}

/** 64 hex digits. */
export const storedKeyOf = (key: string, caller: string | undefined): string => digestOf([caller ?? '', key]);

/**
 * As above, for what is said in confidence: out of a few dozen callers and keys that can be guessed anybody could try out whose it
 * was. So it hangs on a secret that is written nowhere, and holds as long as the program runs.
 */
export const unguessableKeyOf = (key: string, caller: string | undefined): string =>
  digestOf([secret, caller ?? '', key]);

const secret = randomHex(32);

/** Keys that were written down before they belonged to anybody stand there as they were sent. */
export const isStoredKey = (key: string): boolean => /^[0-9a-f]{64}$/.test(key);
