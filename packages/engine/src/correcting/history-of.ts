/** A cycle's history, ready to be folded again: where it began, and what each of its events is judged by. */
import {
  type Charter,
  type Cycle,
  type DecisionRecord,
  type Facts,
  type FoldInput,
  localDay,
  type RecalculatedDeadlines,
  type Roster,
  rosterOn,
  type SaidEvent,
  type ValidatedPayload,
} from '@obligato/core';
import {
  type InstalledEvent,
  obligationByName,
  recalculateDeadlines,
  recalculateEvent,
  saidEvent,
  superiorsOf,
  validatePayload,
} from '@obligato/core/internal';
import type { DecisionService } from '../attempting/decision-service.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { firstState } from '../replay/first-state.ts';
import { NotKept, StoredCharters } from '../replay/stored-charters.ts';
import { factsAgain } from './facts-again.ts';
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
  const factsOf = (
    at: Cycle,
    needed: Parameters<typeof factsAgain>[0],
    { day, stored, event }: { readonly day: string; readonly stored: Facts; readonly event?: SaidEvent | undefined },
  ): Facts => {
    const { units } = organisation;
    const above = superiorsOf(organisation, cycle, day);
    const own = { unit: cycle.unit, above, units, day, roster: rosterOn(record.roster, day), cycle: at, event };
    const source = { ...own, rostersAbove: rostersAbove?.map((roster) => rosterOn(roster, day)) };
    return factsAgain(needed, source, { stored, others: record.cycles, provided });
  };
  /** A fold says everything twice, and a schema says the same of it. */
  const validated = new Map<DecisionRecord, ValidatedPayload>();
  const validatedOf = (event: InstalledEvent, said: DecisionRecord): ValidatedPayload => {
    const known = validated.get(said) ?? validatePayload(event, said.payload);
    validated.set(said, known);
    return known;
  };
  return {
    begun: begunAs(),
    decisions,
    catalogue,
    calendar,
    rulesOf: ({ cycle: at, command, said, isAgain, isStep }) => {
      const day = localDay(command.occurredAt);
      const charter = charterOf(at, said.charter, day);
      const known = events.get(command.event);
      const validated = known && validatedOf(known, said);
      if (!isAgain) return { charter, facts: said.facts, shortcuts: { validated } };
      const applicableRules = charter.applicableRules(at, command.event);
      const event = known && validated && saidEvent(known, command.side, validated);
      const needed = isStep ? applicableRules.deadlineFacts : applicableRules.facts;
      const facts = factsOf(at, needed, { day, stored: said.facts, event });
      return { charter, facts, shortcuts: { applicableRules, validated } };
    },
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
    const facts = factsOf(first, deadlineFacts, { day: cycle.period.from, stored });
    const because = 'calendar' as const;
    const now = cycle.plannedAt;
    const anew = recalculateDeadlines({ cycle: first, charter, because, catalogue, calendar, facts, now, number: 0 });
    return { ...first, dues: anew?.cycle.dues ?? [] };
  }
}
