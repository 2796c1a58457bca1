/** What a keyed command says, in 64 hex digits: the same words again are the same command. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

export function digestOf(said: readonly unknown[]): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(said, inOneOrder))));
}

/** For `JSON.stringify`: the same fields in another order say the same. */
function inOneOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
