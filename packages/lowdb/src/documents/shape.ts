/** The shapes that stored JSON is checked against before it is believed: a sound checksum does not make a document. */

/** Kinds of the items of a fixed-length array. */
export type Tuple = readonly Kind[];
type Kind = 'string' | 'number' | 'strings' | 'text or null' | ((value: unknown) => boolean);

/** Whether an object has a field of this kind. */
export function isField(data: unknown, name: string, kind: Kind): boolean {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name) && is(kind, Reflect.get(data, name));
}

/** A test for lists of such tuples. */
export function everyTuple(tuple: Tuple): (value: unknown) => boolean {
  return (value) =>
    Array.isArray(value) &&
    value.every(
      (item) => Array.isArray(item) && item.length === tuple.length && tuple.every((kind, at) => is(kind, item[at])),
    );
}

/** Whether a value is a list of objects. */
export function isObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'object' && item !== null);
}

function is(kind: Kind, value: unknown): boolean {
  return typeof kind === 'function' ? kind(value) : tests[kind](value);
}

const tests: Readonly<Record<Exclude<Kind, (value: unknown) => boolean>, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  // Numbers here are sequences, offsets and counts; anything else would be used as a place in a file.
  number: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
  strings: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  'text or null': (value) => value === null || typeof value === 'string',
};
