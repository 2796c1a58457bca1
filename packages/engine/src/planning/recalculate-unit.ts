/** Keeps deadlines true: when the calendar of a provisional year arrives, and when rules change before a period begins. */
import {
  type Charter,
  type Cycle,
  type DecisionRecord,
  localDay,
  type RecalculatedDeadlines,
  type Timestamp,
} from '@obligato/core';
import { obligationByName, recalculateDeadlines, whyLeftAlone } from '@obligato/core/internal';
import type { DecisionService } from '../attempting/decision-service.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

export interface RecalculatedCycle {
  readonly cycle: Cycle;
  readonly decision: DecisionRecord;
  readonly charter: Charter;
}

/** Every cycle of a unit whose deadlines, or whose charter, change. Asked again, it finds nothing. */
export async function recalculateUnit(
  decisions: DecisionService,
  record: UnitRecord,
  now: Timestamp,
): Promise<readonly RecalculatedCycle[]> {
  const found: RecalculatedCycle[] = [];
  for (const cycle of record.cycles.values()) {
    const because = reasonFor(decisions, cycle, now);
    const { catalogue, calendar, organisation } = decisions.domain;
    // What nobody knows any more, or not yet, stays as it stands.
    if (!because || whyLeftAlone(catalogue, cycle)) continue;
    const current = organisation.charter(cycle.unit, cycle.period.from);
    const bound = because === 'charter' ? { ...cycle, charter: current.digest } : cycle;
    const event = obligationByName(catalogue, cycle.obligation).obligation.fulfilledBy;
    const command = { event, payload: {}, side: 'clock', by: {}, occurredAt: now, recordedAt: now } as const;
    const { charter, facts } = (await decisions.prepare(record, bound, command)).input;
    const number = (record.decided.get(cycle.id) ?? 0) + 1;
    const recalculated = recalculateDeadlines({ cycle, charter, because, catalogue, calendar, facts, now, number });
    if (recalculated) found.push({ ...recalculated, charter });
  }
  return found;
}

/** A tightening reaches what has not begun; a calendar reaches every deadline that was provisional. */
function reasonFor(
  { domain }: DecisionService,
  cycle: Cycle,
  now: Timestamp,
): RecalculatedDeadlines['because'] | undefined {
  const current = domain.organisation.charter(cycle.unit, cycle.period.from);
  if (cycle.charter !== current.digest && cycle.period.from > localDay(now)) return 'charter';
  const isProvisional = cycle.dues.some((due) => due.provisional);
  return isProvisional && cycle.calendar !== domain.calendar.version ? 'calendar' : undefined;
}
