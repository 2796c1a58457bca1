/** A cycle that an occasion gives rise to, and the change that says so. */
import { type Charter, type Cycle, type Day, localDay, type Timestamp } from '@obligato/core';
import { raiseCycle, requireThere } from '@obligato/core/internal';
import type { DecisionService } from '../attempting/decision-service.ts';
import type { Change } from '../ports/change-record.ts';
import type { UnitRecord } from '../ports/unit-record.ts';

export interface Occasion {
  readonly duty: string;
  readonly occasion: string;
  /** The day it arose; today when absent. */
  readonly on?: Day | undefined;
}

export interface RaisedCycle {
  readonly cycle: Cycle;
  readonly charter: Charter;
  readonly change: Change;
}

/** As of a moment; whether it is there already is the caller's to look at. */
export async function raisedCycle(
  decisions: DecisionService,
  record: UnitRecord,
  { duty, occasion, on }: Occasion,
  at: Timestamp,
): Promise<RaisedCycle> {
  const day = on ?? localDay(at);
  const { organisation } = decisions.domain;
  requireThere(organisation, record.unit, day);
  const charter = organisation.charter(record.unit, day);
  const context = await decisions.planningContext(record, at, [charter]);
  const cycle = raiseCycle(context, { duty, occasion, on: day, charter });
  return { cycle, charter, change: { does: 'raise', cycle: cycle.id, duty, occasion } };
}
