/** The tree as it stands on one day: for whoever asks about that day alone. */
import type { Day } from '../../calendar/day.ts';
import type { Cycle } from '../../cycle/cycle.ts';
import type { Organisation } from '../cascade/organisation.ts';
import { superiorsOf } from './superiors-of.ts';

export interface Tree {
  readonly day: Day;
  readonly units: Organisation['units'];
  /** The units above one, nearest first. */
  above(unit: string): readonly string[];
  /** Who acts for a unit: itself while it is there, then whoever goes on with it. */
  actingFor(unit: string): readonly string[];
  /** The units above a cycle, nearest first: what a superior bears stays theirs when its unit moves. */
  superiorsOf(cycle: Pick<Cycle, 'unit' | 'owedBy' | 'bearer'>): readonly string[];
}

/**
 * The tree of a day.
 *
 * @example
 * treeOn(organisation, '2026-07-01').above('tax-bureau/levy') // → ['tax-bureau']
 */
export const treeOn = (organisation: Organisation, day: Day): Tree =>
  Object.freeze({
    day,
    units: organisation.units,
    above: (unit: string) => organisation.above(unit, day),
    actingFor: (unit: string) => organisation.actingFor(unit, day),
    superiorsOf: (cycle: Pick<Cycle, 'unit' | 'owedBy' | 'bearer'>) => superiorsOf(organisation, cycle, day),
  } satisfies Tree);
