/** Whether a Merkle proof holds: pure arithmetic over hashes, as in RFC 9162, 2.1.3.2 and 2.1.4.2. */
import { emptyRoot, type Hash, nodeHash } from './hash.ts';

export interface InclusionClaim {
  readonly leaf: Hash;
  /** From 0. */
  readonly index: number;
  readonly size: number;
  readonly path: readonly Hash[];
  readonly root: Hash;
}

/**
 * Whether the leaf stands at that place of the tree with that root.
 *
 * @example
 * const [a, b] = [leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))];
 * inclusionHolds({ leaf: b, index: 1, size: 2, path: [a], root: nodeHash(a, b) }) // → true
 */
export function inclusionHolds({ leaf, index, size, path, root }: InclusionClaim): boolean {
  if (!areCounts(index, size) || index >= size) return false;
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of path) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      hash = nodeHash(sibling, hash);
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else hash = nodeHash(hash, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && hash.equals(root);
}

export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly oldRoot: Hash;
  readonly newSize: number;
  readonly newRoot: Hash;
  readonly path: readonly Hash[];
}

/**
 * Whether the new tree begins with the very leaves of the old one.
 *
 * @example
 * const [a, b] = [leafHash(Buffer.from('a')), leafHash(Buffer.from('b'))];
 * consistencyHolds({ oldSize: 1, oldRoot: a, newSize: 2, newRoot: nodeHash(a, b), path: [b] }) // → true
 */
export function consistencyHolds({ oldSize, oldRoot, newSize, newRoot, path }: ConsistencyClaim): boolean {
  if (!areCounts(oldSize, newSize) || oldSize > newSize) return false;
  if (oldSize === newSize) return path.length === 0 && oldRoot.equals(newRoot);
  if (oldSize === 0) return path.length === 0 && oldRoot.equals(emptyRoot());
  let [node, last] = [oldSize - 1, newSize - 1];
  while (isOdd(node)) [node, last] = [half(node), half(last)];
  // A full old tree is a subtree of the new one: its root is not sent, the checker has it.
  const [first, ...rest] = node === 0 ? [oldRoot, ...path] : path;
  if (first === undefined) return false;
  let [before, after] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (isOdd(node) || node === last) {
      [before, after] = [nodeHash(sibling, before), nodeHash(sibling, after)];
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)];
    } else after = nodeHash(after, sibling);
    [node, last] = [half(node), half(last)];
  }
  return last === 0 && before.equals(oldRoot) && after.equals(newRoot);
}

// No bit operations: they would cut a size above 2^31.
const isOdd = (value: number) => value % 2 === 1;
const half = (value: number) => Math.floor(value / 2);
const areCounts = (...values: readonly number[]) => values.every((value) => Number.isSafeInteger(value) && value >= 0);
