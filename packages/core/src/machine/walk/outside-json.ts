/** What in a context would not come back from the store as it went in. */
import { isPlain } from './walk-machine.ts';

export interface OutsideJson {
  /** As code would name it: `context.seen[0].on`. */
  readonly path: string;
  /** In a few words: `a Map`. */
  readonly what: string;
}

/**
 * Everything of a value that JSON would lose or change.
 *
 * @example
 * outsideJson({ on: new Map() }, 'fact') // → [{ path: 'fact.on', what: 'an instance of Map' }]
 */
export function outsideJson(value: unknown, path: string, within: readonly unknown[] = []): readonly OutsideJson[] {
  const what = within.includes(value) ? 'a reference to what it stands in' : whatIs(value);
  if (what !== undefined) return [{ path, what }];
  if (Array.isArray(value)) {
    // Array.from shows the holes of a list as undefined.
    return Array.from(value).flatMap((item, index) => outsideJson(item, `${path}[${index}]`, [...within, value]));
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => outsideJson(inner, `${path}.${key}`, [...within, value]));
}

/** The name of what is no JSON by itself; undefined for what is, lists and plain objects included. */
function whatIs(value: unknown): string | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Array.isArray(value))
    return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : String(value);
  if (typeof value === 'undefined') return 'undefined';
  if (typeof value !== 'object') return `a ${typeof value}`;
  if (isPlain(value)) return undefined;
  return `an instance of ${value.constructor?.name || 'a class without a name'}`;
}
