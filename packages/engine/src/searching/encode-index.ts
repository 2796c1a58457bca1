/** The index as text, for whoever keeps it. Records repeat themselves: compressed, a tenth of it is left. */
import type { Catalogue, Obligation } from '@obligato/core';
import { digestOf } from '../attempting/digest-of.ts';
import { type Searched, SearchIndex } from './search-index.ts';

type Known = Pick<Catalogue, 'obligations'>;

/** Of what may be searched, and how it is kept: what was kept in another form is made anew. */
const formOf = ({ obligations }: Known): string =>
  digestOf([2, ...Array.from(obligations, ([name, { events }]) => [name, confidentialIn(events)])]);

const confidentialIn = (events: Obligation['events']) =>
  Object.entries(events).flatMap(([event, { confidential }]) => (confidential ? [event] : []));

/**
 * Everything that can be found, and up to where the feed was read for it.
 */
export function encodeIndex(index: SearchIndex, place: string, catalogue: Known): string {
  const units = Array.from(index.units(), (unit) => [unit, [...index.entries(unit)].map(tupleOf)] as const);
  return JSON.stringify({ form: formOf(catalogue), place, units });
}

/** Undefined for what is no index of this release, or is damaged. */
export function decodeIndex(
  text: string,
  catalogue: Known,
): { readonly index: SearchIndex; readonly place: string } | undefined {
  const kept = read(text);
  if (kept?.form !== formOf(catalogue)) return undefined;
  const index = new SearchIndex(catalogue);
  for (const [unit, tuples] of kept.units)
    for (const [kind, id, title, on, text, comment] of tuples)
      index.add({ kind, unit, id, title, on, text, ...(comment ? { comment } : {}) });
  return { index, place: kept.place };
}

type SearchedTuple = readonly [Searched['kind'], string, Searched['title'], string, string, Searched['comment']?];
interface Kept {
  readonly form: string;
  readonly place: string;
  readonly units: readonly (readonly [string, readonly SearchedTuple[]])[];
}

const tupleOf = ({ kind, id, title, on, text, comment }: Searched): SearchedTuple =>
  comment ? [kind, id, title, on, text, comment] : [kind, id, title, on, text];

function read(text: string): Kept | undefined {
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return undefined;
  }
}
