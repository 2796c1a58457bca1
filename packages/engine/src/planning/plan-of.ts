/** What a unit owes in some days, worked out from its records; writes nothing. */
import { type Day, localDay, type Plan, planUnit, type Timestamp } from '@obligato/core';
import type { UnitWork } from '../attempting/unit-work.ts';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { chartersIn } from './charters-in.ts';
import { elsewhereOf, Whereabouts } from './elsewhere.ts';

export interface PlanningWhen {
  readonly days: { readonly from: Day; readonly to: Day };
  readonly at: Timestamp;
  /** Shared by those who plan many units at once; found anew when absent. */
  readonly whereabouts?: Whereabouts;
}

export async function planOf(
  { decisions, store }: Pick<UnitWork, 'decisions' | 'store'>,
  record: UnitRecord,
  { days, at, whereabouts = new Whereabouts(store) }: PlanningWhen,
): Promise<Plan> {
  const { organisation } = decisions.domain;
  const charterOn = (day: Day) => organisation.charter(record.unit, day);
  const context = await decisions.planningContext(record, at, chartersIn(days, charterOn));
  const life = organisation.units.get(record.unit) ?? {};
  const elsewhere = await elsewhereOf({ store, whereabouts, organisation }, record, days);
  const nobodySince = record.roster.length > 0 ? undefined : await emptiedOn(store, record.unit);
  return planUnit({ ...context, charterOn, ...days, life, elsewhere, nobodySince });
}

/** The day on which the last people were taken off a roster; undefined where there never were any. */
async function emptiedOn(store: Store, unit: string): Promise<Day | undefined> {
  const last = (await store.changes(unit)).findLast(({ change, refused }) => change.does === 'roster' && !refused);
  return last && localDay(last.recordedAt);
}
