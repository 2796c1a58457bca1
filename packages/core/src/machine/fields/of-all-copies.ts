/** What all copies of this package in a program have in common: one may come with the command, and one lie beside a plugin. */

/**
 * What the first copy made under a name. For what one copy says of an object and another has to know, such as the words of a field;
 * whatever is kept this way is plain data, since versions of two copies may differ.
 *
 * @example
 * ofAllCopies('seats', () => new Map()) === ofAllCopies('seats', () => new Map()) // → true
 */
export function ofAllCopies<T>(name: string, make: () => T): T {
  const shared = globalThis as { [key: symbol]: unknown };
  const key = Symbol.for(`obligato.${name}`);
  shared[key] ??= make();
  return shared[key] as T;
}
