/** A cycle as it begins: its machine's first state, and the dues that its period brings. */

import type { Calendar } from '../calendar/calendar.ts';
import type { Day, Timestamp } from '../calendar/day.ts';
import type { Period } from '../calendar/period.ts';
import type { Catalogue } from '../charter/catalogue/catalogue.ts';
import type { Charter, RuleEntry } from '../charter/charter.ts';
import { obligationByName } from '../charter/obligation-by-name.ts';
import { type Cycle, cycleId } from '../cycle/cycle.ts';
import type { Finding } from '../deciding/decision.ts';
import { memo } from '../fast/memo.ts';
import type { Parameters } from '../machine/define-obligation.ts';
import type { Roster } from '../roster/roster.ts';
import type { Facts } from '../rules/fact.ts';
import type { DutyRule } from '../rules/rule.ts';
import { ObligatoError } from '../text/problem.ts';
import { suggest } from '../text/suggest.ts';
import { translated } from '../text/translated.ts';
import { firstDues } from './first-dues.ts';

/** What a new cycle is made from, besides its duty. */
export interface PlanningContext {
  readonly unit: string;
  /** The units above it on a day, nearest first. */
  readonly above: (day: Day) => readonly string[];
  readonly roster: Roster;
  readonly cycles: ReadonlyMap<string, Cycle>;
  readonly catalogue: Catalogue;
  readonly calendar: Calendar;
  /** Facts that only a provider knows. */
  readonly provided: Facts;
  readonly now: Timestamp;
}

export interface NewCycle {
  readonly id: string;
  readonly entry: RuleEntry<DutyRule>;
  readonly charter: Charter;
  readonly period: Period;
  readonly bearer: string;
  readonly occasion?: string;
  /** What this cycle starts with besides its duty's parameters. */
  readonly parameters?: Parameters;
}

/**
 * Starts a cycle in its machine's first state. What deadline rules did wrong goes to `findings`; their cycle begins without them.
 *
 * @example
 * const context = { unit: 'branch', above: () => [], roster, cycles: new Map(), catalogue, calendar, provided: {}, now: at };
 * const period = { id: '2026-Q1', from: '2026-01-01', to: '2026-03-31' };
 * const entry = charter.dutiesIn({ period }).find(({ rule }) => rule.duty.id === 'general-meeting');
 * if (entry) newCycle(context, { entry, charter, period, bearer: 'branch', id: 'branch/general-meeting/2026-Q1' }).version // → 0
 */
export function newCycle(
  context: PlanningContext,
  { entry, charter, period, bearer, id, occasion, parameters: over }: NewCycle,
  findings?: Finding[],
): Cycle {
  const { duty } = entry.rule;
  const usual = parametersOf(entry);
  const parameters = over ? { ...usual, ...over } : usual;
  const { fulfilledBy, machine } = obligationByName(context.catalogue, duty.obligation);
  const begun: Omit<Cycle, 'dues' | 'occasion'> & { dues: Cycle['dues']; occasion?: string } = {
    id,
    unit: context.unit,
    duty: duty.id,
    title: duty.title,
    obligation: duty.obligation,
    period,
    bearer,
    owedBy: duty.bearer,
    parameters,
    state: machine.initial({ parameters }),
    happened: {},
    dues: [],
    fired: [],
    plannedAt: context.now,
    calendar: context.calendar.version,
    charter: charter.digest,
    version: 0,
  };
  if (occasion !== undefined) begun.occasion = occasion;
  begun.dues = firstDues(context, begun, { entry, charter, fulfilledBy }, findings);
  return begun;
}

/** The duty's parameters and the options it keeps: one object per entry, so that equal cycles share their first state. */
const parametersOf = memo(({ rule: { duty }, options }: RuleEntry<DutyRule>): Parameters => {
  const kept = Object.fromEntries((duty.keeps ?? []).map((name) => [name, options[name]])) as Parameters;
  return Object.freeze({ ...duty.parameters, ...kept });
});

/** Days in which an occasion has to be answered when its duty does not say. */
const withinDaysByDefault = 30;

/**
 * Until when an occasion has to be answered: the day that was agreed (`until` among its parameters), or so many working days.
 *
 * @example
 * lastDayOf({ on: '2026-03-02', parameters: { until: '2026-04-30' } }, {}, calendar) // → '2026-04-30'
 */
export function lastDayOf(
  { on, parameters }: { readonly on: Day; readonly parameters?: Parameters | undefined },
  { withinWorkingDays = withinDaysByDefault }: { readonly withinWorkingDays?: unknown },
  calendar: Calendar,
): Day {
  const until = parameters?.until;
  return typeof until === 'string' && until >= on ? until : calendar.addWorkingDays(on, Number(withinWorkingDays));
}

/**
 * Starts an occasional duty: a matter to put right, a by-election, a request. The id is `unit/duty/year/occasion`.
 *
 * Throws `OBLIGATO_DUTY_UNKNOWN` when the charter has no occasional duty of that name.
 *
 * @example
 * const context = { unit: 'branch', above: () => [], roster, cycles: new Map(), catalogue, calendar, provided: {}, now: at };
 * raiseCycle(context, { duty: 'request', occasion: 'lighting', on: '2026-03-02', charter }).id // → 'branch/request/2026/lighting'
 */
export function raiseCycle(
  context: PlanningContext,
  occasion: {
    readonly duty: string;
    readonly occasion: string;
    readonly on: Day;
    readonly charter: Charter;
    readonly parameters?: Parameters;
  },
  findings?: Finding[],
): Cycle {
  const arisen = {
    period: { id: occasion.on.slice(0, 4), from: occasion.on, to: occasion.on },
    occasion: occasion.occasion,
  };
  const duties = occasion.charter.dutiesIn(arisen);
  const entry = duties.find(({ rule, options }) => rule.duty.id === occasion.duty && options.cadence === 'occasional');
  if (!entry || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(occasion.occasion)) {
    const occasional = duties.filter(({ options }) => options.cadence === 'occasional').map(({ rule }) => rule.duty.id);
    const words = entry
      ? translated(
          {
            en: `"${occasion.occasion}" is not a valid name for an occasion`,
            'zh-CN': `“${occasion.occasion}”不能用作事由名称`,
          },
          { en: 'Use lower-case letters, digits and single hyphens', 'zh-CN': '请只用小写字母、数字和单个连字符' },
        )
      : translated(
          {
            en: `${context.unit} has no occasional duty "${occasion.duty}"`,
            'zh-CN': `${context.unit} 没有可临时发起的义务“${occasion.duty}”`,
          },
          suggest(occasion.duty, occasional),
        );
    throw new ObligatoError({ code: 'OBLIGATO_DUTY_UNKNOWN', ...words });
  }
  const year = occasion.on.slice(0, 4);
  const to = lastDayOf(occasion, entry.options, context.calendar);
  const period = { id: year, from: occasion.on, to };
  const id = cycleId({ unit: context.unit, duty: occasion.duty, period: year, bearer: occasion.occasion });
  const bearer = entry.rule.duty.bearer === 'superior' ? (context.above(occasion.on)[0] ?? context.unit) : context.unit;
  const { charter, occasion: name, parameters = {} } = occasion;
  return newCycle(context, { id, entry, charter, period, bearer, occasion: name, parameters }, findings);
}
