/** Who came before a unit: those that name it as their successor. */
import { memo } from '../../fast/memo.ts';
import type { Organisation } from '../cascade/organisation.ts';

/**
 * The units that a unit goes on with, directly.
 *
 * @example
 * predecessorsOf(organisation, 'tax-bureau/revenue') // → ['tax-bureau/levy']
 */
export const predecessorsOf = ({ units }: Pick<Organisation, 'units'>, unit: string): readonly string[] =>
  before(units).get(unit) ?? [];

/**
 * Everybody before a unit, nearest first: of a unit that was renamed twice, both names. What they did is its history.
 *
 * @example
 * lineageOf(organisation, 'tax-bureau/revenue') // → ['tax-bureau/levy']
 */
export function lineageOf(organisation: Pick<Organisation, 'units'>, unit: string): readonly string[] {
  const found = new Set(predecessorsOf(organisation, unit));
  // A set goes on to what is added to it meanwhile.
  for (const each of found) for (const earlier of predecessorsOf(organisation, each)) found.add(earlier);
  return [...found];
}

/** Looked up once: an organisation is what its files say. */
const before = memo((units: Organisation['units']): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [id, { successors }] of units) {
    for (const each of successors) found.set(each, [...(found.get(each) ?? []), id]);
  }
  return found;
});
