/** From a case to what the rule is handed: the cycle stepped by its machine, the payload through its schema. */
import {
  type Calendar,
  type Catalogue,
  type Cycle,
  type CycleInScope,
  cycleId,
  type EventInScope,
  type Obligation,
  type Options,
  type Period,
  type Rule,
  type Scope,
  type Side,
  type Survey,
  type Text,
} from '@obligato/core';
import {
  cycleInScope,
  found,
  obligationByName,
  periodNamed,
  ruleKinds,
  sideOf,
  suggest,
} from '@obligato/core/internal';
import type { EventScene, Measuring, RuleCases } from './rule-cases.ts';
import { surveyFor } from './survey-for.ts';

/** What a case comes to. Made anew for every question, so that no answer can depend on the one before. */
export interface CaseScope extends Scope, Partial<Survey> {
  readonly cycle?: CycleInScope;
  readonly event?: EventInScope;
  readonly titleOf?: (event: string) => Text;
  readonly sideOf?: (event: string) => Side;
  readonly isOrdered?: (event: string, other: string) => boolean;
}

/** Thrown for a case that could never happen: what is wrong with it, not with the rule. */
export class ImpossibleCase extends Error {}

export interface CaseContext {
  readonly rule: Rule;
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
}

/** The given scene with a case's own words over it. */
export function overGiven(given: RuleCases['given'] = {}, own: EventScene): EventScene {
  return {
    ...given,
    ...own,
    ...joined('options', given, own),
    ...joined('facts', given, own),
    ...joined('cycle', given, own),
    ...joined('payload', given, own),
  };
}

function joined(field: 'options' | 'facts' | 'cycle' | 'payload', given: EventScene, own: EventScene): object {
  const [below, above] = [given[field], own[field]];
  const isMap = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap(below) && isMap(above) ? { [field]: { ...(below as object), ...(above as object) } } : {};
}

/** Builds the scope, under these options. Throws `ImpossibleCase`. */
export function buildScope(context: CaseContext, scene: EventScene, options: Options): CaseScope {
  const { rule, calendar } = context;
  const scope = { options: structuredClone(options), facts: factsOf(rule, scene), calendar, found };
  const { asked, sees } = ruleKinds[rule.kind];
  if (asked === 'planning') return scope;
  if (asked === 'reading') return { ...scope, ...surveyFor((scene as unknown as Measuring).records) };
  const obligation = obligationOf(context, scene);
  const cycle = cycleOf(context, obligation, scene);
  const about = {
    titleOf: titlesOf(obligation),
    sideOf: (event: string) => sideOf(definitionOf(obligation, event), cycle),
    isOrdered: obligationByName(context.catalogue, obligation.name).isOrdered,
  };
  if (asked === 'while-awaited') return { ...scope, ...about, cycle: cycleInScope(cycle) };
  const event = eventOf(context, obligation, cycle, scene);
  const then = sees === 'after' ? stepped(context, cycle, event) : cycle;
  return { ...scope, ...about, event, cycle: structuredClone(cycleInScope(then)) };
}

function factsOf({ facts }: Rule, scene: EventScene): Readonly<Record<string, unknown>> {
  const given = scene.facts ?? {};
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(facts, name));
  if (unknown !== undefined) {
    throw new ImpossibleCase(
      `gives the fact "${unknown}", which the rule does not declare: ${suggest(unknown, Object.keys(facts)).en}`,
    );
  }
  const missing = Object.keys(facts).find((name) => !Object.hasOwn(given, name));
  if (missing !== undefined) throw new ImpossibleCase(`does not say what the fact "${missing}" is`);
  return structuredClone(given);
}

function obligationOf({ rule, catalogue }: CaseContext, { obligation: named }: EventScene): Obligation {
  const name = ('on' in rule ? rule.on.obligation : undefined) ?? named;
  const obligation = name === undefined ? undefined : catalogue.obligations.get(name);
  if (obligation) return obligation;
  throw new ImpossibleCase(
    name === undefined
      ? 'does not say which obligation it is about; the rule hears them all'
      : `is about the obligation "${name}", which nobody brings: ${suggest(name, catalogue.obligations.keys()).en}`,
  );
}

function cycleOf(context: CaseContext, obligation: Obligation, { cycle: about = {}, after = [] }: EventScene): Cycle {
  const { rule, catalogue, calendar } = context;
  const { period = '2026', parameters = {}, unit = 'branch', ...rest } = about;
  const duty = rest.duty ?? ('on' in rule ? rule.on.duties?.[0] : undefined) ?? obligation.name;
  const heard = 'on' in rule ? rule.on.duties : undefined;
  if (heard && !heard.includes(duty)) {
    throw new ImpossibleCase(`is about the duty "${duty}", which the rule does not hear: ${suggest(duty, heard).en}`);
  }
  const machine = catalogue.machines.get(obligation.name);
  if (!machine) throw new ImpossibleCase(`is about "${obligation.name}", which has no machine`);
  const bearer = rest.bearer ?? unit;
  const begun: Cycle = {
    ...{ title: obligation.title, bearer, owedBy: 'unit', happened: {}, dues: [], fired: [], version: 0 },
    ...{ plannedAt: '2025-12-20T09:00:00+08:00', charter: 'charter', calendar: calendar.version },
    ...rest,
    ...{ unit, duty, obligation: obligation.name, period: periodOf(period), parameters },
    id: cycleId({ unit, duty, period, bearer: bearer === unit ? undefined : bearer }),
    state: machine.initial({ parameters }),
  };
  return after.reduce((cycle, step) => {
    const payload = payloadOf(obligation, step.event, step.payload);
    return stepped(context, cycle, { type: step.event, payload, on: step.on, time: '09:00' });
  }, begun);
}

function periodOf(id: string): Period {
  const period = periodNamed(id);
  if (!period)
    throw new ImpossibleCase(`has the period "${id}"; write such as 2026, 2026-H1, 2026-Q1, 2026-03 or 2026-W14`);
  return period;
}

type CaseEvent = Pick<EventInScope, 'type' | 'payload' | 'on' | 'time'>;

function stepped({ catalogue }: CaseContext, cycle: Cycle, event: CaseEvent): Cycle {
  const machine = catalogue.machines.get(cycle.obligation);
  const state = machine?.next(cycle.state, event);
  if (!machine || !state) {
    const possible = machine?.at(cycle.state).possible ?? [];
    throw new ImpossibleCase(
      `lets "${event.type}" happen in the state ${JSON.stringify(cycle.state.value)}, where only ${possible.join(', ') || 'nothing'} can`,
    );
  }
  const obligation = catalogue.obligations.get(cycle.obligation);
  const definition = obligation?.events[event.type];
  const at = `${event.on}T${event.time}:00+08:00`;
  const happened = {
    ...cycle.happened,
    [event.type]: at,
    ...(definition?.countsAs ? { [definition.countsAs]: at } : {}),
  };
  for (const again of definition?.reopens ?? []) delete happened[again];
  const to = obligation?.periodEnd?.(state.context) ?? cycle.period.to;
  return { ...cycle, state, happened, period: { ...cycle.period, to }, version: cycle.version + 1 };
}

function eventOf(context: CaseContext, obligation: Obligation, cycle: Cycle, scene: EventScene): EventInScope {
  const heard = 'on' in context.rule ? context.rule.on.events : undefined;
  const type = scene.event ?? (heard?.length === 1 ? heard[0] : undefined);
  if (type === undefined)
    throw new ImpossibleCase(`does not say which event: the rule hears ${heard?.join(', ') ?? 'all'}`);
  if (heard && !heard.includes(type)) {
    throw new ImpossibleCase(`is about the event "${type}", which the rule does not hear: ${suggest(type, heard).en}`);
  }
  const payload = payloadOf(obligation, type, scene.payload);
  const machine = context.catalogue.machines.get(obligation.name);
  const possible = machine?.at(cycle.state).possible ?? [];
  if (!possible.includes(type)) {
    throw new ImpossibleCase(
      `lets "${type}" happen in the state ${JSON.stringify(cycle.state.value)}, where only ${possible.join(', ') || 'nothing'} can`,
    );
  }
  const on = scene.on ?? scene.after?.at(-1)?.on ?? cycle.period.from;
  const side = scene.side ?? sideOf(definitionOf(obligation, type), cycle);
  const time = scene.time ?? '09:00';
  const { recordedOn = on, evidence = [] } = scene;
  return { type, payload, side, on, recordedOn, at: `${on}T${time}:00+08:00`, time, evidence };
}

function definitionOf(obligation: Obligation, event: string) {
  const definition = Object.hasOwn(obligation.events, event) ? obligation.events[event] : undefined;
  if (definition) return definition;
  throw new ImpossibleCase(
    `is about the event "${event}", which a ${obligation.name} does not have: ${suggest(event, Object.keys(obligation.events)).en}`,
  );
}

function payloadOf(obligation: Obligation, event: string, payload: unknown): unknown {
  const result = definitionOf(obligation, event).payload['~standard'].validate(structuredClone(payload ?? {}));
  if (result instanceof Promise) throw new ImpossibleCase(`has a payload whose schema is not synchronous`);
  if (!result.issues) return result.value;
  const wrong = result.issues.map(({ path = [], message }) => {
    const field = path.map((part) => (typeof part === 'object' ? part.key : part)).join('.');
    return field ? `${field}: ${message}` : message;
  });
  throw new ImpossibleCase(`has a payload that "${event}" does not take: ${wrong.join('; ')}`);
}

const titlesOf = (obligation: Obligation) => (event: string) =>
  obligation.events[event]?.title ?? { en: event, 'zh-CN': event };
