/** The one step that usually comes next in a cycle, and what speaks against it now. */
import { type Cycle, messageText, ObligatoError, type Outlook, type Text } from '@obligato/core';
import { type Called, calledIn, messageOf, sideOf, usualSteps } from '@obligato/core/internal';
import type { Attempts } from '../attempting/attempts.ts';
import type { Domain } from '../domain.ts';
import type { UnitRecord } from '../ports/unit-record.ts';
import { hasBegun, installedFor, type NextStep } from './standing-row.ts';

type Steps = readonly Omit<NextStep, 'refusal'>[];

export class NextSteps {
  readonly #domain: Domain;
  readonly #attempts: Attempts;

  constructor(domain: Domain, attempts: Attempts) {
    this.#domain = domain;
    this.#attempts = attempts;
  }

  /**
   * The usual steps, whoever they belong to, the first one first; empty where nothing is known of the cycle here. What the superior
   * owes is the superior's turn once its day is near, whatever the unit could still do before it.
   */
  stepsOf(cycle: Cycle, isNear: boolean): Steps {
    const known = installedFor(this.#domain, cycle);
    if (!known) return [];
    const titleOf = known.titlesIn(cycle.duty);
    const steps = usualSteps(known.obligation, cycle).map((event) => {
      const definition = known.obligation.events[event] ?? { by: 'unit' as const };
      return { event, title: titleOf(event), side: sideOf(definition, cycle), by: definition.by };
    });
    if (cycle.owedBy !== 'superior' || !isNear) return steps;
    const isTheirs = ({ side }: Steps[number]) => side === 'superior';
    return [...steps.filter(isTheirs), ...steps.filter((step) => !isTheirs(step))];
  }

  /** The usual first step, without asking rules. Where the sides could each do one, rules say whose turn it is. */
  async firstOf(record: UnitRecord, cycle: Cycle, isNear: boolean): Promise<NextStep | null> {
    const steps = this.stepsOf(cycle, isNear);
    const [first] = steps;
    if (!first) return null;
    const isPlain = steps.every(({ side }) => side === first.side) || !hasBegun(cycle, this.#domain);
    return isPlain ? { ...first, refusal: null } : this.judgedOf(record, cycle, isNear);
  }

  /** The first of the usual steps that no rule speaks against; where rules speak against all, the first, with what is said. */
  async judgedOf(record: UnitRecord, cycle: Cycle, isNear: boolean): Promise<NextStep | null> {
    let refused: NextStep | null = null;
    for (const step of this.stepsOf(cycle, isNear)) {
      const refusal = await this.#refusalOf(record, cycle, step.event);
      if (refusal === null) return { ...step, refusal };
      refused ??= { ...step, refusal };
    }
    return refused;
  }

  async #refusalOf(record: UnitRecord, cycle: Cycle, event: string): Promise<Text | null> {
    try {
      const called = calledIn(this.#domain.organisation.catalogue(record.unit), record.roster);
      return refusalIn(await this.#attempts.outlook(record, cycle, event), called);
    } catch (error) {
      // One cycle that cannot be judged, since a fact or a rule is missing, must not take the others' list away.
      if (error instanceof ObligatoError && error.problems[0]) return messageText(error.problems[0]);
      throw error;
    }
  }
}

/** What the first rule says that speaks against an event; null where none does. What is missing in a form is said beside the form. */
function refusalIn({ findings, state, undecided }: Outlook, called: Called): Text | null {
  const first = findings.find(({ severity, entry }) => severity === 'deny' && !undecided.includes(entry.id));
  if (first) return messageOf(first, called);
  return state === 'blocked' ? notNow : null;
}

const notNow: Text = { en: 'It is not possible now.', 'zh-CN': '当前不可办理。' };
