/** Whether a reader may see a cycle at all: the one question that every list, page, stream, table and export asks. */
import type { Day } from '../calendar/day.ts';
import type { Cycle } from '../cycle/cycle.ts';
import type { JudgesTrait, SealsTrait } from '../machine/traits.ts';
import type { Roster } from '../roster/roster.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { isOfUnitSince, keptFrom } from './kept-from.ts';

export interface Reader {
  /** Who reads; undefined for nobody in particular, who may be reading for whom it is about. */
  readonly member: string | undefined;
  /** The units that they read for; `undefined` among them stands for every unit. */
  readonly units: readonly (string | undefined)[];
}

/** Where a cycle is kept. */
export interface OpenAround {
  readonly catalogue: Pick<Catalogue, 'obligations'>;
  readonly roster: Roster;
  /** The units above the cycle's, nearest first. */
  readonly above: readonly string[];
}

/**
 * Whether a reader may see a cycle, and that it is there. Closed is what judges them, until its result is fed back, and what was
 * said about them in confidence; about a leader it is closed to everybody of the unit, and open to the units above. What cannot
 * be asked, since its obligation is not installed any more or fails, may be any of this: it is open to the units above alone.
 *
 * @example
 * const around = { catalogue, roster, above: ['tax-bureau'] };
 * isOpenTo(cycle, { member: 'm7', units: ['tax-bureau/levy'] }, around) // → false for an opinion about the chief of `levy`
 */
export function isOpenTo(cycle: Cycle, reader: Reader, around: OpenAround): boolean {
  const obligation = around.catalogue.obligations.get(cycle.obligation);
  if (!obligation) return standsAbove(cycle.period, reader, around);
  const { judges, seals } = obligation.traits ?? {};
  return !(judges && isJudgedBy(judges, cycle, reader, around)) && (!seals || isLetIn(seals, cycle, reader, around));
}

function isJudgedBy(judges: JudgesTrait, cycle: Cycle, { member }: Reader, { roster }: OpenAround): boolean {
  if (cycle.happened[judges.sealedUntil] !== undefined) return false;
  if (member === undefined) return true;
  // Whom it had named before it was put right does not come in by that.
  if ((cycle.corrections ?? []).some(({ named }) => named?.includes(member))) return true;
  const { state, period } = cycle;
  return tried(() => judges.subjectsOf(state.context, { roster, period }).includes(member)) ?? true;
}

function isLetIn(seals: SealsTrait, cycle: Cycle, reader: Reader, around: OpenAround): boolean {
  if (seals.until !== undefined && cycle.happened[seals.until] !== undefined) return true;
  const kept = tried(() => keptFrom(cycle, around));
  if (kept?.members.length === 0 && !kept.unit) return true;
  if (kept === undefined || reader.member === undefined || kept.members.includes(reader.member)) return false;
  return !kept.unit || standsAbove(cycle.period, reader, around);
}

/**
 * Whether somebody reads for a unit above, or for all, and is not of the unit itself, as of a first day.
 *
 * @example
 * standsAbove(cycle.period, { member: 'head', units: ['tax-bureau'] }, { roster, above: ['tax-bureau'] }) // → true
 */
export function standsAbove(
  { from }: { readonly from: Day },
  { member, units }: Reader,
  { roster, above }: Pick<OpenAround, 'roster' | 'above'>,
): boolean {
  const isOfUnit = roster.some((row) => row.member === member && isOfUnitSince(row, from));
  return member !== undefined && !isOfUnit && units.some((unit) => unit === undefined || above.includes(unit));
}

/** Undefined where the obligation fails: it cannot say whom it is about. */
function tried<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}
