/** A growing Merkle tree of which only the roots of its full subtrees are held: one for every 1 in the binary size. */
import { emptyRoot, type Hash, nodeHash } from './hash.ts';

/**
 * Takes leaf hashes one by one, and tells the root at any moment. A million leaves need 20 hashes.
 *
 * @example
 * const tree = new Frontier();
 * tree.push(leafHash(Buffer.from('first')));
 * tree.root(); // → that hash: a tree of one leaf is the leaf
 */
export class Frontier {
  readonly #subtrees: Hash[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Hashes in memory: as many as the size has binary ones. */
  get held(): number {
    return this.#subtrees.length;
  }

  push(leaf: Hash): void {
    let node = leaf;
    // Every trailing 1 of the size is a full subtree that the new leaf completes to the next larger one.
    for (let rest = this.#size; rest % 2 === 1; rest = (rest - 1) / 2) {
      node = nodeHash(this.#subtrees.pop() ?? node, node);
    }
    this.#subtrees.push(node);
    this.#size += 1;
  }

  root(): Hash {
    return this.#subtrees.length === 0
      ? emptyRoot()
      : this.#subtrees.reduceRight((right, left) => nodeHash(left, right));
  }
}
