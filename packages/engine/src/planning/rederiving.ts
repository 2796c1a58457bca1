/** Keeps deadlines true: when the calendar of a provisional year arrives, and when rules change before a period begins. */
import {
  type Charter,
  type Cycle,
  type DecisionRecord,
  installed,
  localDay,
  type Rederived,
  rederive,
  type Timestamp,
} from '@obligato/core';
import type { Conductor } from '../attempting/conduct.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

export interface RederivedCycle {
  readonly cycle: Cycle;
  readonly decision: DecisionRecord;
  readonly charter: Charter;
}

/** Every cycle of a unit whose deadlines, or whose charter, change. Asked again, it finds nothing. */
export async function rederiveUnit(
  conductor: Conductor,
  record: UnitRecord,
  now: Timestamp,
): Promise<readonly RederivedCycle[]> {
  const found: RederivedCycle[] = [];
  for (const cycle of record.cycles.values()) {
    const because = reasonFor(conductor, cycle, now);
    if (!because) continue;
    const { catalogue, calendar, organisation } = conductor.domain;
    const current = organisation.charter(cycle.unit, cycle.period.from);
    const bound = because === 'charter' ? { ...cycle, charter: current.digest } : cycle;
    const event = installed(catalogue, cycle.obligation).obligation.fulfilledBy;
    const command = { event, payload: {}, side: 'clock', by: {}, occurredAt: now, recordedAt: now } as const;
    const { charter, facts } = await conductor.prepare(record, bound, command);
    const number = (record.decided.get(cycle.id) ?? 0) + 1;
    const rederived = rederive({ cycle, charter, because, catalogue, calendar, facts, now, number });
    if (rederived) found.push({ ...rederived, charter });
  }
  return found;
}

/** A tightening reaches what has not begun; a calendar reaches every deadline that was provisional. */
function reasonFor({ domain }: Conductor, cycle: Cycle, now: Timestamp): Rederived['because'] | undefined {
  const current = domain.organisation.charter(cycle.unit, cycle.period.from);
  if (cycle.charter !== current.digest && cycle.period.from > localDay(now)) return 'charter';
  const isProvisional = cycle.dues.some((due) => due.provisional);
  return isProvisional && cycle.calendar !== domain.calendar.version ? 'calendar' : undefined;
}
