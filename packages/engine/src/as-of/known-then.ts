/** What was known at a moment: the same questions, asked of the records as they were then, by a clock that stands there. */
import { ObligatoError, type Timestamp } from '@obligato/core';
import type { Domain } from '../domain.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { hasRecords, type UnitRecord } from '../ports/unit-record.ts';
import { type Reading, readingOf, unitNamedIn } from '../reading/reading.ts';
import { Status } from '../reading/status.ts';
import { migratingStore } from '../stores/migrating-store.ts';
import type { KnownRecords } from './known-records.ts';
import { notKnown, storeOfKnown } from './store-as-of.ts';

/** How much of some units was recorded since, and is left out. */
export interface LeftOut {
  readonly decisions: number;
  /** Changes of the units that are no events of cycles: rosters, plans, what was raised. */
  readonly changes: number;
}

/** Every answer is the one that was given then, or could have been: what was recorded, corrected or withdrawn since is left out. */
export interface KnownThen extends Reading {
  /** As of when, in the organisation's zone. */
  readonly moment: Timestamp;
  /** The units of which something was recorded by then. */
  units(): Promise<readonly string[]>;
  /** What of these units was recorded since. */
  leftOut(units: readonly string[]): Promise<LeftOut>;
}

export interface KnownThenParts {
  readonly domain: Domain;
  readonly store: Store;
  readonly known: KnownRecords;
}

/** `moment` is one that has passed: see `readAsOf`. */
export function knownThen({ domain, store, known }: KnownThenParts, moment: Timestamp): KnownThen {
  const past = storeOfKnown(store, known, moment);
  const kept = migratingStore(past, domain.catalogue);
  const clock: Clock = { now: () => moment };
  const status = new Status(domain, kept, clock);
  const reading = readingOf({ domain, store: kept, clock, status });

  const isKnown = async (unit: string) => hasRecords(await past.unit(unit));
  const requireKnown = async (unit: string | undefined): Promise<void> => {
    if (unit === undefined || (await isKnown(unit))) return;
    const since = await known.since(unit);
    if (since !== undefined) throw beforeFirst([unit], moment, since);
  };
  const ofUnit =
    <Rest extends readonly unknown[], Answer>(ask: (unit: string, ...rest: Rest) => Promise<Answer>) =>
    async (unit: string, ...rest: Rest): Promise<Answer> => {
      await requireKnown(unit);
      return ask(unit, ...rest);
    };

  return Object.freeze({
    ...reading,
    moment,
    units: () => past.units(),
    unit: ofUnit(reading.unit),
    changes: ofUnit(reading.changes),
    decisionIds: ofUnit(reading.decisionIds),
    decisionsNamed: ofUnit(reading.decisionsNamed),
    decisions: ofUnit(reading.decisions),
    explain: async (id) => {
      await requireKnown(unitNamedIn(id));
      return reading.explain(id).catch(async (error) => {
        const later = isUnknown(error) ? await store.decision(id) : undefined;
        throw later ? recordedLater(id, moment, later.recordedAt) : error;
      });
    },
    history: async (cycle, page) => {
      await requireKnown(unitNamedIn(cycle));
      return reading.history(cycle, page);
    },
    status: async (filter) => {
      for (const unit of filter?.units ?? []) await requireKnown(unit);
      return reading.status(filter);
    },
    leftOut: async (units) => {
      const counts = await Promise.all(
        units.map(async (unit) => difference(await past.unit(unit), await store.unit(unit))),
      );
      return {
        decisions: counts.reduce((sum, { decisions }) => sum + decisions, 0),
        changes: counts.reduce((sum, { changes }) => sum + changes, 0),
      };
    },
  } satisfies KnownThen);
}

const countOf = ({ decided }: UnitRecord): number => [...decided.values()].reduce((sum, each) => sum + each, 0);

const difference = (then: UnitRecord, now: UnitRecord): LeftOut => ({
  decisions: countOf(now) - countOf(then),
  changes: now.changed - then.changed,
});

/** For whoever asked about some units, of none of which anything had been recorded. */
export const beforeFirst = (units: readonly string[], moment: Timestamp, first: Timestamp): ObligatoError =>
  notKnown(
    {
      en: `Nothing had been recorded of ${units.join(', ')} by ${moment}`,
      'zh-CN': `截至 ${moment}，${units.join('、')} 尚无任何记录`,
    },
    {
      en: `The first record is of ${first}: ask as of that or later. What was imported is known since its import`,
      'zh-CN': `最早的记录写于 ${first}，请写该时间或更晚的时间。导入的记录自导入之时起方可查到`,
    },
  );

const recordedLater = (id: string, moment: Timestamp, recordedAt: Timestamp): ObligatoError =>
  notKnown(
    {
      en: `${id} had not been recorded by ${moment}`,
      'zh-CN': `截至 ${moment}，${id} 尚未登记`,
    },
    {
      en: `It was recorded at ${recordedAt}: ask as of that or later`,
      'zh-CN': `该决定登记于 ${recordedAt}，请写该时间或更晚的时间`,
    },
  );

const isUnknown = (error: unknown): boolean =>
  error instanceof ObligatoError && error.code === 'OBLIGATO_DECISION_UNKNOWN';
