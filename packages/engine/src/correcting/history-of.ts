/** A cycle's history, ready to be folded again: where it began, and what each of its events is judged by. */
import {
  type Charter,
  type Cycle,
  type DecisionRecord,
  type Facts,
  type FoldInput,
  type RecalculatedDeadlines,
  type Roster,
  rosterOn,
} from '@obligato/core';
import {
  factsAgain,
  obligationByName,
  recalculateDeadlines,
  recalculateEvent,
  rulesOfHistory,
  superiorsOf,
} from '@obligato/core/internal';
import type { DecisionService } from '../attempting/decision-service.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { firstState } from '../replay/first-state.ts';
import { NotKept, StoredCharters } from '../replay/stored-charters.ts';
import { quickCatalogue } from './quick-catalogue.ts';

/** `provided`: what providers say of a day for which nothing was gathered. */
export function historyOf(
  service: DecisionService,
  {
    record,
    cycle,
    decisions,
    provided,
    rostersAbove,
  }: {
    readonly record: UnitRecord;
    readonly cycle: Cycle;
    readonly decisions: readonly DecisionRecord[];
    readonly provided: Facts;
    /** Those of the units above; without them, whom they have is as it was gathered. */
    readonly rostersAbove?: readonly Roster[];
  },
): FoldInput {
  const { calendar, organisation } = service.domain;
  const catalogue = quickCatalogue(service.domain.catalogue);
  const kept = new StoredCharters(record, service.domain);
  /** As it was then, where that was kept; what binds the cycle on that day, where not. */
  const charterOf = (at: Cycle, digest: string, day: string): Charter => {
    const charter = digest === '' ? undefined : kept.get(at, digest);
    return charter === undefined || charter instanceof NotKept ? service.bindingCharter(record, at, day) : charter;
  };
  const { events, fulfilledBy } = obligationByName(catalogue, cycle.obligation);
  const sourceOn = (day: string) => ({
    ...{
      unit: cycle.unit,
      above: superiorsOf(organisation, cycle, day),
      units: organisation.units,
      day,
      roster: rosterOn(record.roster, day),
    },
    rostersAbove: rostersAbove?.map((roster) => rosterOn(roster, day)),
  });
  return {
    begun: begunAs(),
    decisions,
    catalogue,
    calendar,
    rulesOf: rulesOfHistory({
      events,
      charterOf: (at, { charter }, day) => charterOf(at, charter, day),
      sourceOn,
      others: record.cycles,
      provided,
    }),
  };

  function begunAs(): Cycle {
    const { corrections, ...whole } = cycle;
    const moved = decisions.find(({ event, side }) => event === recalculateEvent && side === 'clock');
    const bound = moved ? (moved.payload as RecalculatedDeadlines).charter.from : cycle.charter;
    const charter = charterOf({ ...whole, charter: bound }, bound, cycle.period.from);
    const first: Cycle = { ...firstState(whole, service.domain, charter), charter: bound };
    // What only a provider knows was gathered with the first decision, whatever it was about: deadlines are asked at every event.
    const stored = decisions[0]?.facts ?? {};
    const { deadlineFacts } = charter.applicableRules(first, fulfilledBy);
    const source = { ...sourceOn(cycle.period.from), cycle: first };
    const facts = factsAgain(deadlineFacts, source, { stored, others: record.cycles, provided });
    const because = 'calendar' as const;
    const now = cycle.plannedAt;
    const anew = recalculateDeadlines({ cycle: first, charter, because, catalogue, calendar, facts, now, number: 0 });
    return { ...first, dues: anew?.cycle.dues ?? [] };
  }
}
