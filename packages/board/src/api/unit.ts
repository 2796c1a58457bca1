/** Units, what is due in them, who belongs to them. */
import type { Answers } from '@obligato/http';
import type { Day } from '../texts/dates.ts';
import type { Text } from '../texts/text.ts';
import { ask, path } from './client.ts';
import type { Decision } from './decision.ts';

export type Unit = Answers['Unit'];
export type TodayRow = Answers['TodayRow'];
export type Today = Answers['UnitToday'];
export type Summary = Answers['Summary'];
export type RosterRow = Answers['RosterRow'];

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
