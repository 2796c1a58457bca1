/** Refuses names that no file describes before any record is opened: a slip of the pen changes nothing. */
import { ObligatoError, unitOfCycle } from '@obligato/core';
import { unknownUnit } from '@obligato/core/internal';
import type { Domain, Store } from '@obligato/engine';

/** The named units, or every unit when none is named. Throws `OBLIGATO_UNIT_UNKNOWN` for all that are unknown at once. */
export function requireUnits({ organisation }: Domain, named: readonly string[] | undefined): readonly string[] {
  const known = organisation.units;
  const unknown = (named ?? []).filter((unit) => !known.has(unit));
  if (unknown.length > 0) throw new ObligatoError(unknown.flatMap((unit) => unknownUnit(unit, known.keys()).problems));
  return named ? [...new Set(named)] : [...known.keys()];
}

/** Throws when a cycle's, or a decision's, unit is not described. What is no cycle id at all is left to the engine to name. */
export function requireUnitOf(domain: Domain, cycle: string): void {
  const unit = unitOfCycle(cycle.split('#')[0] ?? '');
  if (unit !== undefined) requireUnits(domain, [unit]);
}

/** The same for units that have records: what is stored may be older than the files that are here. */
export async function requireStored(
  store: Pick<Store, 'units'>,
  named: readonly string[] | undefined,
): Promise<readonly string[]> {
  const known = await store.units();
  const unknown = (named ?? []).filter((unit) => !known.includes(unit));
  if (unknown.length > 0) throw new ObligatoError(unknown.flatMap((unit) => unknownUnit(unit, known).problems));
  return named ? [...new Set(named)] : known;
}
