/** The keys that papers are signed with, one a lot. They are destroyed with the tally. */
import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import { modulusBits } from './modulus-bits.ts';

export interface SigningKey {
  /** SPKI in base64url, for the announcement. */
  readonly publicKey: string;
  /** PKCS#8 in base64url, for the folder of the ballot. */
  readonly privateKey: string;
}

export async function makeSigningKey(): Promise<SigningKey> {
  const made = await promisify(generateKeyPair)('rsa', { modulusLength: modulusBits, publicExponent: 65_537 });
  return {
    publicKey: made.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    privateKey: made.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url'),
  };
}

export const privateKeyFrom = (text: string): KeyObject =>
  createPrivateKey({ key: Buffer.from(text, 'base64url'), type: 'pkcs8', format: 'der' });
