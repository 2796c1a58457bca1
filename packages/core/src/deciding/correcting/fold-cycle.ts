/** A cycle folded again from its beginning: its accepted events one after the other, corrected ones in place. */
import type { Calendar } from '../../calendar/calendar.ts';
import { countingCalendar } from '../../calendar/counting-calendar.ts';
import type { Span } from '../../calendar/day.ts';
import { isBefore } from '../../calendar/moment.ts';
import type { Catalogue } from '../../charter/catalogue/catalogue.ts';
import type { Charter } from '../../charter/charter.ts';
import { obligationByName } from '../../charter/obligation-by-name.ts';
import type { Cycle } from '../../cycle/cycle.ts';
import type { Facts } from '../../rules/fact.ts';
import { dueKeyOf, duesOf } from '../deadlines/dues.ts';
import { foldRecalculated, type RecalculatedDeadlines, recalculateEvent } from '../deadlines/recalculate-deadlines.ts';
import { windowsOf } from '../deadlines/windows.ts';
import { type Decided, decide, stepOver } from '../decide.ts';
import type { Command } from '../decision.ts';
import type { DecisionRecord } from '../decision-record.ts';
import type { Shortcuts } from '../shortcuts.ts';
import { type EventInPlace, eventsInPlace } from './events-in-place.ts';

/** What an event of the fold is judged by. */
export interface RulesOfEvent {
  readonly charter: Charter;
  readonly facts: Facts;
  /** What came to light when the facts were gathered. */
  readonly shortcuts?: Pick<Shortcuts, 'applicableRules' | 'validated'>;
}

export interface FoldInput {
  /** The cycle as it was planned: its first state, with its first dues, and nothing that happened. */
  readonly begun: Cycle;
  /** The decisions of this cycle, oldest first, refused ones too. */
  readonly decisions: readonly DecisionRecord[];
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  /**
   * The charter and the facts of one event. `said` is the decision that counts for it. `isAgain`: rules are asked again, so facts
   * are to be those of the cycle as it has become; otherwise it is only stepped over, and what `said` keeps will do.
   * `isStep`: nobody is asked but deadline rules, so their facts will do.
   */
  rulesOf(event: {
    readonly cycle: Cycle;
    readonly command: Command;
    readonly said: DecisionRecord;
    readonly isAgain: boolean;
    readonly isStep?: boolean;
  }): RulesOfEvent;
}

/** What rules say of an event, and by what they were asked. */
export interface JudgedEvent {
  readonly rules: RulesOfEvent;
  readonly decided: Decided;
}

/** One decision of the cycle, in its turn. */
export interface FoldedEvent {
  /** As it was written down first. */
  readonly first: DecisionRecord;
  /** What counts of it: the first, or the latest correction. */
  readonly said: DecisionRecord;
  readonly command: Command;
  readonly before: Cycle;
  /** What it is judged by. */
  readonly rules: RulesOfEvent;
  /** What `decide` makes of it now; absent where no rule was asked. */
  readonly decided?: Decided;
  /** Days that this rested on, and that the calendar does not know yet. */
  readonly provisional?: Span;
  /** Of an event that was stepped over in the place of being asked about: asks after all. */
  readonly ask?: () => JudgedEvent;
  /** Undefined: the machine does not take it here. */
  readonly after: Cycle | undefined;
}

/**
 * Tells event by event what the cycle becomes; returns it, or undefined when an event cannot be followed. From the event whose
 * first decision is `askedFrom` on, rules are asked again; before, and without it, what was accepted is stepped over as it was.
 *
 * The clock's own events follow what happened: those that were fired before a correction was written stay only if the corrected
 * cycle had them due, and none of them ever stands in the way.
 *
 * `when-asked`: whoever wants to know of a few events alone what rules say now takes the same steps, and asks about those.
 *
 * @example
 * const history = { begun: cycle, decisions, catalogue, calendar, rulesOf: () => ({ charter, facts }) };
 * for (const { first, after } of foldCycle(history)) print(`${first.event}: ${after?.version ?? 'not possible'}`);
 */
export function* foldCycle(
  input: FoldInput,
  askedFrom?: string,
  asking: 'at-once' | 'when-asked' = 'at-once',
): Generator<FoldedEvent, Cycle | undefined> {
  const events = eventsInPlace(input.decisions);
  const placeOf = new Map(input.decisions.map(({ id }, place) => [id, place]));
  let at = input.begun;
  let again: Again = false;
  /** Until where decisions were made while something before them was still told otherwise. */
  let changedUntil = -1;
  for (const [place, first] of input.decisions.entries()) {
    if (first.id === askedFrom) again = asking;
    if (first.corrects) continue;
    const isAltered = place < changedUntil;
    if (first.event === recalculateEvent && first.side === 'clock') at = recalculated(input, at, first, isAltered);
    else if (isDue(first)) {
      const folded = foldDue(input, at, first, { again, isAltered });
      if (folded) {
        yield folded;
        at = folded.after ?? at;
      }
    } else {
      const event = events.get(first.id);
      if (!event) continue;
      changedUntil = Math.max(changedUntil, lastChangeOf(event, placeOf));
      if (!event.now) continue;
      const folded = foldEvent(input, at, { first, said: event.now }, again);
      if (first.side === 'clock' && isAltered && !folded.after) continue;
      yield folded;
      if (!folded.after) return undefined;
      at = folded.after;
    }
  }
  return at;
}

/** The place of its last correction; -1 while what was written first counts. */
function lastChangeOf({ first, now, changes }: EventInPlace, placeOf: ReadonlyMap<string, number>): number {
  return now === first ? -1 : (placeOf.get(changes.at(-1)?.id ?? '') ?? -1);
}

/**
 * The command that an event now comes to. It was written down when it was first told of, however late it was corrected; only a
 * moment that was still to come then was written down with its correction.
 */
function commandInPlace(first: DecisionRecord, said: DecisionRecord): Command {
  const { event, side, by } = first;
  const { payload, occurredAt, evidence } = said;
  const isLater = isBefore(first.recordedAt, occurredAt);
  const { recordedAt } = isLater ? said : first;
  return { event, payload, side, by, occurredAt, recordedAt, ...(evidence ? { evidence } : {}) };
}

function foldEvent(
  input: FoldInput,
  cycle: Cycle,
  { first, said }: { readonly first: DecisionRecord; readonly said: DecisionRecord },
  again: Again,
): FoldedEvent {
  const { catalogue, calendar } = input;
  const command = commandInPlace(first, said);
  const isAgain = again !== false;
  const rules = input.rulesOf({ cycle, command, said, isAgain, isStep: again === 'when-asked' });
  const counting = countingCalendar(calendar);
  const by = ({ charter, facts }: RulesOfEvent) => ({ cycle, command, catalogue, calendar: counting, charter, facts });
  const judged = (all: RulesOfEvent): JudgedEvent => ({ rules: all, decided: decide(by(all), all.shortcuts) });
  if (again !== 'at-once') {
    const after = stepOver(by(rules), rules.shortcuts);
    const ask = again ? once(() => judged(input.rulesOf({ cycle, command, said, isAgain }))) : undefined;
    return { first, said, command, before: cycle, rules, after, ...(ask && { ask }) };
  }
  const { decided } = judged(rules);
  const provisional = counting.provisional();
  // What rules of today would refuse has happened all the same: whoever corrects says whether that matters.
  const after = decided.outcome.outcome === 'accepted' ? decided.cycle : stepOver(by(rules), rules.shortcuts);
  return { first, said, command, before: cycle, rules, decided, after, ...(provisional && { provisional }) };
}

/** Whether rules are asked again about an event; if so, when. */
type Again = false | 'at-once' | 'when-asked';

function once<T>(ask: () => T): () => T {
  let answer: { readonly value: T } | undefined;
  return () => {
    answer ??= { value: ask() };
    return answer.value;
  };
}

const isDue = ({ event, side }: DecisionRecord) => side === 'clock' && (event === 'remind' || event === 'miss');

/** Undefined for one that would not have been due. It is over even when the answer was no. */
function foldDue(
  input: FoldInput,
  at: Cycle,
  first: DecisionRecord,
  { again, isAltered }: { readonly again: Again; readonly isAltered: boolean },
): FoldedEvent | undefined {
  const key = dueKeyOf(first);
  const isThere = at.dues.some((due) => due.key === key);
  if (isAltered && !isThere) return undefined;
  const done = (cycle: Cycle): Cycle =>
    cycle.fired.includes(key)
      ? cycle
      : { ...cycle, fired: [...cycle.fired, key], dues: cycle.dues.filter((due) => due.key !== key) };
  const folded = foldEvent(input, at, { first, said: first }, again);
  const after = first.outcome === 'accepted' ? (folded.after ?? at) : at;
  return { ...folded, after: done(after) };
}

/** Deadlines that were computed anew are taken as they were written; after a correction they are computed once more. */
function recalculated(input: FoldInput, at: Cycle, first: DecisionRecord, isAltered: boolean): Cycle {
  const anew = foldRecalculated(at, first.payload as RecalculatedDeadlines);
  if (!isAltered) return anew;
  const { catalogue, calendar } = input;
  const { machine, fulfilledBy } = obligationByName(catalogue, at.obligation);
  const { isFinal, isEnded } = machine.at(at.state);
  if (isFinal || isEnded) return { ...anew, dues: [] };
  const command = { ...commandInPlace(first, first), event: fulfilledBy };
  const { charter, facts } = input.rulesOf({ cycle: anew, command, said: first, isAgain: true });
  const { deadlines, reminders, duty } = charter.applicableRules(anew, fulfilledBy);
  const windows = windowsOf({ cycle: anew, fulfilledBy, deadlines, duty, facts, calendar });
  return { ...anew, dues: duesOf(anew, windows, calendar, reminders) };
}
