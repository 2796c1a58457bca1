/** Where every duty stands, by unit: what is owed for the unit, and what the unit owes to those below it. */

import type { Bearer, Day, Light, Roster } from '@obligato/core';
import { lights, namesIn } from '@obligato/core/internal';
import type { Domain, StatusRow } from '@obligato/engine';
import { shadeOf } from '../output/words/light-words.ts';

export interface UnitBoard {
  readonly unit: string;
  readonly title: string;
  /** Duties of the unit, and the superior's duties towards it. */
  readonly rows: readonly StatusRow[];
  /** What this unit owes for units below: its own omissions stand in its own list. */
  readonly owedElsewhere: readonly StatusRow[];
  /** What the unit gave its leaders to see to, and is still open: apart from the rest, the earliest last day first. */
  readonly leadersTasks: readonly StatusRow[];
  /** Of what is done or over, what was kept in time, by who owes it: leaders and superiors beside everybody. */
  readonly kept: Readonly<Record<Level, { readonly inTime: number; readonly of: number }>>;
  /** What bearers are called: units by their titles, people by their names. */
  readonly called: Readonly<Record<string, string>>;
}

/** Whose duties they are. */
export const levels = ['unit', 'leaders', 'members', 'superior'] as const;
export type Level = (typeof levels)[number];

const levelOf: Readonly<Record<Bearer, Level>> = {
  unit: 'unit',
  'each-group': 'unit',
  'each-leader': 'leaders',
  'each-member': 'members',
  'each-holder': 'members',
  superior: 'superior',
};

export interface StatusBoard {
  readonly today: Day;
  readonly units: readonly UnitBoard[];
  readonly counts: Readonly<Record<Light | 'late' | 'enteredLate', number>>;
  /** Rows that have not begun, or are no longer owed, and were left out. */
  readonly hidden: number;
}

/** `units` are those shown; `all` shows what has not begun and what is no longer owed too. */
export function statusBoard(
  rows: readonly StatusRow[],
  {
    domain,
    units,
    today,
    all,
    rosters,
  }: {
    readonly domain: Domain;
    readonly units: readonly string[];
    readonly today: Day;
    readonly all: boolean;
    readonly rosters: ReadonlyMap<string, Roster>;
  },
): StatusBoard {
  const wanted = new Set(units);
  const concerned = rows.filter((row) => wanted.has(row.unit) || wanted.has(row.bearer));
  const shown = concerned.filter((row) => all || isCurrent(row, today));
  const titleOf = (unit: string) => domain.organisation.units.get(unit)?.title;
  const boards = units.map((unit) => ({
    unit,
    title: titleOf(unit) ?? unit,
    rows: shown.filter((row) => row.unit === unit),
    owedElsewhere: shown.filter((row) => row.unit !== unit && row.bearer === unit),
    leadersTasks: concerned.filter((row) => row.unit === unit && row.task?.ofLeader).sort(byLastDay),
    kept: keptIn(concerned.filter((row) => row.unit === unit)),
    called: calledIn(
      shown.filter((row) => row.unit === unit || row.bearer === unit),
      titleOf,
      rosters.get(unit),
    ),
  }));
  const count = (light: Light) => shown.filter((row) => row.light === light).length;
  const byLight = Object.fromEntries(lights.map((light) => [light, count(light)])) as Record<Light, number>;
  const late = shown.filter((row) => row.light === 'done' && row.late).length;
  const enteredLate = shown.filter((row) => shadeOf(row) === 'enteredLate').length;
  return { today, units: boards, counts: { ...byLight, late, enteredLate }, hidden: concerned.length - shown.length };
}

/** As lists of what is overdue, and then of what is to come, go. */
function byLastDay(a: StatusRow, b: StatusRow): number {
  const dayOf = ({ since, notAfter }: StatusRow) => since ?? notAfter ?? never;
  return dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0;
}

const never = '9999';

function keptIn(rows: readonly StatusRow[]): UnitBoard['kept'] {
  const over = rows.filter(({ light }) => light === 'done' || light === 'overdue');
  const of = (level: Level) => {
    const those = over.filter(({ owedBy }) => levelOf[owedBy] === level);
    return { inTime: those.filter(({ light, late }) => light === 'done' && !late).length, of: those.length };
  };
  return { unit: of('unit'), leaders: of('leaders'), members: of('members'), superior: of('superior') };
}

/** Nobody knows a person by a number. */
function calledIn(
  rows: readonly StatusRow[],
  titleOf: (unit: string) => string | undefined,
  roster: Roster = [],
): Readonly<Record<string, string>> {
  const nameOf = namesIn(roster);
  const ids = new Set(rows.flatMap(({ unit, bearer, task }) => [unit, bearer, ...(task ? [task.owner] : [])]));
  return Object.fromEntries([...ids].map((id) => [id, titleOf(id) ?? nameOf(id)]));
}

/** What has not begun only counts when somebody has already done something about it. */
function isCurrent({ light, from }: StatusRow, today: Day): boolean {
  if (light === 'none') return false;
  return light !== 'due' || from <= today;
}
