/** Whether a paper was signed for a lot. */
import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';

export const publicKeyFrom = (spki: string): KeyObject =>
  createPublicKey({ key: Buffer.from(spki, 'base64url'), type: 'spki', format: 'der' });

export const isSigned = (key: KeyObject, paper: Uint8Array, signature: Uint8Array): boolean =>
  verify('sha384', paper, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }, signature);
