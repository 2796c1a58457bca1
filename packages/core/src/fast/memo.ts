/** What follows from its key alone, worked out once: the one shape of every cache in the house. */

/**
 * A function of an object that remembers its answers for as long as the object lives, and the last one for as long as nobody
 * asks about another: mostly the next question is about the same. The object has to be one that nobody changes; an answer of
 * `undefined` is not remembered.
 *
 * @example
 * const setOf = memo((list: readonly string[]) => new Set(list));
 * const list = ['m1', 'm2'];
 * setOf(list) === setOf(list) // → true
 */
export function memo<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  let lastKey: K | undefined;
  let last: V | undefined;
  return (key) => {
    if (key === lastKey && last !== undefined) return last;
    let value = known.get(key);
    if (value === undefined) {
      value = make(key);
      known.set(key, value);
    }
    lastKey = key;
    last = value;
    return value;
  };
}

/**
 * The same of a few things that a word or a number tells apart. Its answers stay as long as the function does, so the words
 * have to be few, or the function short-lived.
 *
 * @example
 * const lengthOf = memoBy(({ id }: { id: string }) => id, ({ id }) => id.length);
 * lengthOf({ id: '2026-Q1' }) // → 7
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
