/** What can be asked of records: as they are, and, with the same words, as they were known at a moment that has passed. */
import { type DecisionRecord, type Timestamp, unitOfCycle } from '@obligato/core';
import type { Domain } from '../domain.ts';
import { type IndicatorsAnswer, type IndicatorsAsked, readIndicators } from '../measuring/indicators.ts';
import type { ChangeRecord } from '../ports/change-record.ts';
import type { Clock } from '../ports/clock.ts';
import type { Store } from '../ports/store.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import type { Assessment } from '../reform/assess.ts';
import type { Proposal } from '../reform/assess-proposal.ts';
import { decisionIds, decisionsUpTo } from '../stores/decisions-up-to.ts';
import { explain } from './explain.ts';
import { type CycleHistory, type HistoryPage, historyOf } from './history.ts';
import type { Status, StatusRow } from './status.ts';
import type { ExplainedDecision } from './with-corrections.ts';

export type { CycleHistory, HistoryPage } from './history.ts';
export type { StatusRow } from './status.ts';

export interface RecordsReader {
  readonly domain: Domain;
  /**
   * The moment by the clock that decides what is early, due and late, in the organisation's zone.
   *
   * @example
   * engine.now().slice(0, 10) // → the local day
   */
  now(): Timestamp;
  /** A unit's records as they are: roster, cycles, outbox. */
  unit(id: string): Promise<UnitRecord>;
  /**
   * Who changed a unit's roster, planned it, raised a duty, retried or retired, oldest first: what changes a unit and is no
   * event of a cycle.
   *
   * @example
   * const changes = await engine.changes('tax-bureau/levy');
   * changes.filter(({ change }) => change.does === 'roster').map(({ by, reason }) => `${by.member}: ${reason}`);
   */
  changes(unit: string): Promise<readonly ChangeRecord[]>;
  /** A decision as it was written down, and what was put right about it since. */
  explain(decision: string): Promise<ExplainedDecision>;
  /**
   * A cycle's life as it was written down: every decision with what was put right about it, what it raised, and who was told.
   * Reads what has left the working records too. Throws `OBLIGATO_CYCLE_UNKNOWN`.
   *
   * @example
   * const { decisions } = await engine.history('tax-bureau/levy/general-meeting/2026-Q1');
   * print(decisions.map(({ event, outcome }) => `${event}: ${outcome}`).join('\n'));
   */
  history(cycle: string, page?: HistoryPage): Promise<CycleHistory>;
  /**
   * The ids of a unit's decisions, oldest first, without reading them; `decisionsNamed` reads some. For whoever shows them page by
   * page: all of them at once may be more than the memory holds.
   *
   * @example
   * const ids = await engine.decisionIds('tax-bureau/levy');
   * const latest = await engine.decisionsNamed('tax-bureau/levy', ids.slice(-20));
   */
  decisionIds(unit: string): Promise<readonly string[]>;
  /** The first of these decisions of a unit, in this order: one at least, and no more than about 4 MB of them. */
  decisionsNamed(unit: string, ids: readonly string[]): Promise<readonly DecisionRecord[]>;
  /** Every decision of a unit, oldest first. */
  decisions(unit: string): Promise<readonly DecisionRecord[]>;
  status(filter?: { readonly units?: readonly string[] }): Promise<readonly StatusRow[]>;
  /**
   * What the indicators of some units say of some days: superiors before those below them, figures side by side with what is behind
   * them, in no order of theirs. Throws `OBLIGATO_UNIT_UNKNOWN`, `OBLIGATO_DATE`, and `OBLIGATO_USAGE` for days that are empty.
   *
   * @example
   * const { units } = await engine.indicators({ unit: 'tax-bureau/levy', from: '2026-01-01', to: '2026-12-31' });
   * for (const { title, readings } of units) print(`${title}: ${readings.map(({ reads }) => reads.en).join(' ')}`);
   */
  indicators(asked: IndicatorsAsked): Promise<IndicatorsAnswer>;
  /**
   * What other settings of a unit's rules would have done to what is on record of it and of those below it; nothing is written. Throws
   * what is wrong with them, `OBLIGATO_UNIT_UNKNOWN`, and `OBLIGATO_USAGE` where nothing was decided in the days.
   *
   * @example
   * const { said } = await engine.assess({ unit: 'tax-bureau', rules: { 'organ/notice': { workingDays: 10 } } });
   * print(`${said.refused.total} would have been refused`);
   */
  assess(proposal: Proposal): Promise<Assessment>;
}

export interface RecordsReaderParts {
  readonly domain: Domain;
  readonly store: Store;
  readonly clock: Clock;
  readonly status: Status;
}

export function recordsReader({ domain, store, clock, status }: RecordsReaderParts): RecordsReader {
  return {
    domain,
    now: () => clock.now(),
    unit: (id) => store.unit(id),
    changes: (unit) => store.changes(unit),
    explain: (id) => explain(store, id),
    history: (cycle, page) => historyOf(store, cycle, page),
    decisionIds: (unit) => decisionIds(store, unit),
    decisionsNamed: (unit, ids) => decisionsUpTo(store, unit, ids),
    decisions: (unit) => store.decisions(unit),
    status: (filter) => status.status(filter),
    indicators: (asked) => readIndicators({ domain, store, clock }, asked),
    // Asked seldom, and by few: whoever does not, does not load it.
    assess: async (proposal) =>
      (await import('../reform/assess-proposal.ts')).assessProposal({ domain, store, clock }, proposal),
  };
}

/** The unit of a decision or a cycle, by its name. */
export const unitNamedIn = (id: string): string | undefined => unitOfCycle(id.split('#')[0] ?? '');
