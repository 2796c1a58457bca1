/** The roster file goes into the store. */
import type { Author } from '@obligato/engine';
import type { Workspace } from './open-workspace.ts';

/**
 * Replaces the rosters of some units; a unit that has no row any more has nobody any more.
 * Returns the units whose roster changed. Does nothing when the configuration names no roster.
 */
export async function importPeople(
  { engine, people }: Workspace,
  units: readonly string[],
  author: Author = {},
): Promise<ReadonlySet<string>> {
  if (!people) return new Set();
  const changed = await Promise.all(units.map((unit) => engine.setRoster(unit, people.get(unit) ?? [], author)));
  return new Set(units.filter((_, index) => changed[index]));
}
