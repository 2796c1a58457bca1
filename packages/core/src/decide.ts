/** The flow of one attempt, from command to decision. Pure: the engine, the simulator and any other runtime call this. */
import type { Calendar } from './calendar/calendar.ts';
import { localDay } from './calendar/day.ts';
import type { Catalogue } from './charter/catalogue.ts';
import type { Charter, RuleEntry } from './charter/charter.ts';
import type { Cycle } from './cycle.ts';
import { duesOf, type Window, type Windows, windowsOf } from './deadlines.ts';
import type { Command, Finding, MissingField, Outcome } from './decision.ts';
import type { EventDefinition } from './obligations/define-obligation.ts';
import { type PlannedIntent, planEffects } from './effects.ts';
import { ObligatoError } from './problem.ts';
import { type Asked, evaluateChecks, type Facts, payloadUnknown, type ruleMessages } from './rules/evaluate.ts';
import type { CycleInScope, EventInScope } from './rules/rule.ts';
import { suggest } from './suggest.ts';
import type { Text, TextData } from './text.ts';

export interface DecideInput {
  readonly cycle: Cycle;
  readonly command: Command;
  readonly charter: Charter;
  readonly catalogue: Catalogue;
  /** Values of `charter.factsFor(…)`, gathered beforehand. */
  readonly facts: Facts;
  readonly calendar: Calendar;
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
 */
export function decide(input: DecideInput): Decided {
  const { cycle, command } = input;
  const refuse = (outcome: Outcome): Decided => ({ outcome, cycle, effects: [] });

  const possible = whatIsPossible(input);
  if (possible.refusal) return refuse(possible.refusal);

  const admitted = admitPayload(possible.definition, command.payload);
  if (admitted.missing) return refuse({ outcome: 'incomplete', missing: admitted.missing });

  const event = eventInScope(command, admitted.payload);
  const judged = judge(input, event);
  if (judged.findings.some((finding) => finding.severity === 'deny')) return refuse({ outcome: 'denied', ...judged });

  const stepped = step(input, event);
  if (!stepped) return refuse(possible.unavailable('state'));

  const windows = windowsAfter(input, stepped);
  const next: Cycle = { ...stepped, dues: isOver(input, stepped) ? [] : duesOf(stepped, windows, input.calendar) };
  const effects = planEffects(input, event, next);
  const findings = [...judged.findings, ...windows.findings, ...effects.findings];
  return {
    outcome: { outcome: 'accepted', findings, passed: judged.passed },
    cycle: Object.freeze(next),
    effects: effects.intents,
  };
}

/** What a dry run can say of an event before anybody wrote a payload for it. */
export interface Outlook {
  readonly event: string;
  /** `open`: it would be accepted as it is. `needs`: fields are missing, and no rule speaks against it so far. */
  readonly state: 'open' | 'needs' | 'blocked';
  readonly findings: readonly Finding[];
  readonly missing: readonly MissingField[];
  /** Rules that will speak when they see the payload. */
  readonly undecided: readonly string[];
}

/**
 * `next`: the same judgement as a dry run, without a payload. A rule that looks at the payload is left undecided;
 * one that does not, such as "notice is too short", already speaks.
 */
export function lookAhead(input: DecideInput): Outlook {
  const { command } = input;
  const possible = whatIsPossible(input);
  const nothing = { event: command.event, findings: [], missing: [], undecided: [] };
  if (possible.refusal) return { ...nothing, state: 'blocked' };
  const { missing = [] } = admitPayload(possible.definition, {});
  const event = missing.length > 0 ? blindEvent(command) : eventInScope(command, {});
  const { findings, undecided } = judge(input, event);
  const blocked = findings.some((finding) => finding.severity === 'deny');
  return {
    event: command.event,
    state: blocked ? 'blocked' : missing.length > 0 ? 'needs' : 'open',
    findings,
    missing,
    undecided,
  };
}

/** Declared here, by this side, and not over? */
function whatIsPossible({ cycle, command, catalogue }: DecideInput) {
  const { obligation, machine } = installed(catalogue, cycle.obligation);
  const definition = Object.hasOwn(obligation.events, command.event) ? obligation.events[command.event] : undefined;
  if (!definition) {
    throw new ObligatoError({
      code: 'OBLIGATO_EVENT_UNKNOWN',
      message: `A ${obligation.name} has no event "${command.event}"`,
      hint: suggest(command.event, Object.keys(obligation.events)),
    });
  }
  const unavailable = (because: 'state' | 'ended' | 'side'): Outcome => ({
    outcome: 'unavailable',
    because,
    possible: machine.possible(cycle.state).filter((event) => obligation.events[event]?.by !== 'clock'),
  });
  const declared = machine.possible(cycle.state).includes(command.event);
  const because = machine.isEnded(cycle.state)
    ? 'ended'
    : !declared
      ? 'state'
      : definition.by !== command.side
        ? 'side'
        : undefined;
  return { definition, unavailable, refusal: because && unavailable(because) };
}

/** The obligation and its machine by name. */
export function installed(catalogue: Catalogue, name: string) {
  const obligation = catalogue.obligations.get(name);
  const machine = catalogue.machines.get(name);
  if (obligation && machine) return { obligation, machine };
  throw new ObligatoError({
    code: 'OBLIGATO_OBLIGATION_UNKNOWN',
    message: `No obligation is named "${name}"`,
    hint: suggest(name, catalogue.obligations.keys()),
  });
}

function admitPayload(
  definition: EventDefinition,
  payload: unknown,
): { readonly payload: unknown; readonly missing?: readonly MissingField[] } {
  const result = definition.payload['~standard'].validate(payload ?? {});
  if (result instanceof Promise) throw new TypeError('Payload schemas must be synchronous: rules are');
  if (!result.issues) return { payload: result.value };
  const missing = result.issues.map(({ path = [], message }) => {
    const keys = path.map((part) => (typeof part === 'object' ? part.key : part));
    return { field: keys.join('.'), absent: isAbsent(payload, keys), message: message.replace(/^Invalid input: /, '') };
  });
  return { payload, missing };
}

function isAbsent(payload: unknown, keys: readonly PropertyKey[]): boolean {
  let at: unknown = payload ?? {};
  for (const key of keys) {
    if (typeof at !== 'object' || at === null) return true;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at === undefined;
}

function eventInScope({ event, side, occurredAt, recordedAt }: Command, payload: unknown): EventInScope {
  return {
    type: event,
    payload,
    side,
    on: localDay(occurredAt),
    recordedOn: localDay(recordedAt),
    time: occurredAt.slice(11, 16),
  };
}

/** An event whose payload nobody knows yet: looking at it stops the rule that looks. */
function blindEvent(command: Command): EventInScope {
  const event = eventInScope(command, undefined);
  return Object.defineProperty({ ...event }, 'payload', {
    get: () => {
      throw payloadUnknown;
    },
  });
}

/** A cycle as rules see it: the state's name, and the context the machine keeps. */
export function cycleInScope(cycle: Cycle): CycleInScope {
  const { state, ...rest } = cycle;
  const name = typeof state.value === 'string' ? state.value : JSON.stringify(state.value);
  return { ...rest, state: name, context: state.context };
}

/** Every check on this event, and the window it has to fall into. */
function judge(input: DecideInput, event: EventInScope): Asked {
  const { cycle, charter } = input;
  const scope = cycleInScope(cycle);
  const asked = evaluateChecks(charter.checksOn(cycle.obligation, event.type, cycle.duty), {
    ...input,
    event,
    cycle: scope,
    titleOf: titlesOf(input),
  });
  if (charter.deadlinesOf(cycle.obligation, cycle.duty).length === 0) return asked;
  const { obligation } = installed(input.catalogue, cycle.obligation);
  const windows = windowsOf({ ...input, cycle: scope, obligation });
  const outside = [...tooEarly(windows.byEvent.get(event.type), event), ...outsideObserved(windows, event)];
  return outside.length > 0 ? { ...asked, findings: [...asked.findings, ...outside] } : asked;
}

/** What the events of the cycle's obligation are called. */
export function titlesOf({ catalogue, cycle }: Pick<DecideInput, 'catalogue' | 'cycle'>): (event: string) => Text {
  const { events } = installed(catalogue, cycle.obligation).obligation;
  return (event) => events[event]?.title ?? { en: event, 'zh-CN': event };
}

function tooEarly(window: Window | undefined, event: EventInScope): readonly Finding[] {
  const early = window?.notBefores.filter(({ notBefore }) => event.on < notBefore) ?? [];
  return early.map(({ entry, notBefore }) => outsideOf(entry, 'tooEarly', { event: event.type, notBefore }));
}

/** What a deadline rule in the shadow would have said of this event. */
function outsideObserved({ observed }: Windows, { type: event, on }: EventInScope): readonly Finding[] {
  return observed
    .filter((shadow) => shadow.event === event)
    .flatMap(({ entry, bounds: { notBefore, notAfter } }) => [
      ...(notBefore !== undefined && on < notBefore ? [outsideOf(entry, 'tooEarly', { event, notBefore })] : []),
      ...(notAfter !== undefined && on > notAfter ? [outsideOf(entry, 'wouldBeLate', { event, notAfter })] : []),
    ]);
}

const outsideOf = (entry: RuleEntry, messageId: keyof typeof ruleMessages, data: TextData): Finding => ({
  entry,
  severity: entry.severity,
  messageId,
  data,
});

function step({ cycle, command, catalogue }: DecideInput, event: EventInScope): Cycle | undefined {
  const { machine } = installed(catalogue, cycle.obligation);
  const state = machine.next(cycle.state, event);
  if (!state) return undefined;
  return {
    ...cycle,
    state,
    happened: { ...cycle.happened, [event.type]: command.occurredAt },
    fired: event.side === 'clock' ? withFired(cycle, event) : cycle.fired,
    version: cycle.version + 1,
  };
}

/** A reminder or a miss is fired once; its key says which. */
function withFired(cycle: Cycle, event: EventInScope): readonly string[] {
  const due = cycle.dues.find(
    (due) =>
      due.event === event.type && due.on <= event.on && due.target === (event.payload as { event?: string }).event,
  );
  return due ? [...cycle.fired, due.key] : cycle.fired;
}

function isOver({ catalogue }: DecideInput, cycle: Cycle): boolean {
  const { machine } = installed(catalogue, cycle.obligation);
  return machine.isEnded(cycle.state) || machine.has(cycle.state, 'ended');
}

function windowsAfter(input: DecideInput, cycle: Cycle): Windows {
  const { obligation } = installed(input.catalogue, cycle.obligation);
  return windowsOf({ ...input, cycle: cycleInScope(cycle), obligation });
}
