/** RFC 9474: RSABSSA-SHA384-PSS-Randomized, with keys of 2048 bits. */
import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { decoded } from '../bytes/base64url.ts';
import { modulusBits } from '../issue/modulus-bits.ts';
import type { CryptoKey } from '../seal/scrutineer-key.ts';

/** What is used of the library, in types of our own: a program that checks the types of what it installs would stumble over the library's. */
export interface BlindSuite {
  prepare(message: Uint8Array): Uint8Array;
  blind(key: CryptoKey, prepared: Uint8Array): Promise<{ readonly blindedMsg: Uint8Array; readonly inv: Uint8Array }>;
  finalize(key: CryptoKey, prepared: Uint8Array, signed: Uint8Array, inverse: Uint8Array): Promise<Uint8Array>;
  toString(): string;
}

export const suite: BlindSuite = RSABSSA.SHA384.PSS.Randomized() as never;

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
