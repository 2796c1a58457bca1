/** When an awaited event may happen. Bounds combine; only a last day may roll, as its own rule says. */

import type { Calendar } from '../../calendar/calendar.ts';
import type { Day } from '../../calendar/day.ts';
import type { Roll } from '../../calendar/roll-day.ts';
import { rollDay } from '../../calendar/roll-day.ts';
import { seasonIn } from '../../calendar/year.ts';
import type { BoundRule, RuleEntry } from '../../charter/charter.ts';
import type { Cycle } from '../../cycle/cycle.ts';
import type { CycleInScope } from '../../cycle/cycle-in-scope.ts';
import { cycleInScope } from '../../cycle/cycle-in-scope.ts';
import { lastDayText } from '../../cycle/last-day.ts';
import { append } from '../../fast/append.ts';
import { emptyList } from '../../fast/empty-list.ts';
import { noFacts } from '../../rules/declared-facts.ts';
import type { Facts } from '../../rules/fact.ts';
import { rollOf, seasonOf } from '../../rules/kind-options.ts';
import { found } from '../../rules/message.ts';
import type { Bounds, DeadlineRule, DutyRule, EventInScope } from '../../rules/rule.ts';
import type { ruleMessages } from '../../rules/rule-messages.ts';
import type { Text, TextData } from '../../text/text.ts';
import { validateBounds } from '../answers/validate-bounds.ts';
import type { Finding } from '../decision.ts';
import { crashed } from '../evaluate.ts';

/** The joined window of one awaited event. */
export interface Window {
  readonly event: string;
  readonly notBefore: Day | undefined;
  readonly notAfter: Day | undefined;
  /** The last day that its rule names, where another stands in its place. */
  readonly nominal: Day | undefined;
  /** As the rules said them, one after the other. */
  readonly remindOn: readonly Day[];
  /** The rules whose bound held; absent for the end of the period itself, unless its duty lets it roll. */
  readonly early: RuleEntry<DeadlineRule | DutyRule> | undefined;
  readonly late: RuleEntry<DeadlineRule | DutyRule> | undefined;
  /** Every `notBefore` with its rule: each speaks for itself, so that one that only warns cannot hide one that denies. */
  readonly notBefores: readonly { readonly entry: RuleEntry<DeadlineRule | DutyRule>; readonly notBefore: Day }[];
}

export interface Windows {
  /** One for each event that is awaited or bounded: two or three. */
  readonly windows: readonly Window[];
  readonly findings: readonly Finding[];
  /** What rules in the shadow would bound: recorded when an event falls outside, binding nobody. */
  readonly observed: readonly {
    readonly event: string;
    readonly entry: RuleEntry<DeadlineRule>;
    readonly bounds: RolledBounds;
  }[];
}

/** What a rule answered, its last day rolled as its options say. */
interface RolledBounds extends Bounds {
  /** The last day as it was answered; absent where that is the one that holds. */
  readonly nominal?: Day;
}

interface WindowsInput {
  readonly cycle: Cycle;
  /** The one that says that the cycle is owed: whether the end of its period rolls. */
  readonly duty: RuleEntry<DutyRule> | undefined;
  /** The event that must happen inside the period. */
  readonly fulfilledBy: string;
  /** Every deadline rule that holds for the cycle. */
  readonly deadlines: readonly BoundRule<DeadlineRule>[];
  readonly facts: Facts;
  readonly calendar: Calendar;
}

/**
 * The window of every event that has not happened yet, or of the `only` one: the latest `notBefore` and the earliest
 * `notAfter` hold. Rules about any other event are not asked. `seen` is the cycle as rules see it, made when one is asked.
 */
export function windowsOf(input: WindowsInput, only?: string, seen?: CycleInScope): Windows {
  const { cycle, fulfilledBy, deadlines, calendar } = input;
  let windows: readonly OpenWindow[] = emptyList;
  let findings: Windows['findings'] = emptyList;
  let observed: Windows['observed'] = emptyList;
  const mustHappen = isWanted(fulfilledBy, cycle, only);
  if (mustHappen) windows = [endOfPeriod(input)];
  // One for all rules, made when the first is asked: each finds its own options and facts in it.
  let scope: OpenScope | undefined;
  for (const deadline of deadlines) {
    const { entry, options, severity, roll, awaited = fulfilledBy } = deadline;
    if (!(awaited === fulfilledBy ? mustHappen : isWanted(awaited, cycle, only))) continue;
    try {
      scope ??= { options, facts: noFacts, calendar, found, cycle: seen ?? cycleInScope(cycle) };
      scope.options = options;
      scope.facts = deadline.factsFrom(input.facts);
      const bounds = rolled(validateBounds(deadline.ask(scope)), roll, calendar);
      if (severity === 'observe') observed = [...observed, { event: awaited, entry, bounds }];
      else {
        let window = windowOf(windows, awaited);
        if (!window) {
          window = openWindow(awaited);
          windows = append(windows, window);
        }
        narrow(window, bounds, entry);
      }
    } catch (thrown) {
      // The bound that others set stays: a crash must not lift a deadline.
      findings = [...findings, { ...crashed(entry, thrown), severity: 'warn' }];
    }
  }
  for (const window of windows) {
    remindBeforeTheEnd(window, calendar);
    const contradiction = contradictionIn(window, cycle);
    if (contradiction) findings = [...findings, contradiction];
  }
  return { windows, findings, observed };
}

type OpenScope = { -readonly [K in keyof DeadlineScope]: DeadlineScope[K] };
type DeadlineScope = Parameters<DeadlineRule['bounds']>[0];

const isWanted = (event: string, { happened }: Cycle, only: string | undefined) =>
  only === undefined ? happened[event] === undefined : event === only;

/** The window of one event, when anything bounds it or it is awaited. */
export function windowOf<W extends Window>(windows: readonly W[], event: string): W | undefined {
  for (const window of windows) if (window.event === event) return window;
  return undefined;
}

/** A window while its rules are being asked. Its lists are made when something goes into them. */
type OpenWindow = { -readonly [K in keyof Window]: Window[K] } & { remindBefore: readonly number[] };

const openWindow = (event: string): OpenWindow => ({
  event,
  notBefore: undefined,
  notAfter: undefined,
  nominal: undefined,
  remindOn: emptyList,
  remindBefore: emptyList,
  early: undefined,
  late: undefined,
  notBefores: emptyList,
});

/** What has to happen in a period happens until its last day, or the one that its duty lets stand for it; or in its duty's season. */
function endOfPeriod({ cycle, fulfilledBy, duty, calendar }: WindowsInput): OpenWindow {
  const window = openWindow(fulfilledBy);
  window.notAfter = cycle.period.to;
  if (!duty) return window;
  const season = seasonOf(duty);
  // An occasion is answered at its own time.
  const within = season && cycle.occasion === undefined ? seasonIn(season, cycle.period) : undefined;
  if (within) narrow(window, { notBefore: within.from, notAfter: within.to }, duty);
  const roll = rollOf(duty);
  if (roll === 'none') return window;
  const { notAfter, nominal } = rolled({ notAfter: window.notAfter }, roll, calendar);
  if (nominal !== undefined) {
    window.notAfter = notAfter;
    window.nominal = nominal;
    window.late = duty;
  }
  return window;
}

function rolled(bounds: Bounds, roll: Roll, calendar: Calendar): RolledBounds {
  if (roll === 'none') return bounds;
  const { notAfter: nominal } = bounds;
  if (nominal === undefined) return bounds;
  const notAfter = rollDay(nominal, roll, calendar);
  return notAfter === nominal ? bounds : { ...bounds, notAfter, nominal };
}

function narrow(window: OpenWindow, bounds: RolledBounds, entry: RuleEntry<DeadlineRule | DutyRule>): void {
  const { notBefore, notAfter, nominal, remindOn, remindBefore } = bounds;
  if (notBefore !== undefined) {
    window.notBefores = [...window.notBefores, { entry, notBefore }];
    if (window.notBefore === undefined || notBefore > window.notBefore) {
      window.notBefore = notBefore;
      window.early = entry;
    }
  }
  if (notAfter !== undefined && (window.notAfter === undefined || notAfter < window.notAfter)) {
    window.notAfter = notAfter;
    window.nominal = nominal;
    window.late = entry;
  }
  if (remindOn !== undefined) window.remindOn = joined(window.remindOn, remindOn);
  if (remindBefore !== undefined) window.remindBefore = joined(window.remindBefore, [remindBefore]);
}

/** Only now is the last day known: a reminder that went by the end of the period could come after a miss. */
function remindBeforeTheEnd(window: OpenWindow, calendar: Calendar): void {
  const { notAfter, remindBefore } = window;
  if (remindBefore.length > 0 && notAfter !== undefined) {
    const days = remindBefore.map((workingDays) => calendar.addWorkingDays(notAfter, -workingDays));
    window.remindOn = joined(window.remindOn, days);
  }
}

const joined = <T>(before: readonly T[], more: readonly T[]): readonly T[] =>
  before.length === 0 ? more : [...before, ...more];

function contradictionIn(window: Window, cycle: Cycle): Finding | undefined {
  const { early, late, notBefore, notAfter, nominal, event } = window;
  if (!early || notBefore === undefined || notAfter === undefined || notBefore <= notAfter) return undefined;
  const data = {
    early: early.id,
    late: late?.id ?? cycle.period.id,
    event,
    notBefore,
    notAfter: lastDayText({ notAfter, nominal }),
  };
  // Recorded, never refused: it is the rules that contradict each other, not the person.
  return { entry: early, severity: 'warn', messageId: 'emptyWindow', data };
}

/** What bounds say of an event that comes before them. */
export function tooEarly(window: Window | undefined, event: EventInScope, title: Text): readonly Finding[] {
  if (window?.notBefore === undefined || window.notBefore <= event.on) return emptyList;
  const early = window.notBefores.filter(({ notBefore }) => event.on < notBefore);
  return early.map(({ entry, notBefore }) => outsideOf(entry, 'tooEarly', { event: title, notBefore }));
}

/** What a deadline rule in the shadow would have said of this event. */
export function outsideObserved(
  { observed }: Windows,
  { type: event, on }: EventInScope,
  title: Text,
): readonly Finding[] {
  return observed
    .filter((shadow) => shadow.event === event)
    .flatMap(({ entry, bounds: { notBefore, notAfter, nominal } }) => [
      ...(notBefore !== undefined && on < notBefore ? [outsideOf(entry, 'tooEarly', { event: title, notBefore })] : []),
      ...(notAfter !== undefined && on > notAfter
        ? [outsideOf(entry, 'wouldBeLate', { event: title, notAfter: lastDayText({ notAfter, nominal }) })]
        : []),
    ]);
}

const outsideOf = (entry: RuleEntry, messageId: keyof typeof ruleMessages, data: TextData): Finding => ({
  entry,
  severity: entry.severity,
  messageId,
  data,
});
