/** The meeting that a new organisation can try its hand at first. */
import { type Cycle, localDay, type Roster, unitOfCycle } from '@obligato/core';
import { traitsOf } from '@obligato/core/internal';
import { MemoryStore } from '@obligato/engine';
import { type Blueprint, openEngine } from '../workspace/open-workspace.ts';

/**
 * Of the first unit of which somebody stands in the list, the one whose period ends first; undefined where none is owed. Units where
 * somebody has a vote come before others: elsewhere nobody could be said to have come.
 */
export async function firstMeeting(
  blueprint: Blueprint,
  people: ReadonlyMap<string, Roster>,
): Promise<string | undefined> {
  const store = new MemoryStore();
  const { engine, clock } = await openEngine(blueprint, store);
  const today = localDay(clock.now());
  const units = [...people.keys()].sort(
    (a, b) => Number(votes(people.get(b))) - Number(votes(people.get(a))) || b.split('/').length - a.split('/').length,
  );
  for (const unit of units) {
    await engine.setRoster(unit, people.get(unit) ?? []);
    await engine.plan({ from: today, to: `${today.slice(0, 4)}-12-31` }, [unit]);
    const { cycles } = await engine.unit(unit);
    const [first] = [...cycles.values()].filter(isMeetingOf(blueprint, unit)).sort(bySoonest);
    if (first) return first.id;
  }
  return undefined;
}

const votes = (roster: Roster | undefined) => roster?.some(({ standing }) => standing === 'full') ?? false;

const isMeetingOf =
  ({ domain }: Blueprint, unit: string) =>
  ({ id, obligation }: Cycle): boolean =>
    unitOfCycle(id) === unit && traitsOf(domain.catalogue, obligation).held !== undefined;

const bySoonest = (a: Cycle, b: Cycle): number => a.period.to.localeCompare(b.period.to) || a.id.localeCompare(b.id);
