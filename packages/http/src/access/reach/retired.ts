/** A cycle that has left the working records: the archive alone knows it any more, and what it holds decides who may see it. */
import { ObligatoError } from '@obligato/core';
import { standsAbove } from '@obligato/core/internal';
import type { UnitRecord } from '@obligato/engine';
import type { ProofSource } from '../../api-parts.ts';
import { type EvaluatedIn, isSealed } from '../evaluated.ts';
import type { Reach } from '../permissions.ts';
import type { Grant, Principal } from '../principal.ts';
import { reachesCycle } from './reaches-cycle.ts';

export interface RetiredCaller {
  readonly principal: Principal;
  readonly reach: Reach;
  readonly grants: readonly Grant[];
  /** Where it is proved; absent where none is attached. */
  readonly archive?: ProofSource | undefined;
}

/** In which year of the archive it stands; without its content where that was disposed of, or nobody can look. */
export interface Retired {
  readonly year: number;
  readonly hasContent: boolean;
  readonly proof: unknown;
}

/**
 * `sealed`: it is not there for the caller; `others`: somebody else owed it in person; `unknown`: the archive does not hold it, or there
 * is none.
 */
export async function retiredFor(
  caller: RetiredCaller,
  id: string,
  { unit }: Pick<UnitRecord, 'unit'>,
  around: EvaluatedIn,
): Promise<Retired | 'sealed' | 'others' | 'unknown'> {
  const { archive } = caller;
  if (!archive) return 'unknown';
  for (const year of yearsOf(id)) {
    const archived = await foundIn(() => archive.read?.(unit, year, id));
    const proof = await foundIn(() => archive.proveInclusion(unit, year, id));
    if (proof === undefined) continue;
    const cycle = archived?.content?.cycle;
    if (!cycle) return readsAllFromAbove(caller, year, around) ? { year, hasContent: false, proof } : 'sealed';
    if (isSealed(cycle, caller, around)) return 'sealed';
    return reachesCycle(caller.reach, cycle, caller.principal.member) ? { year, hasContent: true, proof } : 'others';
  }
  return 'unknown';
}

/** What was disposed of may have been about anybody of the unit: it is open to the units above alone, as what nobody can ask any more. */
function readsAllFromAbove({ principal, grants, reach }: RetiredCaller, year: number, around: EvaluatedIn): boolean {
  const reader = { member: principal.member, units: grants.map(({ unit }) => unit) };
  return reach === 'all' && standsAbove({ from: `${year}-01-01` }, reader, around);
}

/** A period is archived under the year of its first day, which is not always the one that it is named after. */
function yearsOf(id: string): readonly number[] {
  const named = [...id.matchAll(/(?<=\/)\d{4}(?=[-/]|$)/g)].map(([year]) => Number(year));
  return [...new Set(named.reverse().flatMap((year) => [year, year + 1, year - 1]))];
}

async function foundIn<T>(look: () => Promise<T> | undefined): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof ObligatoError && error.code === 'OBLIGATO_ARCHIVE_UNKNOWN') return undefined;
    throw error;
  }
}
