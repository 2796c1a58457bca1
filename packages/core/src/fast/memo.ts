/** What follows from its key alone, worked out once: the one shape of every cache in the house. */

/**
 * A function of an object that remembers its answers for as long as the object lives. The object has to be one that nobody
 * changes; an answer of `undefined` is not remembered.
 *
 * @example
 * const setOf = memo((list: readonly string[]) => new Set(list));
 * setOf(members) === setOf(members) // → true
 */
export function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    return value;
  };
}

/**
 * The same of a few things that a word or a number tells apart. Its answers stay as long as the function does, so the words
 * have to be few, or the function short-lived.
 *
 * @example
 * const spanOf = memoBy((period: Period) => period.id, ({ from, to }) => daysBetween(from, to));
 */
export function memoBy<T, V>(wordOf: (thing: T) => string | number, make: (thing: T) => V): (thing: T) => V {
  const known = new Map<string | number, V>();
  return (thing) => {
    const word = wordOf(thing);
    let value = known.get(word);
    if (value === undefined) {
      value = make(thing);
      known.set(word, value);
    }
    return value;
  };
}

/** For what is its own word. */
export const itself = <T>(word: T): T => word;
