/** What each event of a history is judged by when it is folded again. */
import { type Day, localDay } from '../../calendar/day.ts';
import type { Charter } from '../../charter/charter.ts';
import type { InstalledEvent, InstalledObligation } from '../../charter/obligation-by-name.ts';
import type { Cycle } from '../../cycle/cycle.ts';
import type { FactSource, Facts } from '../../rules/fact.ts';
import type { DecisionRecord } from '../decision-record.ts';
import { saidEvent } from '../payload/said-event.ts';
import { type ValidatedPayload, validatePayload } from '../payload/validate-payload.ts';
import { factsAgain } from './facts-again.ts';
import type { FoldInput } from './fold-cycle.ts';

/** What a host knows of the unit in which a history happened. */
export interface HistoryGround {
  readonly events: InstalledObligation['events'];
  /** By what an event is judged that happened on a day. */
  charterOf(cycle: Cycle, said: DecisionRecord, day: Day): Charter;
  /** Who is there on that day, and what lies around the unit. */
  sourceOn(day: Day): Omit<FactSource, 'cycles' | 'cycle' | 'event'>;
  /** The unit's cycles as they are now. */
  readonly others: ReadonlyMap<string, Cycle>;
  /** What providers say of a day for which nothing was gathered. */
  readonly provided: Facts;
}

/**
 * The `rulesOf` of a fold: whoever steps over an event needs no facts of today, whoever asks again looks at people anew.
 *
 * @example
 * const { events } = obligationByName(catalogue, cycle.obligation);
 * const sourceOn = (day: string) => ({ unit: 'branch', above: [], day, roster: rosterOn(roster, day) });
 * const rulesOf = rulesOfHistory({ events, charterOf: () => charter, sourceOn, others: new Map(), provided: {} });
 */
export function rulesOfHistory({ events, charterOf, sourceOn, others, provided }: HistoryGround): FoldInput['rulesOf'] {
  /** A fold says everything twice, and a schema says the same of it. */
  const validated = new Map<DecisionRecord, ValidatedPayload>();
  const validatedOf = (event: InstalledEvent, said: DecisionRecord): ValidatedPayload => {
    const known = validated.get(said) ?? validatePayload(event, said.payload);
    validated.set(said, known);
    return known;
  };
  return ({ cycle, command, said, isAgain, isStep }) => {
    const day = localDay(command.occurredAt);
    const charter = charterOf(cycle, said, day);
    const known = events.get(command.event);
    const payload = known && validatedOf(known, said);
    if (!isAgain) return { charter, facts: said.facts, shortcuts: { validated: payload } };
    const applicableRules = charter.applicableRules(cycle, command.event);
    const event = known && payload && saidEvent(known, command.side, payload);
    const needed = isStep ? applicableRules.deadlineFacts : applicableRules.facts;
    const source = { ...sourceOn(day), cycle, event };
    const facts = factsAgain(needed, source, { stored: said.facts, others, provided });
    return { charter, facts, shortcuts: { applicableRules, validated: payload } };
  };
}
