/** Units, what is due in them, who belongs to them. */
import type { Day } from '../texts/dates.ts';
import type { Text } from '../texts/text.ts';
import { ask, path } from './client.ts';
import type { May } from './cycle.ts';
import type { Decision, Side } from './decision.ts';

export interface Unit {
  readonly id: string;
  readonly title: string;
  readonly parent?: string;
  /** What the caller may do there. */
  readonly actions: readonly string[];
  /** What of it about their own duties alone. */
  readonly ownActions?: readonly string[];
}

export type Light = 'overdue' | 'soon' | 'due' | 'done' | 'done-late' | string;

export interface TodayRow {
  readonly cycle: string;
  readonly unit: string;
  readonly duty: string;
  readonly title: Text;
  readonly period: string;
  readonly bearer: string;
  readonly bearerName: string | null;
  readonly owedBy: string;
  readonly state: string;
  readonly stateTitle: Text;
  readonly light: Light;
  readonly version: number;
  /** Overdue: the last day that passed. */
  readonly since: Day | null;
  readonly notAfter: Day | null;
  /** Overdue: since then; otherwise left. */
  readonly workingDays: number;
  readonly next: {
    readonly event: string;
    readonly title: Text;
    readonly side: Side;
    readonly may: May;
    readonly refusal: string | null;
  } | null;
}

export interface Today {
  readonly unit: string;
  readonly title: string | Text;
  readonly today: Day;
  readonly overdue: readonly TodayRow[];
  readonly soon: readonly TodayRow[];
  readonly waiting: readonly TodayRow[];
  readonly later: readonly TodayRow[];
  readonly laterCount: number;
}

export interface Summary {
  readonly today: Day;
  readonly unit: string;
  readonly own: {
    readonly overdue: number;
    readonly soon: number;
    readonly later: number;
    readonly rows: readonly TodayRow[];
  };
  readonly units: readonly {
    readonly unit: string;
    readonly title: string | Text;
    readonly parent: string | null;
    readonly owed: number;
    readonly overdue: number;
    readonly soon: number;
    readonly waiting: number;
    readonly worst: {
      readonly cycle: string;
      readonly title: Text;
      readonly since: Day;
      readonly workingDays: number;
    } | null;
  }[];
}

export interface RosterRow {
  readonly member: string;
  readonly name: string;
  readonly standing: string;
  readonly roles: readonly string[];
  readonly group?: string;
  readonly from: Day;
  readonly to?: Day;
  readonly notCounted?: string;
  readonly electedOn?: Day;
  readonly exempt?: readonly string[];
}

export interface DayInfo {
  readonly day: Day;
  readonly kind: 'working' | 'rest' | 'holiday' | 'makeUp';
  readonly name: Text | null;
}

export interface CalendarEntry {
  readonly day: Day;
  readonly cycle: string;
  readonly title: Text;
  /** What more is said of it, a line each; empty for nothing. */
  readonly what: Text;
  readonly place: string | null;
  readonly cancelled: boolean;
}

export interface Ledger {
  readonly columns: readonly { readonly title: Text; readonly kind: string }[];
  readonly rows: readonly (readonly string[])[];
}

export interface DecisionFilter {
  readonly [name: string]: string | undefined;
  readonly event?: string;
  readonly outcome?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly by?: string;
  readonly before?: string;
}

export const readUnits = () => ask<readonly Unit[]>('/units');
export const readToday = (unit: string) => ask<Today>(path`/units/${unit}/today`);
export const readSummary = (under?: string) => ask<Summary>('/summary', { query: { under } });
export const readRoster = (unit: string) => ask<readonly RosterRow[]>(path`/units/${unit}/roster`);
export const readDays = (unit: string, from: Day, to: Day) =>
  ask<{ readonly days: readonly DayInfo[] }>(path`/units/${unit}/days`, { query: { from, to } });
export const readCalendar = (unit: string, from: Day, to: Day) =>
  ask<{ readonly entries: readonly CalendarEntry[] }>(path`/units/${unit}/calendar`, { query: { from, to } });
export const readLedger = (unit: string, from: Day, to: Day) =>
  ask<Ledger>(path`/units/${unit}/ledger`, { query: { from, to } });
export const readUnitDecisions = (unit: string, filter: DecisionFilter) =>
  ask<{ readonly items: readonly Decision[]; readonly next: string | number | null }>(path`/units/${unit}/decisions`, {
    query: { ...filter, order: 'newest' },
  });
export const readDecision = (cycle: string, number: string) =>
  ask<Decision>(path`/cycles/${cycle}/decisions/${number}`);

/** Names of people by their ids, whoever they were over time. */
export const namesIn = (roster: readonly RosterRow[]): ReadonlyMap<string, string> =>
  new Map(roster.map(({ member, name }) => [member, name]));
