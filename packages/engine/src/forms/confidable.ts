/** What anybody of a unit may raise by saying it in confidence, and who gets it first. */
import type { Day, Text } from '@obligato/core';
import { isConfidential, obligationByName } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';

export interface Confidable {
  readonly duty: string;
  readonly title: Text;
  readonly obligation: string;
  /** By which it begins. */
  readonly event: string;
  readonly owedBy: 'unit' | 'superior';
  /** Who answers: the unit, or the one above it; a unit with none above answers itself. */
  readonly to: { readonly unit: string; readonly title: string };
}

/**
 * By the charter of a day, in the order of its rules. Throws `OBLIGATO_UNIT_STOPPED` for a unit that stands still.
 *
 * @example
 * confidable(engine.domain, 'tax-bureau/levy', '2026-03-02').map(({ duty, to }) => `${duty}: ${to.unit}`)
 * // → ['opinion: tax-bureau/levy', 'opinion-about-leader: tax-bureau']
 */
export function confidable({ organisation, catalogue }: Domain, unit: string, on: Day): readonly Confidable[] {
  const titled = (id: string) => ({ unit: id, title: organisation.units.get(id)?.title ?? id });
  return organisation.charter(unit, on).duties.flatMap(({ rule: { duty } }) => {
    const { bearer, obligation, id, title, parameters = {} } = duty;
    if (duty.raisedBy !== 'anybody' || !catalogue.obligations.has(obligation)) return [];
    const { machine } = obligationByName(catalogue, obligation);
    const event = machine
      .at(machine.initial({ parameters }))
      .possible.find((each) => isConfidential(catalogue, obligation, each));
    if (event === undefined) return [];
    const owedBy = bearer === 'superior' ? 'superior' : 'unit';
    const to = owedBy === 'superior' ? (organisation.above(unit, on)[0] ?? unit) : unit;
    return [{ duty: id, title, obligation, event, owedBy, to: titled(to) }];
  });
}
