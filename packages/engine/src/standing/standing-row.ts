/** Where one duty stands on a day, for whoever has to do something about it: since when, until when, and whose turn it is. */
import {
  type Bearer,
  type Cycle,
  type Day,
  dayNumber,
  type Light,
  type Roster,
  type Sender,
  type Side,
  type Text,
} from '@obligato/core';
import {
  bearerName,
  lightOf,
  namesIn,
  obligationByName,
  stateName,
  stateTitleOf,
  traitsOf,
  whyLeftAlone,
} from '@obligato/core/internal';
import type { Domain } from '../domain.ts';
import { lastDaysOf } from './last-days.ts';
import { type Task, taskOf } from './task-of.ts';

/**
 * `waiting`: its next step is not the unit's own, and it has begun or its day is near or past. `overdue`: a last day has passed.
 * `soon`: its last day, or the day that people were told of, is within ten working days. `later`: the rest of what is not done.
 */
export const stands = ['overdue', 'soon', 'waiting', 'later'] as const;
export type Stands = (typeof stands)[number];

/** The step that usually comes next. */
export interface NextStep {
  readonly event: string;
  readonly title: Text;
  readonly side: Side;
  /** As the obligation declares it: whoever owes it in person does what is the bearer's. */
  readonly by: Sender;
  /** What the first rule says that speaks against it now; null where none does, or none was asked. */
  readonly refusal: Text | null;
}

/** What of a duty is counted and ranked by. */
export interface StandingMark {
  readonly cycle: string;
  readonly title: Text;
  readonly owedBy: Bearer;
  readonly bearer: string;
  /** First and last day of the period. */
  readonly from: Day;
  readonly to: Day;
  readonly light: Light;
  readonly stands: Stands;
  /** The last day that has passed, the longest ago; null where none has. */
  readonly since: Day | null;
  /** The last day that is still to come; null where there is none. */
  readonly notAfter: Day | null;
  /** Working days since `since`, or those left until `notAfter` (0: today); 0 where there is neither. */
  readonly workingDays: number;
}

export interface StandingRow extends StandingMark {
  readonly unit: string;
  readonly duty: string;
  readonly period: string;
  /** What whoever owes it is called; null where nobody knows. */
  readonly bearerName: string | null;
  readonly state: string;
  readonly stateTitle: Text;
  readonly version: number;
  /** Null where nothing usually comes next, or nothing is known of it here. */
  readonly next: NextStep | null;
  /** Absent where nobody was given it to see to. */
  readonly task?: Task & { readonly ownerName: string };
}

export interface StandingAround {
  readonly domain: Domain;
  readonly today: Day;
  readonly roster: Roster;
}

/** Working days ahead from which something counts as soon: as with lights. */
const soonWorkingDays = 10;

/**
 * One that is not done; `side`: whose its next step is.
 *
 * @example
 * standingMark(cycle, { light: 'soon', side: 'unit' }, { domain: engine.domain, today: '2026-11-30', roster }).stands // → 'soon'
 */
export function standingMark(
  cycle: Cycle,
  { light, side }: { readonly light: Light; readonly side: Side | undefined },
  around: StandingAround,
): StandingMark {
  const { since, notAfter } = lastDaysOf(cycle, around);
  return {
    cycle: cycle.id,
    title: cycle.title,
    owedBy: cycle.owedBy,
    bearer: cycle.bearer,
    from: cycle.period.from,
    to: cycle.period.to,
    light,
    stands: standsWhere(cycle, { light, side }, around),
    since,
    notAfter,
    workingDays: workingDaysOf(since, notAfter, around),
  };
}

/** The same with all that is shown of it. */
export function standingRow(
  cycle: Cycle,
  { light, next }: { readonly light: Light; readonly next: NextStep | null },
  around: StandingAround,
): StandingRow {
  const { domain, roster } = around;
  const titleOf = (unit: string) => domain.organisation.units.get(unit)?.title;
  const nameOf = namesIn(roster);
  const called = bearerName(cycle, { titleOf, nameOf });
  const state = stateName(cycle);
  const task = taskOf(cycle, around);
  return {
    ...standingMark(cycle, { light, side: next?.side }, around),
    ...{ unit: cycle.unit, duty: cycle.duty, period: cycle.period.id, version: cycle.version },
    bearerName: called === cycle.bearer ? null : called,
    ...{ state, stateTitle: stateTitleOf(domain.catalogue, cycle, state), next },
    ...(task ? { task: { ...task, ownerName: nameOf(task.owner) } } : {}),
  };
}

/** Of what is done, or no longer owed, there is none: most are. */
export function openLight(cycle: Cycle, { domain, today }: StandingAround): Light | undefined {
  const { light } = lightOf(cycle, today, domain.catalogue, domain.calendar);
  return light === 'done' || light === 'none' ? undefined : light;
}

/** Whether its day is near or past, or the one that people were told of. */
export const isNear = (cycle: Cycle, light: Light, around: StandingAround): boolean =>
  light !== 'due' || isAnnouncedSoon(cycle, around);

/** Whether anybody has done anything in it: what the clock did is nobody's doing. */
export function hasBegun({ happened, obligation }: Cycle, { catalogue }: Pick<Domain, 'catalogue'>): boolean {
  const events = catalogue.obligations.get(obligation)?.events;
  return Object.keys(happened).some((event) => events?.[event]?.by !== 'clock');
}

function workingDaysOf(since: Day | null, notAfter: Day | null, { domain, today }: StandingAround): number {
  if (since !== null) return domain.calendar.workingDaysBetween(since, today);
  return notAfter === null ? 0 : Math.max(0, domain.calendar.workingDaysBetween(today, notAfter));
}

function standsWhere(
  cycle: Cycle,
  { light, side }: { readonly light: Light; readonly side: Side | undefined },
  around: StandingAround,
): Stands {
  const isSoon = isNear(cycle, light, around);
  if (side === 'superior') return isSoon || hasBegun(cycle, around.domain) ? 'waiting' : 'later';
  if (light === 'overdue') return 'overdue';
  return isSoon ? 'soon' : 'later';
}

/** Whether people were called together for a day within the next two weeks, or for one that has come and it was not held. */
function isAnnouncedSoon(cycle: Cycle, { domain, today }: StandingAround): boolean {
  const on = announcedOn(cycle, domain);
  return on !== undefined && (on <= today || domain.calendar.workingDaysBetween(today, on) <= soonWorkingDays);
}

/**
 * The day that people were told of, for what was not held yet; undefined where they were told nothing, or it cannot be asked.
 *
 * @example
 * announcedOn(cycle, engine.domain) // → '2026-12-04'
 */
export function announcedOn({ obligation, happened, state }: Cycle, { catalogue }: Domain): Day | undefined {
  const { held } = traitsOf(catalogue, obligation);
  if (!held || happened[held.event] !== undefined) return undefined;
  try {
    const day = held.noticeOf(state.context)?.heldOn;
    return day === undefined || Number.isNaN(dayNumber(day)) ? undefined : day;
  } catch {
    return undefined;
  }
}

/** The longest overdue first, then whatever has to be done by the nearest day. */
export function byUrgency(a: StandingMark, b: StandingMark): number {
  return (
    inOrder(a.since ?? never, b.since ?? never) ||
    inOrder(a.notAfter ?? never, b.notAfter ?? never) ||
    inOrder(a.cycle, b.cycle)
  );
}

const never = '9999';
const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The obligation of a cycle and its machine; undefined where what is installed can say nothing of it. */
export function installedFor({ catalogue }: Domain, cycle: Cycle) {
  return whyLeftAlone(catalogue, cycle) ? undefined : obligationByName(catalogue, cycle.obligation);
}
