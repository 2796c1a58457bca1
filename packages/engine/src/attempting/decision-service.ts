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
  recordDecision,
  rosterOn,
  type Timestamp,
} from '@obligato/core';
import { everyRule, obligationByName, raiseOccasions, ruleKinds, saidEvent } from '@obligato/core/internal';
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

export class DecisionService {
  readonly domain: Domain;
  readonly #binding: BindingCharter;
  readonly #providers: FactProviders;

  constructor(domain: Domain, providers: FactProviders) {
    this.domain = domain;
    this.#binding = new BindingCharter(domain);
    this.#providers = providers;
  }

  /** Decides a command as of the day it happened. `number` counts the cycle's decisions from 1. */
  async decide(
    record: UnitRecord,
    cycle: Cycle,
    command: Command,
    { isOverdue, ...options }: { number: number; body?: string; isOverdue?: IsOverdue | undefined },
  ): Promise<DecisionMade> {
    const input = await this.prepare(record, cycle, command);
    const judged = decide(isOverdue ? { ...input, isOverdue } : input);
    const { raised, decided } = await this.#raisedBy(record, judged, command);
    const { obligation } = obligationByName(this.domain.catalogue, cycle.obligation);
    const decision = recordDecision({
      ...options,
      raised: raised.map(({ id }) => id),
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
    const about = { unit, cycle: undefined, day: localDay(now) };
    const provided = await this.#providers.provide({ facts, about, askedBy: () => asked });
    return { unit, above: organisation.above(unit), roster, cycles, catalogue, calendar, provided, now };
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

  /** Everything `decide` needs: the charter that binds the cycle, and the facts its rules look at. */
  async prepare(record: UnitRecord, cycle: Cycle, command: Command): Promise<DecideInput> {
    const { organisation, catalogue, calendar } = this.domain;
    const day = localDay(command.occurredAt);
    const charter = this.#binding.of(record, cycle, day);
    const rules = charter.applicableRules(cycle, command.event);
    const needed = rules.facts;
    const facts = gatherFacts(
      needed,
      {
        unit: cycle.unit,
        above: organisation.above(cycle.unit),
        day,
        roster: rosterOn(record.roster, day),
        cycle,
        cycles: record.cycles,
        event: saidEvent(obligationByName(catalogue, cycle.obligation).events.get(command.event), command),
      },
      await this.provide(rules, cycle, day),
    );
    return { cycle, command, charter, catalogue, facts, calendar };
  }

  /** What providers answer, as of a day, of the facts that these rules look at. */
  provide(rules: ApplicableRules, cycle: Cycle, day: Day): Promise<Facts> {
    const about = { unit: cycle.unit, cycle, day };
    return this.#providers.provide({ facts: rules.facts, about, askedBy: () => everyRule(rules) });
  }

  #outboxOf(record: UnitRecord, { effects, cycle }: Decided, command: Command): readonly OutboxEntry[] {
    // Same key, same deed: planned again, it must not wake an entry that is delivered already.
    const told = effects.filter(({ does, key }) => does !== 'raise' && !record.outbox.has(key));
    return told.map((intent) => outboxEntryOf(intent, cycle, command.recordedAt));
  }
}
