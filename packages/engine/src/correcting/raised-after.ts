/** What a corrected event raised is followed through: every step of the clock is a decision of its own. */
import {
  type Charter,
  type Corrected,
  type Cycle,
  type DecisionRecord,
  localDay,
  type Obstacle,
  type Timestamp,
} from '@obligato/core';
import { followRaised, raisesAnything } from '@obligato/core/internal';
import type { DecisionService } from '../attempting/decision-service.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

export interface RaisedAfter {
  /** New ones, and those that lapsed or came back. */
  readonly cycles: readonly Cycle[];
  readonly decisions: readonly DecisionRecord[];
  readonly charters: readonly Charter[];
  /** Those of which there is nothing yet but that they were raised. */
  readonly gone: readonly string[];
}

/** What `followRaised` of the core asks for, decided on this record. */
export async function raisedAfter(
  service: DecisionService,
  { record, corrected, now }: { readonly record: UnitRecord; readonly corrected: Corrected; readonly now: Timestamp },
): Promise<RaisedAfter | Obstacle> {
  if (!raisesAnything(corrected)) return { cycles: [], decisions: [], charters: [], gone: [] };
  const on = localDay(corrected.event.occurredAt);
  const charter = service.domain.organisation.charter(corrected.cycle.unit, on);
  const context = await service.planningContext(record, now, [charter]);
  const isDecided = (cycle: string) => record.decided.has(cycle);
  const following = followRaised({ corrected, context, on, charter, isDecided });
  const decisions: DecisionRecord[] = [];
  const charters: Charter[] = [charter];
  const numbers = new Map<string, number>();
  for (let step = following.next(); ; ) {
    if (step.done) return 'why' in step.value ? step.value : { ...step.value, decisions, charters };
    const { cycle, event, reason, isUnwritten } = step.value;
    const number = (numbers.get(cycle.id) ?? record.decided.get(cycle.id) ?? 0) + 1;
    const command = { event, payload: { reason }, side: 'clock', by: {}, occurredAt: now, recordedAt: now } as const;
    const made = await service.decide(record, cycle, command, { number });
    if (!isUnwritten) {
      numbers.set(cycle.id, number);
      decisions.push(made.decision);
      charters.push(...made.charters);
    }
    step = following.next(made.decided.cycle);
  }
}
