/** A text that only the holder of a secret can read: AES-256-GCM, under a key that is made of the secret. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const keyOf = (secret: string, use: string) => Buffer.from(hkdfSync('sha256', secret, '', `obligato ${use}`, 32));

/**
 * Closes a text. `use` keeps envelopes for one thing from being opened as another.
 *
 * @example
 * open(seal('a token', 'secret', 'session'), 'secret', 'session') // → 'a token'
 */
export function seal(text: string, secret: string, use: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, use), nonce);
  const closed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url');
}

/** Undefined for what was not closed with this secret, for this use. */
export function open(envelope: string, secret: string, use: string): string | undefined {
  const bytes = Buffer.from(envelope, 'base64url');
  if (bytes.length < 28) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, use), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
