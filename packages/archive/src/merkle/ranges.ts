/** Which stretches of leaves a proof is made of: RFC 6962's PATH and SUBPROOF, with ranges in place of their hashes. */

/** Leaves `from` to `to`, `to` not included; counted from 0. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * The audit path of leaf `index` in a tree of `size` leaves, from the leaf upwards. RFC 6962, 2.1.1.
 *
 * @example
 * inclusionRanges(2, 7) // → [{ from: 3, to: 4 }, { from: 0, to: 2 }, { from: 4, to: 7 }]
 */
export function inclusionRanges(index: number, size: number): readonly Range[] {
  return path(index, { from: 0, to: size });
}

/**
 * The proof that a tree of `newSize` leaves goes on from one of `oldSize`. RFC 6962, 2.1.2; empty for 0 and for equal sizes.
 *
 * @example
 * consistencyRanges(4, 7) // → [{ from: 4, to: 7 }]: the first four leaves are a subtree, whose root the checker has
 */
export function consistencyRanges(oldSize: number, newSize: number): readonly Range[] {
  return oldSize === 0 ? [] : subproof(oldSize, { from: 0, to: newSize }, true);
}

function path(index: number, range: Range): readonly Range[] {
  if (range.to - range.from <= 1) return [];
  const { left, right } = halves(range);
  return index < left.to ? [...path(index, left), right] : [...path(index, right), left];
}

function subproof(oldSize: number, range: Range, isWhole: boolean): readonly Range[] {
  // A subtree that is the whole old tree: whoever checks has its root already.
  if (oldSize === range.to) return isWhole ? [] : [range];
  const { left, right } = halves(range);
  return oldSize <= left.to ? [...subproof(oldSize, left, isWhole), right] : [...subproof(oldSize, right, false), left];
}

/** Split at the largest power of two below the size. */
function halves({ from, to }: Range): { readonly left: Range; readonly right: Range } {
  let half = 1;
  while (half * 2 < to - from) half *= 2;
  return { left: { from, to: from + half }, right: { from: from + half, to } };
}
