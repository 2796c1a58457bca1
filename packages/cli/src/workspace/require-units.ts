/** Refuses names that no file describes before any record is opened: a slip of the pen changes nothing. */
import { type Actor, ObligatoError, unitOfCycle } from '@obligato/core';
import { lineageOf, requireRunning, runningUnits, unknownUnit } from '@obligato/core/internal';
import type { Domain, Store } from '@obligato/engine';

/** The named units, or every unit when none is named. Throws `OBLIGATO_UNIT_UNKNOWN` for all that are unknown at once. */
export function requireUnits({ organisation }: Domain, named: readonly string[] | undefined): readonly string[] {
  const known = organisation.units;
  const unknown = (named ?? []).filter((unit) => !known.has(unit));
  if (unknown.length > 0) throw new ObligatoError(unknown.flatMap((unit) => unknownUnit(unit, known.keys()).problems));
  return named ? [...new Set(named)] : [...known.keys()];
}

/**
 * Those in which something is to be written: a stopped unit that is named is an error; where all are meant, the others are.
 * Throws `OBLIGATO_UNIT_STOPPED` for the first that is named, and where nobody is left.
 */
export function requireRunningUnits(domain: Domain, named: readonly string[] | undefined): readonly string[] {
  if (!named) return runningUnits(domain.organisation);
  const units = requireUnits(domain, named);
  for (const unit of units) requireRunning(domain.organisation, unit);
  return units;
}

/** Throws when `--as` names a unit that nobody describes: who acted stays on record. */
export function requireActor(domain: Domain, as: Actor | undefined): void {
  if (as?.unit !== undefined) requireUnits(domain, [as.unit]);
}

/** Throws when a cycle's, or a decision's, unit is not described. What is no cycle id at all is left to the engine to name. */
export function requireUnitOf(domain: Domain, cycle: string): void {
  const unit = unitOfCycle(cycle.split('#')[0] ?? '');
  if (unit !== undefined) requireUnits(domain, [unit]);
}

/**
 * For reading: the named units, or all, of those that a file describes and those of which something is stored. What was written needs no
 * file of today.
 */
export async function requireReadable(
  { organisation }: Domain,
  store: Pick<Store, 'units'>,
  named: readonly string[] | undefined,
): Promise<readonly string[]> {
  const known = new Set([...organisation.units.keys(), ...(await store.units())]);
  const unknown = (named ?? []).filter((unit) => !known.has(unit));
  if (unknown.length > 0) throw new ObligatoError(unknown.flatMap((unit) => unknownUnit(unit, known).problems));
  return named ? [...new Set(named)] : [...known];
}

/** Units together with everybody before them, each once: what a unit goes on with is its history. */
export const withLineage = ({ organisation }: Domain, units: readonly string[]): readonly string[] => [
  ...new Set(units.flatMap((unit) => [unit, ...lineageOf(organisation, unit)])),
];

/** As `requireReadable`, for the unit of a cycle, or of a decision. */
export async function requireReadableOf(domain: Domain, store: Pick<Store, 'units'>, cycle: string): Promise<void> {
  const unit = unitOfCycle(cycle.split('#')[0] ?? '');
  if (unit !== undefined) await requireReadable(domain, store, [unit]);
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
