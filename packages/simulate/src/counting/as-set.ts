/** Who is on a list, for whoever asks of many: lists of a roster stay the same for weeks. */
const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The set of a list that nobody changes, made once. */
export function asSet(list: readonly string[]): ReadonlySet<string> {
  let set = sets.get(list);
  if (!set) {
    set = new Set(list);
    sets.set(list, set);
  }
  return set;
}
