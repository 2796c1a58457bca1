/** Finds the cycle that a request is about, and makes sure that the caller may see it. */
import { type Cycle, localDay, unitOfCycle } from '@obligato/core';
import type { RecordsReader, UnitRecord } from '@obligato/engine';
import { isRetired } from '@obligato/engine/store';
import type { ProofSource } from '../api-parts.ts';
import { Refusal } from '../route/problem-details.ts';
import { retiredCycle } from './reach/retired-cycle.ts';
import { type EvaluatedIn, isSealed } from './evaluated.ts';
import type { Action, Reach } from './permissions.ts';
import type { Grant, Principal } from './principal.ts';
import { isHeld } from './reach/held-grants.ts';
import { reachesCycle } from './reach/reaches-cycle.ts';
import { retiredFor } from './reach/retired.ts';
import { grantsFor, reachOf, treeToday } from './reach-of.ts';

export interface Caller {
  readonly engine: RecordsReader;
  readonly principal: Principal;
  readonly reach: Reach;
  /** Those of the caller's that let them do what they ask for, in the unit at hand. */
  readonly grants: readonly Grant[];
  /** Where what has left the records is proved; of a caller without it nothing is told of that. */
  readonly archive?: ProofSource | undefined;
}

/**
 * Throws a `Refusal`: 404 when there is none, and the same when it is sealed to the caller; 403 when somebody else owes it in person; 410,
 * with where it is proved, when it has left the records for the archive.
 */
export async function requireCycle(caller: Caller, id: string): Promise<{ cycle: Cycle; record: UnitRecord }> {
  const record = await requireUnitRecord(caller.engine, unitOfCycle(id) ?? '');
  const cycle = record.cycles.get(id);
  if (!cycle && isRetired(record, id)) throw await retiredTold(caller, id, record);
  if (!cycle || isSealed(cycle, caller, aroundOf(caller.engine, record, cycle))) throw noSuchCycle();
  if (!reachesCycle(caller.reach, cycle, caller.principal.member)) throw owedByOthers();
  return { cycle, record };
}

const owedByOthers = () =>
  new Refusal('forbidden', {
    detail: { en: 'Somebody else owes this in person.', 'zh-CN': '此事项由他人本人承担。' },
  });

/** What is still known of it, for whoever could see it before. */
async function retiredTold(caller: Caller, id: string, record: UnitRecord): Promise<Refusal> {
  const found = await retiredFor(caller, id, record, evaluatedIn(caller.engine, record));
  if (found === 'others') return owedByOthers();
  if (typeof found !== 'object') return noSuchCycle();
  const left = (await caller.engine.changes(record.unit)).findLast(
    ({ change }) => change.does === 'retire' && change.cycles.includes(id),
  );
  const { year, hasContent } = found;
  const on = left ? localDay(left.recordedAt) : null;
  const proof = `/cycles/${encodeURIComponent(id)}/proof`;
  return retiredCycle({ on, unit: record.unit, year, hasContent, proof });
}

/** Of a cycle that there is not, and of one that is sealed to the caller: the two cannot be told apart. */
export const noSuchCycle = (): Refusal =>
  new Refusal('unknown', {
    code: 'OBLIGATO_CYCLE_UNKNOWN',
    detail: { en: 'There is no such cycle; is it planned?', 'zh-CN': '没有此事项；是否已计划？' },
  });

/** Whether a list shows a cycle to the caller. */
export function showsCycle(caller: Caller, cycle: Cycle, record: UnitRecord): boolean {
  const { engine, principal, reach } = caller;
  return reachesCycle(reach, cycle, principal.member) && !isSealed(cycle, caller, evaluatedIn(engine, record));
}

/** Whether a cycle of a unit may be named to the caller, by its id; one that is not there may not. */
export const shownIn =
  (caller: Caller, record: UnitRecord) =>
  (id: string): boolean => {
    const cycle = record.cycles.get(id);
    return cycle !== undefined && showsCycle(caller, cycle, record);
  };

/** Whoever asks, as they are let in to one unit by an action; undefined where they are not. */
export function callerIn<E extends RecordsReader>(
  { engine, principal }: { readonly engine: E; readonly principal: Principal },
  action: Action,
  unit: string,
): (Caller & { readonly engine: E }) | undefined {
  const tree = treeToday(engine);
  const reach = reachOf(tree, principal, action, unit);
  return reach && { engine, principal, reach, grants: grantsFor(tree, principal, action, unit) };
}

/** Where it is asked whether a cycle evaluates somebody, or is closed to them. */
export const evaluatedIn = (
  engine: Pick<RecordsReader, 'domain' | 'now'>,
  { unit, roster }: Pick<UnitRecord, 'unit' | 'roster'>,
): EvaluatedIn => ({
  roster,
  catalogue: engine.domain.catalogue,
  above: treeToday(engine).above(unit),
});

/** Whoever holds it from afar stands above it as before. */
function aroundOf(engine: RecordsReader, record: UnitRecord, cycle: Cycle): EvaluatedIn {
  const around = evaluatedIn(engine, record);
  const tree = treeToday(engine);
  if (!isHeld({ engine, tree }, cycle)) return around;
  return { ...around, above: [...around.above, ...tree.superiorsOf(cycle)] };
}

/** A unit's records, of one too that no file describes any more. Throws a `Refusal` where there is neither. */
export async function requireUnitRecord(
  engine: Pick<RecordsReader, 'domain' | 'unit'>,
  unit: string,
): Promise<UnitRecord> {
  const record = await engine.unit(unit);
  if (engine.domain.organisation.units.has(unit) || record.cycles.size + record.decided.size > 0) return record;
  throw new Refusal('unknown', {
    code: 'OBLIGATO_UNIT_UNKNOWN',
    detail: { en: 'There is no such unit.', 'zh-CN': '没有此单位。' },
  });
}
