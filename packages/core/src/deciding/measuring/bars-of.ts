/** How values lie, as a few bars, none of which tells of fewer than five. */

/** From a value on, up to and with another one; null where there is no end. */
export interface Bar {
  readonly from: number;
  readonly to: number | null;
  readonly count: number;
}

/**
 * Neighbours are joined until nobody can be told from a bar: each is empty, or counts as many as `least` and more. Empty where
 * there are fewer values in all.
 *
 * @example
 * barsOf([0, 0, 0, 1, 2, 9], { from: [0, 1, 6], least: 3 })
 * // → [{ from: 0, to: 0, count: 3 }, { from: 1, to: null, count: 3 }]
 */
export function barsOf(
  values: readonly number[],
  { from, least }: { readonly from: readonly number[]; readonly least: number },
): readonly Bar[] {
  if (values.length < least) return [];
  const bars: Bar[] = [];
  for (const [at, begin] of from.entries()) {
    const next = from[at + 1];
    const bar = {
      ...{ from: begin, to: next === undefined ? null : next - 1 },
      count: values.filter((value) => value >= begin && (next === undefined || value < next)).length,
    };
    const before = bars.at(-1);
    if (before && isTooFew(before, least)) bars.splice(-1, 1, joined(before, bar));
    else bars.push(bar);
  }
  // What is left at the end goes to those before it.
  for (let last = bars.at(-1); last && isTooFew(last, least) && bars.length > 1; last = bars.at(-1))
    bars.splice(-2, 2, joined(bars.at(-2) as Bar, last));
  return bars;
}

const isTooFew = ({ count }: Bar, least: number) => count > 0 && count < least;

const joined = (a: Bar, b: Bar): Bar => ({ from: a.from, to: b.to, count: a.count + b.count });
