/** What an answer about the past leaves out; and when there was nothing to answer from. */
import type { ObligatoError, Text, Timestamp } from '@obligato/core';
import { counted } from '@obligato/core/internal';
import type { Store } from '../ports/store.ts';
import { hasRecords, type UnitRecord } from '../ports/unit-record.ts';
import { KnownRecords } from './known-records.ts';
import { commitsIn, notKnown } from './store-as-of.ts';

/** How much of some units was recorded since, and is left out. */
export interface LeftOut {
  readonly decisions: number;
  /** Changes of the units that are no events of cycles: rosters, plans, what was raised. */
  readonly changes: number;
}

/**
 * What was recorded of some units since, counted by their records as they are and as they were.
 *
 * @example
 * (await leftOutSince(store, storeAsOf(store, '2026-03-20T23:59:59+08:00'), ['tax-bureau/levy'])).decisions
 */
export async function leftOutSince(now: Store, then: Store, units: readonly string[]): Promise<LeftOut> {
  const counts = await Promise.all(units.map(async (unit) => difference(await then.unit(unit), await now.unit(unit))));
  return {
    decisions: counts.reduce((sum, { decisions }) => sum + decisions, 0),
    changes: counts.reduce((sum, { changes }) => sum + changes, 0),
  };
}

const countOf = ({ decided }: UnitRecord): number => [...decided.values()].reduce((sum, each) => sum + each, 0);

const difference = (then: UnitRecord, now: UnitRecord): LeftOut => ({
  decisions: countOf(now) - countOf(then),
  changes: now.changed - then.changed,
});

/**
 * Throws `OBLIGATO_AS_OF`, with the first record that there is, where nothing had been recorded of any of these units. Of units of
 * which nothing is recorded now either there is nothing to say.
 *
 * @example
 * await requireKnown(store, { units: ['tax-bureau/levy'], moment: '2026-03-20T23:59:59+08:00' });
 */
export async function requireKnown(
  store: Store,
  { units, moment }: { readonly units: readonly string[]; readonly moment: Timestamp },
  known = new KnownRecords(commitsIn(store)),
): Promise<void> {
  for (const unit of units) if (hasRecords(await known.at(unit, moment))) return;
  const firsts = (await Promise.all(units.map((unit) => known.since(unit)))).filter((each) => each !== undefined);
  const [first] = firsts.sort((a, b) => Date.parse(a) - Date.parse(b));
  if (first !== undefined) throw beforeFirst(units, moment, first);
}

function beforeFirst(units: readonly string[], at: Timestamp, first: Timestamp): ObligatoError {
  const named = namesOf(units);
  return notKnown(
    {
      en: `Nothing had been recorded of ${named.en} by ${at}`,
      'zh-CN': `截至 ${at}，${named['zh-CN']} 尚无任何记录`,
    },
    {
      en: `The first record is of ${first}: ask as of that or later. What was imported is known since its import`,
      'zh-CN': `最早的记录写于 ${first}，请写该时间或更晚的时间。导入的记录自导入之时起方可查到`,
    },
  );
}

const mostNamed = 3;
const namesOf = (units: readonly string[]): Text =>
  units.length > mostNamed
    ? { en: `any of ${counted(units.length, 'units')}`, 'zh-CN': `${units.length}个单位` }
    : { en: units.join(', '), 'zh-CN': units.join('、') };
