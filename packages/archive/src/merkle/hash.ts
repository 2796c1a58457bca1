/** The three hashes of an RFC 6962 tree. Leaves and nodes are told apart by their first byte, so no node passes for a leaf. */
import { hash } from 'node:crypto';

/** SHA-256, 32 bytes. */
export type Hash = Buffer;

export const hashBytes = 32;

/**
 * MTH({}): the root of a tree without leaves.
 *
 * @example
 * emptyRoot().toString('hex') // → 'e3b0c442…', the SHA-256 of nothing
 */
export function emptyRoot(): Hash {
  return hash('sha256', '', 'buffer');
}

/**
 * SHA-256(0x00 ‖ leaf).
 *
 * @example
 * leafHash(Buffer.from('a')).toString('hex') // → '022a6979…'
 */
export function leafHash(leaf: Uint8Array): Hash {
  return hash('sha256', Buffer.concat([leafPrefix, leaf]), 'buffer');
}

/**
 * SHA-256(0x01 ‖ left ‖ right).
 *
 * @example
 * nodeHash(leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))) // → the root of a tree of these two leaves
 */
export function nodeHash(left: Hash, right: Hash): Hash {
  return hash('sha256', Buffer.concat([nodePrefix, left, right]), 'buffer');
}

const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);
