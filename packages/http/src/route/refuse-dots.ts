/** A path says what is meant: one with `..` in it would be another after a URL parser has been at it. */
import type { Context } from 'hono';

// Also where a slash is written as %2F: an id that climbs is no id. A parser takes a backslash for a slash.
const climbs = /(^|[/\\]|%2f|%5c)(\.|%2e){1,2}($|[/\\]|%2f|%5c)|\\/i;

/** Whether the path, as it came over the wire, has a segment `.` or `..`, however it is written. */
export const hasDots = (target: string): boolean => climbs.test(target.split(/[?#]/, 1)[0] ?? '');

/** The path as Node received it; undefined where another runtime does not tell. */
export function targetOf({ env }: Context): string | undefined {
  return (env as { readonly incoming?: { readonly url?: string } } | undefined)?.incoming?.url;
}
