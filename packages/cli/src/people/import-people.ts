/** The roster file goes into the store. */
import type { Author } from '@obligato/engine';
import type { Workspace } from '../workspace/open-workspace.ts';
import { type RosterChange, requireConsent, rosterChanges } from './roster-changes.ts';

export interface ImportOptions {
  readonly author?: Author;
  /** Whether many may leave at once. */
  readonly yes?: boolean | undefined;
}

/**
 * Replaces the rosters of some units; a unit that has no row any more has nobody any more.
 * Returns what changed, by unit. Does nothing when the configuration names no roster.
 *
 * Throws `OBLIGATO_ROSTER_LEAVES` before anything is written when more than a fifth of a unit would leave, unless `yes`.
 */
export async function importPeople(
  workspace: Pick<Workspace, 'engine' | 'clock' | 'people'>,
  units: readonly string[],
  { author = {}, yes = false }: ImportOptions = {},
): Promise<ReadonlyMap<string, RosterChange>> {
  const { engine, people } = workspace;
  if (!people) return new Map();
  const changes = await rosterChanges(workspace, people, units);
  if (!yes) requireConsent(changes);
  await Promise.all(changes.map(({ unit }) => engine.setRoster(unit, people.get(unit) ?? [], author)));
  return new Map(changes.map((change) => [change.unit, change]));
}
