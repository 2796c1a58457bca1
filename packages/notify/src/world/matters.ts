/** Cycles as they stand now, as far as somebody is told of them. */
import { type Cycle, localDay, unitOfCycle } from '@obligato/core';
import { lightOf, traitsOf, whyLeftAlone } from '@obligato/core/internal';
import type { StandingRow, UnitRecord } from '@obligato/engine';
import type { Matter, Meeting } from '../telling/matter.ts';
import type { KnownEngine } from './people.ts';

/** Each unit is read once, and only the cycles that were asked for. */
export async function readMatters(engine: KnownEngine, cycles: Iterable<string>): Promise<ReadonlyMap<string, Matter>> {
  const byUnit = new Map<string, Set<string>>();
  for (const cycle of cycles) {
    const unit = unitOfCycle(cycle);
    if (unit !== undefined && engine.domain.organisation.units.has(unit)) {
      byUnit.set(unit, (byUnit.get(unit) ?? new Set()).add(cycle));
    }
  }
  const matters = new Map<string, Matter>();
  for (const [unit, wanted] of byUnit) {
    const record = await engine.unit(unit);
    const standing = await engine.today(unit, {
      shows: ({ id }) => wanted.has(id),
      mostLater: Number.POSITIVE_INFINITY,
    });
    const rows = [...standing.overdue, ...standing.soon, ...standing.waiting, ...standing.later];
    const rowOf = new Map(rows.map((row) => [row.cycle, row]));
    for (const id of wanted) {
      const cycle = record.cycles.get(id);
      if (cycle) matters.set(id, matterOf(engine, record, cycle, rowOf.get(id)));
    }
  }
  return matters;
}

function matterOf(
  { domain, now }: KnownEngine,
  { unit }: UnitRecord,
  cycle: Cycle,
  row: StandingRow | undefined,
): Matter {
  const { catalogue, organisation, calendar } = domain;
  const { seals, held } = traitsOf(catalogue, cycle.obligation);
  const isKnown = catalogue.obligations.has(cycle.obligation) && !whyLeftAlone(catalogue, cycle);
  const notice = isKnown ? held?.noticeOf(cycle.state.context) : undefined;
  const meeting: Meeting | undefined = notice && { ...notice, version: cycle.version };
  const over = () => (lightOf(cycle, localDay(now()), catalogue, calendar).light === 'done' ? 'done' : 'ended');
  return {
    ...{ cycle: cycle.id, unit, unitTitle: organisation.units.get(unit)?.title ?? unit },
    ...{ title: cycle.title, period: cycle.period.id },
    stands: row ? row.stands : over(),
    ...(row?.next ? { next: { title: row.next.title, isSuperiors: row.next.side === 'superior' } } : {}),
    ...(typeof row?.since === 'string' ? { since: row.since } : {}),
    ...(typeof row?.notAfter === 'string' ? { notAfter: row.notAfter } : {}),
    workingDays: row?.workingDays ?? 0,
    // As with what the outbox delivers: one whose obligation is gone may be any of this.
    isConfidential: seals !== undefined || !catalogue.obligations.has(cycle.obligation),
    ...(meeting ? { meeting } : {}),
  };
}
