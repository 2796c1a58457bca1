/** The roots of stretches of leaves, in one pass over the leaves: a proof from a log that is far larger than memory. */
import { Frontier } from './frontier.ts';
import type { Hash } from './hash.ts';
import type { Range } from './ranges.ts';

/**
 * Takes every leaf hash from the first on. The ranges must not overlap; those of a proof never do.
 *
 * @example
 * const roots = new RangeRoots(inclusionRanges(2, 7));
 * for (const leaf of leaves) roots.push(leaf);
 * roots.roots(); // → the audit path
 */
export class RangeRoots {
  readonly #trees: readonly { readonly range: Range; readonly tree: Frontier }[];
  readonly #inOrder: { readonly range: Range; readonly tree: Frontier }[];
  #index = 0;

  constructor(ranges: readonly Range[]) {
    this.#trees = ranges.map((range) => ({ range, tree: new Frontier() }));
    this.#inOrder = [...this.#trees].sort((a, b) => a.range.from - b.range.from);
  }

  push(leaf: Hash): void {
    const index = this.#index;
    this.#index += 1;
    if (index >= (this.#inOrder[0]?.range.to ?? Number.POSITIVE_INFINITY)) this.#inOrder.shift();
    const next = this.#inOrder[0];
    if (next && index >= next.range.from) next.tree.push(leaf);
  }

  /** In the order of the ranges that were asked for. */
  roots(): readonly Hash[] {
    return this.#trees.map(({ tree }) => tree.root());
  }
}
