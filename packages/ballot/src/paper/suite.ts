/** RFC 9474: RSABSSA-SHA384-PSS-Randomized, with keys of 2048 bits. */
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { decoded } from '../bytes/base64url.ts';
import type { CryptoKey } from '../seal/scrutineer-key.ts';

export const suite = RSABSSA.SHA384.PSS.Randomized();
export const modulusBits = 2048;

/** The public key of a lot; throws a `RangeError` when it is none of 2048 bits with the usual exponent. */
export async function lotKey(spki: string): Promise<CryptoKey> {
  const bytes = decoded(spki);
  if (!bytes) throw new RangeError('no key in base64url');
  const key = await crypto.subtle.importKey('spki', bytes as never, { name: 'RSA-PSS', hash: 'SHA-384' }, true, [
    'verify',
  ]);
  const { modulusLength, publicExponent } = key.algorithm as never as {
    readonly modulusLength: number;
    readonly publicExponent: Uint8Array;
  };
  const exponent = publicExponent.reduce((value, byte) => value * 256 + byte, 0);
  if (modulusLength !== modulusBits || exponent !== 65_537) throw new RangeError('not a key of 2048 bits');
  return key;
}
