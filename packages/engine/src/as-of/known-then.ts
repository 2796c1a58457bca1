/** What was known at a moment: the same questions, asked of the records as they were then, by a clock that stands there. */
import { ObligatoError, type Timestamp } from '@obligato/core';
import type { Domain } from '../domain.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import { type RecordsReader, recordsReader, unitNamedIn } from '../reading/records-reader.ts';
import { Status } from '../reading/status.ts';
import { migratingStore } from '../stores/migrating-store.ts';
import type { KnownRecords } from './known-records.ts';
import { type LeftOut, leftOutSince, requireKnown } from './left-out.ts';
import { notKnown, storeOfKnown } from './store-as-of.ts';

/** Every answer is the one that was given then, or could have been: what was recorded, corrected or withdrawn since is left out. */
export interface KnownThen extends RecordsReader {
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
  const reading = recordsReader({ domain, store: kept, clock, status });

  const require = (unit: string | undefined) =>
    requireKnown(store, { units: unit === undefined ? [] : [unit], moment }, known);
  const ofUnit =
    <Rest extends readonly unknown[], Answer>(ask: (unit: string, ...rest: Rest) => Promise<Answer>) =>
    async (unit: string, ...rest: Rest): Promise<Answer> => {
      await require(unit);
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
      await require(unitNamedIn(id));
      return reading.explain(id).catch(async (error) => {
        const later = isUnknown(error) ? await store.decision(id) : undefined;
        throw later ? recordedLater(id, moment, later.recordedAt) : error;
      });
    },
    history: async (cycle, page) => {
      await require(unitNamedIn(cycle));
      return reading.history(cycle, page);
    },
    status: async (filter) => {
      if (filter?.units) await requireKnown(store, { units: filter.units, moment }, known);
      return reading.status(filter);
    },
    assess: async (proposal) => {
      await require(proposal.unit);
      return reading.assess(proposal);
    },
    leftOut: (units) => leftOutSince(store, past, units),
  } satisfies KnownThen);
}

const recordedLater = (id: string, at: Timestamp, recordedAt: Timestamp): ObligatoError =>
  notKnown(
    {
      en: `${id} had not been recorded by ${at}`,
      'zh-CN': `截至 ${at}，${id} 尚未登记`,
    },
    {
      en: `It was recorded at ${recordedAt}: ask as of that or later`,
      'zh-CN': `该决定登记于 ${recordedAt}，请写该时间或更晚的时间`,
    },
  );

const isUnknown = (error: unknown): boolean =>
  error instanceof ObligatoError && error.code === 'OBLIGATO_DECISION_UNKNOWN';
