/** When an awaited event may happen, and what the clock will do about it. Bounds combine; nothing is ever shifted. */
import type { Calendar } from './calendar/calendar.ts';
import { addDays, type Day } from './calendar/day.ts';
import type { Charter, RuleEntry } from './charter/charter.ts';
import type { Cycle, Due } from './cycle.ts';
import type { Finding } from './decision.ts';
import type { Obligation } from './obligations/define-obligation.ts';
import { crashed, declaredFacts, type Facts } from './rules/evaluate.ts';
import { found } from './rules/message.ts';
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

interface WindowsInput {
  readonly cycle: CycleInScope;
  readonly obligation: Obligation;
  readonly charter: Charter;
  readonly facts: Facts;
  readonly calendar: Calendar;
}

/**
 * The windows of the events that are `wanted`: the latest `notBefore` and the earliest `notAfter` hold.
 * Rules about any other event are not asked.
 */
export function windowsOf(input: WindowsInput, wanted: (event: string) => boolean = () => true): Windows {
  const { cycle, obligation, charter, calendar } = input;
  const findings: Finding[] = [];
  const observed: Windows['observed'][number][] = [];
  const byEvent = new Map<string, OpenWindow>();
  const { fulfilledBy } = obligation;
  if (wanted(fulfilledBy)) byEvent.set(fulfilledBy, openWindow(fulfilledBy, cycle.period.to));
  for (const entry of charter.deadlinesOf(cycle)) {
    const event = entry.rule.on.events?.[0] ?? fulfilledBy;
    if (!wanted(event)) continue;
    try {
      const facts = declaredFacts(entry.rule.facts, input.facts);
      const bounds = entry.rule.bounds({ options: entry.options, facts, calendar, found, cycle });
      if (entry.severity === 'observe') observed.push({ event, entry, bounds });
      else {
        const window = byEvent.get(event) ?? openWindow(event, undefined);
        byEvent.set(event, window);
        narrow(window, bounds, entry);
      }
    } catch (thrown) {
      // The bound that others set stays: a crash must not lift a deadline.
      findings.push({ ...crashed(entry, thrown), severity: 'warn' });
    }
  }
  for (const window of byEvent.values()) {
    remindBeforeTheEnd(window, calendar);
    findings.push(...contradictionIn(window, cycle));
  }
  return { byEvent, findings, observed };
}

/** A window while its rules are being asked. */
type OpenWindow = { -readonly [K in keyof Window]: Window[K] extends readonly (infer T)[] ? T[] : Window[K] } & {
  readonly remindBefore: number[];
};

const openWindow = (event: string, notAfter: Day | undefined): OpenWindow => ({
  event,
  notBefore: undefined,
  notAfter,
  remindOn: [],
  remindBefore: [],
  early: undefined,
  late: undefined,
  notBefores: [],
});

function narrow(window: OpenWindow, bounds: Bounds, entry: RuleEntry<DeadlineRule>): void {
  const { notBefore, notAfter, remindOn, remindBefore } = bounds;
  if (notBefore !== undefined) {
    window.notBefores.push({ entry, notBefore });
    if (window.notBefore === undefined || notBefore > window.notBefore) {
      window.notBefore = notBefore;
      window.early = entry;
    }
  }
  if (notAfter !== undefined && (window.notAfter === undefined || notAfter < window.notAfter)) {
    window.notAfter = notAfter;
    window.late = entry;
  }
  if (remindOn !== undefined) window.remindOn.push(...remindOn);
  if (remindBefore !== undefined) window.remindBefore.push(remindBefore);
}

/** Only now is the last day known: a reminder that went by the end of the period could come after a miss. */
function remindBeforeTheEnd({ remindOn, remindBefore, notAfter }: OpenWindow, calendar: Calendar): void {
  if (notAfter !== undefined) {
    for (const days of remindBefore) remindOn.push(calendar.addWorkingDays(notAfter, -days));
  }
  if (remindOn.length > 1) remindOn.splice(0, remindOn.length, ...[...new Set(remindOn)].sort());
}

function contradictionIn({ early, late, notBefore, notAfter, event }: Window, cycle: CycleInScope): readonly Finding[] {
  if (!early || notBefore === undefined || notAfter === undefined || notBefore <= notAfter) return [];
  const data = { early: early.id, late: late?.id ?? cycle.period.id, event, notBefore, notAfter };
  // Recorded, never refused: it is the rules that contradict each other, not the person.
  return [{ entry: early, severity: 'warn', messageId: 'emptyWindow', data }];
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
