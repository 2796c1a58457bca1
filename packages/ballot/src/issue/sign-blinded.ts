/** The server's half of RFC 9474: raw RSA of OpenSSL on what was blinded. A library in JavaScript comes to the same bytes, slowly. */
import { constants, type KeyObject, privateDecrypt, publicEncrypt } from 'node:crypto';

const padding = constants.RSA_NO_PADDING;

/**
 * Undefined for what nobody blinds: another length, a number that is not below the modulus, and 0, 1 and n − 1, which sign themselves.
 *
 * @example
 * import { createPrivateKey } from 'node:crypto';
 * const signed = signBlinded(createPrivateKey('…'), new Uint8Array(256)); // → undefined
 */
export function signBlinded(key: KeyObject, blinded: Uint8Array): Uint8Array | undefined {
  const modulus = modulusOf(key);
  if (blinded.length !== modulus.length || Buffer.compare(blinded, modulus) >= 0) return undefined;
  if (isTrivial(blinded, modulus)) return undefined;
  const signed = privateDecrypt({ key, padding }, blinded);
  // A signature that a fault of the machine made wrong gives the key away: it is tried before it is let out.
  if (!publicEncrypt({ key, padding }, signed).equals(blinded)) throw new Error('signing failed');
  return signed;
}

function isTrivial(blinded: Uint8Array, modulus: Buffer): boolean {
  const isSmall = blinded.subarray(0, -1).every((byte) => byte === 0) && (blinded.at(-1) ?? 0) <= 1;
  // The modulus is odd: n − 1 differs in its last bit alone.
  const before = Buffer.from(modulus);
  before.writeUInt8(before.readUInt8(before.length - 1) - 1, before.length - 1);
  return isSmall || before.equals(blinded);
}

const moduli = new WeakMap<KeyObject, Buffer>();

function modulusOf(key: KeyObject): Buffer {
  const known = moduli.get(key);
  if (known) return known;
  const modulus = Buffer.from(key.export({ format: 'jwk' }).n ?? '', 'base64url');
  moduli.set(key, modulus);
  return modulus;
}
