/** A list with one more. */

/** Spelled out for short lists, which keep no room for more: a list that grows by `push` holds seventeen places from the first on. */
export function append<T>(list: readonly T[], item: T): readonly T[] {
  if (list.length === 0) return [item];
  if (list.length === 1) return [list[0] as T, item];
  if (list.length === 2) return [list[0] as T, list[1] as T, item];
  return [...list, item];
}
