/**
 * A scrutineer's key: made in their own browser, and nowhere else. Its share is written down or printed; the public half is announced.
 * The two shares never come together, not even when the sheets are opened.
 */
import { base64url, decoded } from '../bytes/base64url.ts';
import { joined, sha256, utf8 } from '../bytes/bytes.ts';

/** Of WebCrypto; the types of a page and of Node name it differently. */
export type CryptoKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

export interface ScrutineerKey {
  /** For the announcement: a point of P-256, 65 bytes as base64url. */
  readonly key: string;
  /** For the scrutineer alone: 36 bytes as groups of four hexadecimal digits, the last four bytes being a checksum. */
  readonly share: string;
}

export const curve = { name: 'ECDH', namedCurve: 'P-256' } as const;

/**
 * A new key.
 *
 * @example
 * const { key, share } = await makeScrutineerKey(); // `share` is printed and kept, `key` is announced
 */
export async function makeScrutineerKey(): Promise<ScrutineerKey> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(curve, true, ['deriveBits']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const secret = decoded((await crypto.subtle.exportKey('jwk', privateKey)).d, 32) ?? new Uint8Array(32);
  return { key: base64url(point), share: hexadecimal(joined(secret, await checksumOf(secret))) };
}

/** Undefined when it is not a share, or was copied with a slip. Spaces and capitals do not matter. */
export async function secretIn(share: string): Promise<Uint8Array | undefined> {
  const digits = share.toLowerCase().replace(/[^0-9a-z]/g, '');
  if (!/^[0-9a-f]{72}$/.test(digits)) return undefined;
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const [secret, checksum] = [bytes.slice(0, 32), bytes.slice(32)];
  return hexadecimal(await checksumOf(secret)) === hexadecimal(checksum) ? secret : undefined;
}

/** Undefined when it is no point of the curve. */
export async function publicKeyIn(point: Uint8Array): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey('raw', point as never, curve, true, []);
  } catch {
    return undefined;
  }
}

/** Undefined when the secret is not the other half of that public key. */
export async function privateKeyIn(secret: Uint8Array, point: Uint8Array): Promise<CryptoKey | undefined> {
  const [x, y] = [base64url(point.slice(1, 33)), base64url(point.slice(33))];
  const key = { kty: 'EC', crv: curve.namedCurve, d: base64url(secret), x, y };
  try {
    const privateKey = await crypto.subtle.importKey('jwk', key, curve, false, ['deriveBits']);
    return (await belongTogether(privateKey, point)) ? privateKey : undefined;
  } catch {
    return undefined;
  }
}

/** Not every implementation minds a point that belongs to another secret: both sides of an exchange have to come to the same. */
async function belongTogether(privateKey: CryptoKey, point: Uint8Array): Promise<boolean> {
  const [own, probe] = [await publicKeyIn(point), await crypto.subtle.generateKey(curve, true, ['deriveBits'])];
  if (!own) return false;
  const [ours, theirs] = [await exchanged(privateKey, probe.publicKey), await exchanged(probe.privateKey, own)];
  return hexadecimal(ours) === hexadecimal(theirs);
}

/** What both sides of a Diffie-Hellman exchange come to: 32 bytes. */
export const exchanged = async (privateKey: CryptoKey, publicKey: CryptoKey): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256));

const checksumOf = async (secret: Uint8Array) =>
  (await sha256(joined(utf8('obligato ballot share\n'), secret))).slice(0, 4);

const hexadecimal = (bytes: Uint8Array): string =>
  (
    Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
      .join('')
      .match(/.{1,4}/g) ?? []
  ).join(' ');
