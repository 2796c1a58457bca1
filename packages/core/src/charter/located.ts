/** A value as somebody wrote it into a file, with the place of every part: what problems point at. */
import type { Origin } from '../text/problem.ts';

/** Maps keep the place of their keys. */
export type Located =
  | { readonly kind: 'scalar'; readonly origin: Origin; readonly value: string | number | boolean | null }
  | { readonly kind: 'list'; readonly origin: Origin; readonly items: readonly Located[] }
  | { readonly kind: 'map'; readonly origin: Origin; readonly fields: LocatedFields };

export type LocatedFields = ReadonlyMap<string, LocatedField>;

export interface LocatedField {
  readonly key: Origin;
  readonly value: Located;
}

/**
 * The plain value, without places.
 *
 * @example
 * plain(locate({ duty: 'general-meeting' }, { file: 'made-by-a-program' })) // → { duty: 'general-meeting' }
 */
export function plain(located: Located): unknown {
  if (located.kind === 'scalar') return located.value;
  if (located.kind === 'list') return located.items.map(plain);
  return Object.fromEntries([...located.fields].map(([name, field]) => [name, plain(field.value)]));
}

/**
 * Plain data as if it all stood at one place: for programs that make what people would write.
 *
 * @example
 * locate({ duty: 'general-meeting' }, { file: 'made-by-a-program' })
 */
export function locate(value: unknown, origin: Origin): Located {
  if (Array.isArray(value)) return { kind: 'list', origin, items: value.map((item) => locate(item, origin)) };
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).map(
      ([name, field]) => [name, { key: origin, value: locate(field, origin) }] as const,
    );
    return { kind: 'map', origin, fields: new Map(fields) };
  }
  return { kind: 'scalar', origin, value: value as string | number | boolean | null };
}
