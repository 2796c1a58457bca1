/** One command on one cycle: facts gathered, decided, and put into the form that is committed. */
import {
  type ApplicableRules,
  type Charter,
  type Command,
  type Cycle,
  type Day,
  type Decided,
  type DecideInput,
  type DecisionRecord,
  decide,
  type Facts,
  gatherFacts,
  type IsOverdue,
  localDay,
  type PlanningContext,
  type Roster,
  recordDecision,
  rosterOn,
  type Timestamp,
  type ValidatedPayload,
} from '@obligato/core';
import {
  countingCalendar,
  everyRule,
  isConfidential,
  namesPeopleAbove,
  obligationByName,
  raiseOccasions,
  ruleKinds,
  saidEvent,
  superiorsOf,
  validatePayload,
  withKeptFrom,
} from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import { isRetired, type UnitRecord } from '../ports/unit-record.ts';
import { BindingCharter } from './binding-charter.ts';
import type { FactProviders } from './fact-providers.ts';
import { outboxEntryOf } from './outbox-entry-of.ts';

export interface DecisionMade {
  readonly decided: Decided;
  readonly decision: DecisionRecord;
  readonly outbox: readonly OutboxEntry[];
  /** Occasional duties that the event gave rise to. */
  readonly raised: readonly Cycle[];
  /** Those that the decision and the raised cycles name. */
  readonly charters: readonly Charter[];
}

/** The roster of a unit, as it is kept. */
export type RosterOf = (unit: string) => Promise<Roster>;

interface Prepared {
  readonly input: DecideInput;
  /** Undefined for an event that the obligation does not have. */
  readonly validated: ValidatedPayload | undefined;
}

export class DecisionService {
  readonly domain: Domain;
  readonly #binding: BindingCharter;
  readonly #providers: FactProviders;
  readonly #rosterOf: RosterOf;

  /** `rosterOf`: without it nobody of a unit above is known. */
  constructor(domain: Domain, providers: FactProviders, rosterOf: RosterOf = async () => []) {
    this.domain = domain;
    this.#binding = new BindingCharter(domain);
    this.#providers = providers;
    this.#rosterOf = rosterOf;
  }

  /** Decides a command as of the day it happened. `number` counts the cycle's decisions from 1. */
  async decide(
    record: UnitRecord,
    cycle: Cycle,
    command: Command,
    { isOverdue, ...options }: { number: number; body?: string; isOverdue?: IsOverdue | undefined },
  ): Promise<DecisionMade> {
    const { input, validated } = await this.prepare(record, cycle, command);
    const calendar = countingCalendar(input.calendar);
    const judged = decide({ ...input, calendar, ...(isOverdue ? { isOverdue } : {}) }, { validated });
    const { raised, decided } = await this.#raisedBy(record, judged, command);
    const { titlesIn } = obligationByName(this.domain.catalogue, cycle.obligation);
    const titleOf = titlesIn(cycle.duty);
    const decision = recordDecision({
      ...options,
      raised: raised.map(({ id }) => id),
      before: cycle,
      command,
      decided,
      confidential: isConfidential(this.domain.catalogue, cycle.obligation, command.event),
      eventTitle: titleOf(command.event),
      titleOf,
      charter: input.charter,
      calendar: calendar.version,
      provisional: calendar.provisional(),
      facts: input.facts,
      roster: record.roster,
      people: this.domain.catalogue.people,
    });
    const raisedOn = this.domain.organisation.charter(cycle.unit, localDay(command.occurredAt));
    const { roster } = record;
    return {
      decided: { ...decided, cycle: withKeptFrom(decided.cycle, { catalogue: this.domain.catalogue, roster }) },
      decision,
      charters: raised.length > 0 ? [input.charter, raisedOn] : [input.charter],
      outbox: this.#outboxOf(record, decided, command),
      raised,
    };
  }

  /** Everything a new cycle of this unit starts from. */
  async planningContext(record: UnitRecord, now: Timestamp, charters: readonly Charter[]): Promise<PlanningContext> {
    const { organisation, calendar } = this.domain;
    // Duties say whether it is owed, deadlines until when: both look at facts while a cycle is made.
    const asked = charters.flatMap(({ entries }) =>
      entries.filter(({ rule }) => ruleKinds[rule.kind].isAskedOfNewCycles),
    );
    const facts = asked.flatMap((entry) => Object.values(entry.rule.facts));
    const { unit, roster, cycles } = record;
    const catalogue = organisation.catalogue(unit);
    const about = { unit, cycle: undefined, day: localDay(now) };
    const provided = await this.#providers.provide({ facts, about, askedBy: () => asked });
    return { unit, above: (day) => organisation.above(unit, day), roster, cycles, catalogue, calendar, provided, now };
  }

  /** The decision is known to its end only now: what a rule asked for in vain is a finding of it. */
  async #raisedBy(
    record: UnitRecord,
    decided: Decided,
    command: Command,
  ): Promise<{ readonly raised: readonly Cycle[]; readonly decided: Decided }> {
    if (!decided.effects.some(({ raise }) => raise)) return { raised: [], decided };
    const on = localDay(command.occurredAt);
    const charter = this.domain.organisation.charter(decided.cycle.unit, on);
    const context = await this.planningContext(record, command.recordedAt, [charter]);
    const { cycles, decided: told } = raiseOccasions(context, decided, { on, charter });
    // The same event told twice raises nothing twice.
    const raised = cycles.filter(({ id }) => !record.cycles.has(id) && !isRetired(record, id));
    return { raised, decided: told };
  }

  /** The charter that binds a cycle as of a day on which something happens to it. */
  bindingCharter(record: UnitRecord, cycle: Cycle, day: Day): Charter {
    return this.#binding.of(record, cycle, day);
  }

  /** Everything `decide` needs: the charter that binds the cycle, the facts its rules look at, and what the schema makes of the payload. */
  async prepare(record: UnitRecord, cycle: Cycle, command: Command): Promise<Prepared> {
    const { organisation, catalogue, calendar } = this.domain;
    const day = localDay(command.occurredAt);
    const charter = this.#binding.of(record, cycle, day);
    const rules = charter.applicableRules(cycle, command.event);
    const event = obligationByName(catalogue, cycle.obligation).events.get(command.event);
    const validated = event && validatePayload(event, command.payload);
    const facts = gatherFacts(
      rules.facts,
      {
        unit: cycle.unit,
        above: superiorsOf(organisation, cycle, day),
        units: organisation.units,
        day,
        roster: rosterOn(record.roster, day),
        ...(event && namesPeopleAbove(event.definition, command.side)
          ? { rostersAbove: (await this.rostersAbove(cycle, day)).map((roster) => rosterOn(roster, day)) }
          : {}),
        cycle,
        cycles: record.cycles,
        event: event && validated && saidEvent(event, command.side, validated),
      },
      await this.provide(rules, cycle, day),
    );
    return { input: { cycle, command, charter, catalogue, facts, calendar }, validated };
  }

  /** The rosters of the units above, nearest first. */
  rostersAbove(cycle: Cycle, day: Day): Promise<readonly Roster[]> {
    return Promise.all(superiorsOf(this.domain.organisation, cycle, day).map((above) => this.#rosterOf(above)));
  }

  /** What providers answer, as of a day, of the facts that these rules look at. */
  provide(rules: ApplicableRules, cycle: Cycle, day: Day): Promise<Facts> {
    const about = { unit: cycle.unit, cycle, day };
    return this.#providers.provide({ facts: rules.facts, about, askedBy: () => everyRule(rules) });
  }

  #outboxOf(record: UnitRecord, { effects, cycle }: Decided, command: Command): readonly OutboxEntry[] {
    // Same key, same deed: planned again, it must not wake an entry that is delivered already.
    const told = effects.filter(({ does, key }) => does !== 'raise' && !record.outbox.has(key));
    const { domain } = this;
    const { roster } = record;
    return told.map((intent) => outboxEntryOf(intent, cycle, { plannedAt: command.recordedAt, roster, domain }));
  }
}
