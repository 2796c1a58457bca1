/** When an awaited event may happen, and what the clock will do about it. Bounds combine; nothing is ever shifted. */
import type { Calendar } from './calendar/calendar.ts';
import { addDays, type Day } from './calendar/day.ts';
import type { Charter, RuleEntry } from './charter/charter.ts';
import type { Cycle, Due } from './cycle.ts';
import type { Finding } from './decision.ts';
import type { Obligation } from './obligations/define-obligation.ts';
import { crashed, type Facts, scopeOf } from './rules/evaluate.ts';
import type { Bounds, CycleInScope, DeadlineRule } from './rules/rule.ts';

/** The joined window of one awaited event. */
export interface Window {
  readonly event: string;
  readonly notBefore: Day | undefined;
  readonly notAfter: Day | undefined;
  readonly remindOn: readonly Day[];
  /** The rules whose bound held; absent for the end of the period itself. */
  readonly early: RuleEntry<DeadlineRule> | undefined;
  readonly late: RuleEntry<DeadlineRule> | undefined;
  /** Every `notBefore` with its rule: each speaks for itself, so that one that only warns cannot hide one that denies. */
  readonly notBefores: readonly { readonly entry: RuleEntry<DeadlineRule>; readonly notBefore: Day }[];
}

export interface Windows {
  readonly byEvent: ReadonlyMap<string, Window>;
  readonly findings: readonly Finding[];
  /** What rules in the shadow would bound: recorded when an event falls outside, binding nobody. */
  readonly observed: readonly {
    readonly event: string;
    readonly entry: RuleEntry<DeadlineRule>;
    readonly bounds: Bounds;
  }[];
}

/** The windows of every awaited event: the latest `notBefore` and the earliest `notAfter` hold. */
export function windowsOf(input: {
  readonly cycle: CycleInScope;
  readonly obligation: Obligation;
  readonly charter: Charter;
  readonly facts: Facts;
  readonly calendar: Calendar;
}): Windows {
  const { cycle, obligation, charter } = input;
  const findings: Finding[] = [];
  const observed: Windows['observed'][number][] = [];
  const byEvent = new Map<string, Window>();
  byEvent.set(obligation.fulfilledBy, {
    event: obligation.fulfilledBy,
    notBefore: undefined,
    notAfter: cycle.period.to,
    remindOn: [],
    early: undefined,
    late: undefined,
    notBefores: [],
  });
  for (const entry of charter.deadlinesOf(cycle)) {
    const event = entry.rule.on.events?.[0] ?? obligation.fulfilledBy;
    try {
      const bounds = entry.rule.bounds({ ...scopeOf(entry, input), cycle });
      if (entry.severity === 'observe') observed.push({ event, entry, bounds });
      else byEvent.set(event, joinBounds(byEvent.get(event), event, bounds, entry));
    } catch (thrown) {
      // The bound that others set stays: a crash must not lift a deadline.
      findings.push({ ...crashed(entry, thrown), severity: 'warn' });
    }
  }
  for (const window of byEvent.values()) {
    const { early, notBefore, notAfter, event } = window;
    if (!early || notBefore === undefined || notAfter === undefined || notBefore <= notAfter) continue;
    findings.push({
      entry: early,
      // Recorded, never refused: it is the rules that contradict each other, not the person.
      severity: 'warn',
      messageId: 'emptyWindow',
      data: { early: early.id, late: window.late?.id ?? cycle.period.id, event, notBefore, notAfter },
    });
  }
  return { byEvent, findings, observed };
}

function joinBounds(window: Window | undefined, event: string, bounds: Bounds, entry: RuleEntry<DeadlineRule>): Window {
  const { notBefore, notAfter, remindOn = [] } = bounds;
  const later = notBefore !== undefined && (window?.notBefore === undefined || notBefore > window.notBefore);
  const earlier = notAfter !== undefined && (window?.notAfter === undefined || notAfter < window.notAfter);
  return {
    event,
    notBefore: later ? notBefore : window?.notBefore,
    early: later ? entry : window?.early,
    notAfter: earlier ? notAfter : window?.notAfter,
    late: earlier ? entry : window?.late,
    notBefores: [...(window?.notBefores ?? []), ...(notBefore === undefined ? [] : [{ entry, notBefore }])],
    remindOn: [...new Set([...(window?.remindOn ?? []), ...remindOn])].sort(),
  };
}

/** What the clock will send: a reminder on each reminder day, and a miss on the day after the last. */
export function duesOf(cycle: Cycle, windows: Windows, calendar: Calendar): readonly Due[] {
  const dues: Due[] = [];
  const plannedOn = cycle.plannedAt.slice(0, 10);
  const { fired } = cycle;
  const add = (due: Due) => {
    if (!fired.includes(due.key)) dues.push(due);
  };
  for (const { event, notAfter, remindOn } of windows.byEvent.values()) {
    if (notAfter === undefined || cycle.happened[event] !== undefined) continue;
    const common = { target: event, notAfter, provisional: calendar.isProvisional(notAfter) };
    for (const on of remindOn) {
      // A reminder for a day before the cycle was planned would only come late.
      if (on >= plannedOn) add({ key: `remind:${event}:${on}`, on, event: 'remind', ...common });
    }
    add({ key: `miss:${event}:${notAfter}`, on: addDays(notAfter, 1), event: 'miss', ...common });
  }
  return dues.sort((a, b) => (a.on === b.on ? (a.key < b.key ? -1 : 1) : a.on < b.on ? -1 : 1));
}
