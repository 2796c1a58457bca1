import type { Catalogue } from './catalogue/catalogue.ts';

/**
 * Whether an event of an obligation is said in confidence: who says it, and when, is nobody's to know. What there is not is nothing.
 *
 * @example
 * isConfidential(catalogue, 'matter', 'say') // → true
 */
export function isConfidential({ obligations }: Pick<Catalogue, 'obligations'>, obligation: string, event: string) {
  const events = obligations.get(obligation)?.events ?? {};
  return Object.hasOwn(events, event) && (events[event]?.confidential ?? false);
}
