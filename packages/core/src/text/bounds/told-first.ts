/** Of many things that are wrong, a reader needs the first few and how many more there are; nobody reads five thousand. */

/** How many faults, or findings of one rule, are told one by one. */
export const mostTold = 20;

/**
 * The first of a list, and behind them one that counts the rest; the list itself where all of it is told.
 *
 * @example
 * toldFirst(['a', 'b'], (count) => `and ${count} more`) // → ['a', 'b']
 */
export function toldFirst<T>(all: readonly T[], more: (count: number) => T): readonly T[] {
  if (all.length <= mostTold) return all;
  return [...all.slice(0, mostTold), more(all.length - mostTold)];
}

/**
 * How the rest is counted, in both languages.
 *
 * @example
 * andMore(4980).en // → 'and 4,980 more'
 */
export function andMore(count: number) {
  const said = String(count).replace(/\B(?=(\d{3})+$)/g, ',');
  return { en: `and ${said} more`, 'zh-CN': `另有${said}处` };
}
