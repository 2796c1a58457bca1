/** Who stands above a cycle. */
import type { Day } from '../../calendar/day.ts';
import type { Cycle } from '../../cycle/cycle.ts';
import type { Organisation } from '../cascade/organisation.ts';

type Borne = Pick<Cycle, 'unit' | 'owedBy' | 'bearer'>;

/**
 * The units above a cycle on a day, nearest first. What a superior bears stays theirs when its unit comes to stand below others.
 *
 * @example
 * superiorsOf(organisation, cycle, '2026-07-01') // → ['tax-bureau']
 */
export function superiorsOf(
  organisation: Pick<Organisation, 'above' | 'actingFor'>,
  { unit, owedBy, bearer }: Borne,
  day: Day,
): readonly string[] {
  const above = organisation.above(unit, day);
  if (owedBy !== 'superior' || bearer === unit || above.includes(bearer)) return above;
  const acting = organisation.actingFor(bearer, day);
  return [...new Set(acting.flatMap((each) => [each, ...organisation.above(each, day)]))];
}
