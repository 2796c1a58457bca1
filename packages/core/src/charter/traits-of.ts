/** What the obligation of a cycle is like, looked up once where others would compare its name. */
import type { Traits } from '../machine/traits.ts';
import type { Catalogue } from './catalogue/catalogue.ts';

type Known = Pick<Catalogue, 'obligations'>;

const noTraits: Traits = Object.freeze({});

/**
 * The traits of an obligation. One that is no longer installed has none: what was stored of it can still be read.
 *
 * @example
 * traitsOf(catalogue, 'meeting').held?.event // → 'open'
 */
export function traitsOf({ obligations }: Known, name: string): Traits {
  return obligations.get(name)?.traits ?? noTraits;
}

/**
 * Whose course of events an obligation takes: its own, or that of the one it was copied from.
 *
 * @example
 * courseOf(catalogue, 'courtesy-call') // → 'meeting', for a copy of the meeting
 */
export function courseOf(catalogue: Known, name: string): string {
  return traitsOf(catalogue, name).course ?? name;
}
