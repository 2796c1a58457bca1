/**
 * What stands in a list more than once, each said once.
 *
 * @example
 * saidTwice(['m1', 'm2', 'm1']) // → ['m1']
 */
export function saidTwice(names: readonly string[]): readonly string[] {
  if (new Set(names).size === names.length) return [];
  return [...new Set(names.filter((name, index) => names.indexOf(name) < index))];
}
