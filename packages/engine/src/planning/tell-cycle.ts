/** What planning says to a cycle that is there already: no longer owed, or owed again. */
import type { Command, Cycle, Text, Timestamp } from '@obligato/core';
import type { DecisionMade, DecisionService } from '../attempting/decision-service.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

export function tellCycle(
  decisions: DecisionService,
  record: UnitRecord,
  cycle: Cycle,
  { event, reason, at }: { readonly event: 'lapse' | 'reinstate'; readonly reason: Text; readonly at: Timestamp },
): Promise<DecisionMade> {
  const command: Command = { event, payload: { reason }, side: 'clock', by: {}, occurredAt: at, recordedAt: at };
  const number = (record.decided.get(cycle.id) ?? 0) + 1;
  return decisions.decide(record, cycle, command, { number });
}
