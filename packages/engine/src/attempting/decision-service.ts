/** One command on one cycle: facts gathered, decided, and put into the form that is committed. */
import {
  type Charter,
  type Command,
  type Cycle,
  type Day,
  type Decided,
  type DecideInput,
  type DecisionRecord,
  decide,
  type Fact,
  type Facts,
  gatherFacts,
  localDay,
  type PlanningContext,
  recordDecision,
  rosterOn,
  type Timestamp,
} from '@obligato/core';
import { obligationByName, raiseCycle, ruleKinds } from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import type { FactProvider } from '../ports/fact-provider.ts';
import type { OutboxEntry } from '../ports/outbox-entry.ts';
import { isRetired, type UnitRecord } from '../ports/unit-record.ts';
import { BindingCharter } from './binding-charter.ts';
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

export class DecisionService {
  readonly domain: Domain;
  readonly #binding: BindingCharter;
  readonly #providers: readonly FactProvider[];

  constructor(domain: Domain, providers: readonly FactProvider[]) {
    this.domain = domain;
    this.#binding = new BindingCharter(domain);
    this.#providers = providers;
  }

  /** Decides a command as of the day it happened. `number` counts the cycle's decisions from 1. */
  async decide(
    record: UnitRecord,
    cycle: Cycle,
    command: Command,
    options: { number: number; body?: string },
  ): Promise<DecisionMade> {
    const input = await this.prepare(record, cycle, command);
    const decided = decide(input);
    const { obligation } = obligationByName(this.domain.catalogue, cycle.obligation);
    const decision = recordDecision({
      ...options,
      before: cycle,
      command,
      decided,
      confidential: obligation.events[command.event]?.confidential ?? false,
      eventTitle: obligation.events[command.event]?.title ?? { en: command.event, 'zh-CN': command.event },
      titleOf: (event) => obligation.events[event]?.title,
      charter: input.charter,
      calendar: this.domain.calendar.version,
      facts: input.facts,
    });
    const raised = await this.#raisedBy(record, decided, command);
    const raisedOn = this.domain.organisation.charter(cycle.unit, localDay(command.occurredAt));
    return {
      decided,
      decision,
      charters: raised.length > 0 ? [input.charter, raisedOn] : [input.charter],
      outbox: this.#outboxOf(record, decided, command),
      raised,
    };
  }

  /** Everything a new cycle of this unit starts from. */
  async planningContext(record: UnitRecord, now: Timestamp, charters: readonly Charter[]): Promise<PlanningContext> {
    const { organisation, catalogue, calendar } = this.domain;
    // Duties say whether it is owed, deadlines until when: both look at facts while a cycle is made.
    const asked = charters.flatMap(({ entries }) =>
      entries.filter(({ rule }) => ruleKinds[rule.kind].isAskedOfNewCycles),
    );
    const facts = asked.flatMap((entry) => Object.values(entry.rule.facts));
    const { unit, roster, cycles } = record;
    const provided = await this.provide(facts, { unit, cycle: undefined, day: localDay(now) });
    return { unit, above: organisation.above(unit), roster, cycles, catalogue, calendar, provided, now };
  }

  async #raisedBy(record: UnitRecord, { effects, cycle }: Decided, command: Command): Promise<readonly Cycle[]> {
    const occasions = effects.flatMap(({ raise }) => raise ?? []);
    if (occasions.length === 0) return [];
    const on = localDay(command.occurredAt);
    const charter = this.domain.organisation.charter(cycle.unit, on);
    const context = await this.planningContext(record, command.recordedAt, [charter]);
    const raised = occasions.map((occasion) => raiseCycle(context, { ...occasion, on, charter }));
    // The same event told twice raises nothing twice.
    return raised.filter(({ id }) => !record.cycles.has(id) && !isRetired(record, id));
  }

  /** The charter that binds a cycle as of a day on which something happens to it. */
  bindingCharter(record: UnitRecord, cycle: Cycle, day: Day): Charter {
    return this.#binding.of(record, cycle, day);
  }

  /** Everything `decide` needs: the charter that binds the cycle, and the facts its rules look at. */
  async prepare(record: UnitRecord, cycle: Cycle, command: Command): Promise<DecideInput> {
    const { organisation, catalogue, calendar } = this.domain;
    const day = localDay(command.occurredAt);
    const charter = this.#binding.of(record, cycle, day);
    const needed = charter.applicableRules(cycle, command.event).facts;
    const facts = gatherFacts(
      needed,
      {
        unit: cycle.unit,
        above: organisation.above(cycle.unit),
        day,
        roster: rosterOn(record.roster, day),
        cycle,
        cycles: record.cycles,
      },
      await this.provide(needed, { unit: cycle.unit, cycle, day }),
    );
    return { cycle, command, charter, catalogue, facts, calendar };
  }

  /** Asks the providers for the facts among `needed` that they answer. */
  async provide(needed: readonly Fact[], about: { unit: string; cycle: Cycle | undefined; day: Day }): Promise<Facts> {
    if (this.#providers.length === 0) return {};
    const names = needed.map((fact) => fact.name);
    const answers: Record<string, unknown> = {};
    for (const provider of this.#providers) {
      const asked = provider.provides.filter((name) => names.includes(name));
      if (asked.length > 0) Object.assign(answers, await provider.gather(asked, about));
    }
    return answers;
  }

  #outboxOf(record: UnitRecord, { effects, cycle }: Decided, command: Command): readonly OutboxEntry[] {
    // Same key, same deed: planned again, it must not wake an entry that is delivered already.
    const told = effects.filter(({ does, key }) => does !== 'raise' && !record.outbox.has(key));
    return told.map((intent) => outboxEntryOf(intent, cycle, command.recordedAt));
  }
}
