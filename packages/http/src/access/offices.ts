/** For whom somebody stands in today: what an officer's role lets them do, their deputy may do for them. */
import { localDay, ObligatoError, rosterOn } from '@obligato/core';
import { deputiesOn, type Engine } from '@obligato/engine';
import type { Grant, Principal } from './principal.ts';

/** The role over HTTP of whoever holds an office: other offices are held on the roster, and no role comes with them. */
const office = 'secretary';

/** Whoever may write in a unit already needs nobody's office there. */
const writes: ReadonlySet<Grant['role']> = new Set(['secretary', 'administrator', 'portal']);

/**
 * The caller with the grants of whom they stand in for today. Behind their own, so that what is theirs is done as themselves. A unit
 * whose records cannot be read lends nothing.
 */
export async function withOffices(principal: Principal, engine: Engine): Promise<Principal> {
  const { member, grants } = principal;
  if (member === undefined) return principal;
  const own = new Set(grants.filter(({ role }) => !writes.has(role)).flatMap(({ unit }) => unit ?? []));
  for (const { unit, role } of grants) if (unit !== undefined && writes.has(role)) own.delete(unit);
  const lent = await Promise.all([...own].map((unit) => officesIn(engine, unit, member)));
  return lent.some((each) => each.length > 0) ? { ...principal, grants: [...grants, ...lent.flat()] } : principal;
}

async function officesIn(engine: Engine, unit: string, member: string): Promise<readonly Grant[]> {
  const today = localDay(engine.now());
  const record = await engine.unit(unit).catch((error: unknown) => {
    if (error instanceof ObligatoError) return undefined;
    throw error;
  });
  if (!record || record.deputies.length === 0) return [];
  const { rows } = rosterOn(record.roster, today);
  // Whoever has left the unit stands in for nobody, nor for one who holds the office no more.
  if (!rows.has(member)) return [];
  return deputiesOn(record.deputies, today)
    .filter(({ deputy, officer }) => deputy.member === member && rows.get(officer.member)?.roles.includes(office))
    .map(({ officer }) => ({ unit, role: office, deputyFor: officer.member }));
}
