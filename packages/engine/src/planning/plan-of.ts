/** What a unit owes in some days, worked out from its records; writes nothing. */
import { type Day, type Plan, planUnit, type Timestamp } from '@obligato/core';
import type { DecisionService } from '../attempting/decision-service.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { chartersIn } from './charters-in.ts';

export async function planOf(
  decisions: DecisionService,
  record: UnitRecord,
  { days, at }: { readonly days: { readonly from: Day; readonly to: Day }; readonly at: Timestamp },
): Promise<Plan> {
  const charterOn = (day: Day) => decisions.domain.organisation.charter(record.unit, day);
  const context = await decisions.planningContext(record, at, chartersIn(days, charterOn));
  return planUnit({ ...context, charterOn, ...days });
}
