/** Whom a cycle is closed to by what was said in it in confidence: as the unit stands now, and as it stood whenever something was said. */
import type { Cycle, KeptFrom } from '../cycle/cycle.ts';
import { leads } from '../roster/leads.ts';
import type { Roster } from '../roster/roster.ts';
import type { Catalogue } from './catalogue/catalogue.ts';

interface KeptAround {
  readonly catalogue: Pick<Catalogue, 'obligations'>;
  readonly roster: Roster;
}

/**
 * Nobody for an obligation that seals nothing. Throws what the obligation throws.
 *
 * @example
 * keptFrom(cycle, { catalogue, roster }) // → { members: ['m9'], unit: false } for an opinion about a colleague
 */
export function keptFrom(cycle: Cycle, { catalogue, roster }: KeptAround): KeptFrom {
  const { state, period, parameters, keptFrom: before = nobody } = cycle;
  const seals = catalogue.obligations.get(cycle.obligation)?.traits?.seals;
  if (!seals) return before;
  const where = { roster, period, parameters };
  const subjects = seals.subjectsOf(state.context, where);
  const unit = seals.keepsUnitOut(state.context, where);
  const led = unit ? roster.filter((row) => leads(row) && isOfUnitSince(row, period.from)) : [];
  const members = [...new Set([...before.members, ...subjects, ...led.map(({ member }) => member)])].sort();
  return { members, unit: unit || before.unit };
}

/**
 * The cycle with whom it is kept from written down in it. As it was where that is nobody, or the obligation cannot say.
 *
 * @example
 * withKeptFrom(cycle, { catalogue, roster }).keptFrom // → { members: ['m9'], unit: false }
 */
export function withKeptFrom(cycle: Cycle, around: KeptAround): Cycle {
  if (!around.catalogue.obligations.get(cycle.obligation)?.traits?.seals) return cycle;
  try {
    const kept = keptFrom(cycle, around);
    return kept.unit || kept.members.length > 0 ? { ...cycle, keptFrom: kept } : cycle;
  } catch {
    return cycle;
  }
}

/** Whoever was of the unit on the day it began, or has come since. */
export const isOfUnitSince = ({ to }: Roster[number], from: string): boolean => to === undefined || to >= from;

const nobody: KeptFrom = Object.freeze({ members: [], unit: false });
