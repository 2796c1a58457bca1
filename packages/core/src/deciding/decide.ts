/** The flow of one attempt, from command to decision. Pure: the engine, the simulator and any other runtime call this. */

import type { Calendar } from '../calendar/calendar.ts';
import { addDays, type Span, type Timestamp } from '../calendar/day.ts';
import { isBefore } from '../calendar/moment.ts';
import type { Period } from '../calendar/period.ts';
import type { Catalogue } from '../charter/catalogue/catalogue.ts';
import type { ApplicableRules, Charter } from '../charter/charter.ts';
import {
  eventNamed,
  type InstalledEvent,
  type InstalledObligation,
  obligationByName,
} from '../charter/obligation-by-name.ts';
import type { Cycle, Miss } from '../cycle/cycle.ts';
import { cycleInScope } from '../cycle/cycle-in-scope.ts';
import { emptyList } from '../fast/empty-list.ts';
import { type Side, sideOf } from '../machine/define-obligation.ts';
import { traitAnswers } from '../machine/faults/trait-answers.ts';
import type { Facts } from '../rules/fact.ts';
import { daysEarlyOf } from '../rules/kind-options.ts';
import type { EventInScope } from '../rules/rule.ts';
import type { EventKind } from '../rules/rule-kinds.ts';
import type { IsOverdue } from '../text/require-time.ts';
import { entryOf } from './answers/obligation-entry.ts';
import { duesOf } from './deadlines/dues.ts';
import { outsideObserved, tooEarly, type Windows, windowOf, windowsOf } from './deadlines/windows.ts';
import type { Command, Finding, MissingField, Outcome } from './decision.ts';
import { type PlannedIntent, planEffects } from './effects.ts';
import { type Asked, crashed, evaluateChecks } from './evaluate.ts';
import { eventInScope, eventWithoutPayload } from './event-in-scope.ts';
import { firedInRound, missesAfter, missesOfLastRound } from './lateness/misses-after.ts';
import { type OptionalField, optionalFields } from './payload/optional-fields.ts';
import { validatePayload } from './payload/validate-payload.ts';
import type { Shortcuts } from './shortcuts.ts';
import { Unsaid } from './unsaid.ts';

export interface DecideInput {
  readonly cycle: Cycle;
  readonly command: Command;
  readonly charter: Charter;
  readonly catalogue: Catalogue;
  /** Values of `charter.applicableRules(…).facts`, gathered beforehand. */
  readonly facts: Facts;
  readonly calendar: Calendar;
  /** Asked before each check: `OBLIGATO_TOO_SLOW` is thrown once it is, as others wait for the work to end. */
  readonly isOverdue?: IsOverdue | undefined;
}

export interface Decided {
  readonly outcome: Outcome;
  /** The cycle after an accepted command; otherwise as it was. */
  readonly cycle: Cycle;
  readonly effects: readonly PlannedIntent[];
}

/**
 * Decides a command on a cycle: possible at all? complete? allowed here? Then the step, its deadlines and its effects.
 *
 * Throws `OBLIGATO_EVENT_UNKNOWN` for an event that the obligation does not have; everything else is an outcome.
 *
 * @example
 * const { outcome } = decide({ cycle, command, charter, catalogue, facts, calendar });
 * if (outcome.outcome === 'denied') print(outcome.findings.map(({ entry }) => entry.id).join(', '));
 */
export function decide(input: DecideInput, shortcuts: Shortcuts = none): Decided {
  const { cycle, command } = input;
  const context = contextOf(input, shortcuts);
  const impossible = whyImpossible(context);
  if (impossible) return refused(cycle, unavailable(context, impossible));

  const { payload, missing } = shortcuts.validated ?? validatePayload(context.event, command.payload);
  if (missing) return refused(cycle, { outcome: 'incomplete', missing });

  const event = eventInScope(command, payload);
  const judged = judge(context, event);
  if (judged.findings.some(denies))
    return refused(cycle, { outcome: 'denied', findings: judged.findings, passed: judged.passed });

  const settled = settle(context, event);
  if (!settled) return refused(cycle, unavailable(context, 'state'));

  const { stepped, windows, misplaced } = settled;
  const effects = planEffects(context, event, stepped);
  const findings = joined({
    check: judged.findings,
    deadline: misplaced ? [misplaced, ...windows.findings] : windows.findings,
    effect: effects.findings,
  });
  return {
    outcome: { outcome: 'accepted', findings, passed: judged.passed },
    cycle: stepped,
    effects: effects.intents,
  };
}

/**
 * The step alone, whatever rules would say of it: what was accepted has happened. Undefined where the machine, or the payload's
 * schema, does not take it.
 */
export function stepOver(input: DecideInput, shortcuts: Shortcuts = none): Cycle | undefined {
  const context = contextOf(input, shortcuts);
  const { payload, missing } = shortcuts.validated ?? validatePayload(context.event, input.command.payload);
  return missing ? undefined : settle(context, eventInScope(input.command, payload))?.stepped;
}

/** The step, with what is awaited after it. */
function settle(context: DecisionContext, event: EventInScope) {
  const stepped = step(context, event);
  if (!stepped) return undefined;
  const misplaced = movePeriodEnd(context, stepped);
  // What is over awaits nothing more.
  const windows = isOver(context, stepped) ? nothingAwaited : windowsOf(windowInput(context, stepped));
  if (stepped.misses !== undefined && context.event.reopens !== undefined)
    stepped.misses = missesOfLastRound(stepped.misses, event, windows);
  stepped.dues = duesOf(stepped, windows, context.input.calendar, context.rules.reminders);
  return { stepped, windows, misplaced };
}

const refused = (cycle: Cycle, outcome: Outcome): Decided => ({ outcome, cycle, effects: [] });
const denies = ({ severity }: Finding) => severity === 'deny';

/**
 * What rules of every kind that hears events have found, in the order in which it is told. The types ask for each kind: another
 * cannot be left out. Nearly always there is nothing to join.
 */
function joined(found: Readonly<Record<EventKind, readonly Finding[]>>): readonly Finding[] {
  let all: readonly Finding[] = emptyList;
  for (const kind of toldInOrder) {
    const some = found[kind];
    if (some.length > 0) all = all.length === 0 ? some : [...all, ...some];
  }
  return all;
}

const toldInOrder = Object.keys({ check: true, deadline: true, effect: true } satisfies Record<
  EventKind,
  true
>) as readonly EventKind[];

/** What a dry run can say of an event before anybody wrote a payload for it. */
export interface Outlook {
  readonly event: string;
  /** Whose event it is. */
  readonly side: Side;
  /** Whether whoever asked may do it; absent where nobody in particular asked. */
  readonly yours?: boolean;
  /** `open`: it would be accepted as it is. `needs`: fields are missing, or rules want to see some, and none speaks against it so far. */
  readonly state: 'open' | 'needs' | 'blocked';
  readonly findings: readonly Finding[];
  readonly missing: readonly MissingField[];
  /** What may be said besides. */
  readonly optional: readonly OptionalField[];
  /** Rules that will speak when they see the payload. One that misses something in an empty one says so among the findings. */
  readonly undecided: readonly string[];
  /** Days on which findings rest, and that the calendar does not know yet; absent where it knows all of them, or nobody noted it. */
  readonly provisional?: Span;
}

/**
 * `next`: the same judgement as a dry run, without a payload. A rule that looks at the payload is left undecided;
 * one that does not, such as "notice is too short", already speaks.
 *
 * @example
 * lookAhead({ cycle, command, charter, catalogue, facts, calendar }).state // → 'needs'
 */
export function lookAhead(input: DecideInput, shortcuts: Shortcuts = none): Outlook {
  const { command } = input;
  const context = contextOf(input, shortcuts);
  const side = sideOf(context.event, input.cycle);
  if (whyImpossible(context)) {
    return { event: command.event, side, state: 'blocked', findings: [], missing: [], optional: [], undecided: [] };
  }
  // What the schema makes of nothing: rules may rely on the defaults that it fills in.
  const { missing = [], payload } = validatePayload(context.event, {});
  const optional = optionalFields(context.event.definition);
  // Where something may be said, what a rule finds in nothing is what it waits for, and stands in nobody's way.
  const unsaid = missing.length === 0 ? new Unsaid(payload, { mayBeSaid: optional.length > 0 }) : undefined;
  const event = missing.length > 0 ? eventWithoutPayload(command) : eventInScope(command, payload);
  const { findings, undecided } = judge(context, unsaid ? unsaid.in(event) : event, unsaid);
  const blocked = findings.some((each) => denies(each) && !undecided.includes(each.entry.id));
  return {
    event: command.event,
    side,
    state: blocked ? 'blocked' : missing.length + undecided.length > 0 ? 'needs' : 'open',
    findings,
    missing,
    optional,
    undecided,
  };
}

/** What every step of a decision looks at, looked up once. */
export interface DecisionContext {
  readonly input: DecideInput;
  readonly installed: InstalledObligation;
  readonly event: InstalledEvent;
  /** Those that are asked. */
  readonly rules: ApplicableRules;
  /** Every check on the event, those included that are known to say nothing. */
  readonly checks: ApplicableRules['checks'];
}

const none: Shortcuts = Object.freeze({});

function contextOf(input: DecideInput, shortcuts: Shortcuts): DecisionContext {
  const { cycle, command } = input;
  const known = obligationByName(input.catalogue, cycle.obligation);
  const event = eventNamed(known, command.event);
  const rules = shortcuts.applicableRules ?? input.charter.applicableRules(cycle, command.event);
  return { input, installed: known, event, rules: shortcuts.asked ?? rules, checks: rules.checks };
}

/** Declared here, by this side, and not over? */
function whyImpossible({ input, installed, event }: DecisionContext): 'state' | 'ended' | 'side' | undefined {
  const { cycle, command } = input;
  const { isFinal, possible } = installed.machine.at(cycle.state);
  if (isFinal) return 'ended';
  if (!possible.includes(command.event)) return 'state';
  return sideOf(event, cycle) === command.side ? undefined : 'side';
}

/** Whoever acts for a unit is told what that unit can do; where nobody is named, what anybody can. */
function unavailable(
  { input: { cycle, command }, installed: { machine, events } }: DecisionContext,
  because: 'state' | 'ended' | 'side',
): Outcome {
  const possible = machine.at(cycle.state).possible.filter((name) => {
    const event = events.get(name);
    if (!event || event.by === 'clock') return false;
    return command.by.unit === undefined || sideOf(event, cycle) === command.side;
  });
  return { outcome: 'unavailable', because, possible };
}

/** Every check on this event, and the window it has to fall into. */
function judge(context: DecisionContext, event: EventInScope, unsaid?: Unsaid): Asked {
  const { input, installed: known } = context;
  const { checks, isBounded } = context.rules;
  const unbegun = beforeThePeriod(context, event);
  if (context.checks.length === 0 && !isBounded && unbegun.length === 0) return nothingAsked;
  const inScope = cycleInScope(input.cycle);
  const { facts, calendar, isOverdue } = input;
  const { isOrdered } = known;
  const titleOf = known.titlesIn(input.cycle.duty);
  const asking = { facts, calendar, titleOf, isOrdered, isOverdue, all: context.checks, unsaid };
  const asked = evaluateChecks(checks, asking, event, inScope);
  if (!isBounded && unbegun.length === 0) return asked;
  const windows = windowsOf(windowInput(context, input.cycle), event.type, inScope);
  const title = titleOf(event.type);
  const early = tooEarly(windowOf(windows.windows, event.type), event, title);
  const found = unbegun.length + windows.findings.length + early.length + windows.observed.length;
  if (found === 0) return asked;
  const findings = [
    ...asked.findings,
    ...unbegun,
    ...windows.findings,
    ...early,
    ...outsideObserved(windows, event, title),
  ];
  return { findings, passed: asked.passed, undecided: asked.undecided };
}

const nothingAsked: Asked = Object.freeze({ findings: emptyList, passed: emptyList, undecided: emptyList });
const nothingAwaited: Windows = Object.freeze({ windows: emptyList, findings: emptyList, observed: emptyList });

const windowInput = ({ input, installed: { fulfilledBy }, rules }: DecisionContext, cycle: Cycle) => ({
  cycle,
  fulfilledBy,
  deadlines: rules.deadlines,
  duty: rules.duty,
  facts: input.facts,
  calendar: input.calendar,
});

/** What fulfils a period happens in it, or as many days ahead as its duty allows. Whatever the duty's severity: nothing else would count. */
function beforeThePeriod(
  { input, installed, event: known, rules }: DecisionContext,
  event: EventInScope,
): readonly Finding[] {
  const { period } = input.cycle;
  const { fulfilledBy } = installed;
  const titleOf = installed.titlesIn(input.cycle.duty);
  if (event.on >= period.from || !rules.duty) return emptyList;
  if (event.type !== fulfilledBy && known.countsAs !== fulfilledBy) return emptyList;
  const notBefore = addDays(period.from, -daysEarlyOf(rules.duty));
  if (event.on >= notBefore) return emptyList;
  const data = { event: titleOf(event.type), period: period.id, from: period.from, on: event.on, notBefore };
  return [{ entry: rules.duty, severity: 'deny', messageId: 'beforeThePeriod', data }];
}

/** A cycle on its way: its dues are worked out from what it has become. */
type Stepped = Omit<Cycle, 'dues' | 'misses' | 'occasion' | 'period' | 'evidence' | 'corrections' | 'keptFrom'> & {
  dues: Cycle['dues'];
  evidence?: NonNullable<Cycle['evidence']>;
  misses?: readonly Miss[];
  period: Period;
  occasion?: string;
  corrections?: Cycle['corrections'];
  keptFrom?: Cycle['keptFrom'];
};

function step({ input, installed: { machine }, event: known }: DecisionContext, event: EventInScope) {
  const { cycle, command, calendar } = input;
  const state = machine.next(cycle.state, event);
  if (!state) return undefined;
  // Written out, in the order of a new cycle: copying an object whose fields are not known is many times slower.
  const stepped: Stepped = {
    id: cycle.id,
    unit: cycle.unit,
    duty: cycle.duty,
    title: cycle.title,
    obligation: cycle.obligation,
    period: cycle.period,
    bearer: cycle.bearer,
    owedBy: cycle.owedBy,
    parameters: cycle.parameters,
    state,
    happened: happenedAfter(cycle, event.type, command.occurredAt, known),
    dues: cycle.dues,
    fired: event.side === 'clock' ? withFired(cycle, event) : firedInRound(cycle.fired, event, known),
    plannedAt: cycle.plannedAt,
    calendar: calendar.version,
    charter: cycle.charter,
    version: cycle.version + 1,
  };
  const misses = missesAfter(cycle, state.context, event, known);
  if (misses.length > 0) stepped.misses = misses;
  if (cycle.occasion !== undefined) stepped.occasion = cycle.occasion;
  if (cycle.evidence !== undefined) stepped.evidence = cycle.evidence;
  if (event.evidence.length > 0) stepped.evidence = [...(cycle.evidence ?? emptyList), ...event.evidence];
  if (cycle.corrections !== undefined) stepped.corrections = cycle.corrections;
  if (cycle.keptFrom !== undefined) stepped.keptFrom = cycle.keptFrom;
  return stepped;
}

/**
 * The id keeps the period's name; only its last day moves, and every bound that is counted from it follows. What the obligation
 * answers amiss moves nothing, and is told.
 */
function movePeriodEnd({ installed, input }: DecisionContext, stepped: Stepped): Finding | undefined {
  const { periodEnd } = installed;
  if (!periodEnd) return undefined;
  const { period } = stepped;
  try {
    const to = traitAnswers.periodEnd(periodEnd(stepped.state.context), period.from);
    if (to !== undefined && to !== period.to) stepped.period = { ...period, to };
    return undefined;
  } catch (thrown) {
    return { ...crashed(entryOf(installed.obligation, input.catalogue), thrown), severity: 'warn' };
  }
}

/** The event itself, the one it stands for, and without those that it makes open again. */
function happenedAfter(
  { happened }: Cycle,
  type: string,
  at: Timestamp,
  { anyOrder, countsAs, reopens }: InstalledEvent,
) {
  const after: Record<string, Timestamp> = { ...happened };
  const last = anyOrder ? happened[type] : undefined;
  after[type] = last !== undefined && isBefore(at, last) ? last : at;
  if (countsAs !== undefined) after[countsAs] = at;
  return reopens === undefined ? after : without(after, reopens);
}

const without = <T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));

/** A reminder or a miss is fired once; its key says which. */
function withFired(cycle: Cycle, event: EventInScope): readonly string[] {
  const { event: target, rule } = event.payload as { event?: string; rule?: string };
  for (const due of cycle.dues) {
    if (due.event === event.type && due.on <= event.on && due.target === target && due.rule === rule)
      return [...cycle.fired, due.key];
  }
  return cycle.fired;
}

function isOver({ installed: { machine } }: DecisionContext, { state }: Cycle): boolean {
  const { isFinal, isEnded } = machine.at(state);
  return isFinal || isEnded;
}
