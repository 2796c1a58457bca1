/** Where every duty stands, by unit: what is owed for the unit, and what the unit owes to those below it. */

import { type Day, type Light, periodsOfYear } from '@obligato/core';
import { cadences, lights } from '@obligato/core/internal';
import type { Domain, StatusRow } from '@obligato/engine';
import { shadeOf } from '../output/words/light-words.ts';

export interface UnitBoard {
  readonly unit: string;
  readonly title: string;
  /** Duties of the unit, and the superior's duties towards it. */
  readonly rows: readonly StatusRow[];
  /** What this unit owes for units below: its own omissions stand in its own list. */
  readonly owedElsewhere: readonly StatusRow[];
}

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
  }: { readonly domain: Domain; readonly units: readonly string[]; readonly today: Day; readonly all: boolean },
): StatusBoard {
  const wanted = new Set(units);
  const concerned = rows.filter((row) => wanted.has(row.unit) || wanted.has(row.bearer));
  const shown = concerned.filter((row) => all || isCurrent(row, today));
  const boards = units.map((unit) => ({
    unit,
    title: domain.organisation.units.get(unit)?.title ?? unit,
    rows: shown.filter((row) => row.unit === unit),
    owedElsewhere: shown.filter((row) => row.unit !== unit && row.bearer === unit),
  }));
  const count = (light: Light) => shown.filter((row) => row.light === light).length;
  const byLight = Object.fromEntries(lights.map((light) => [light, count(light)])) as Record<Light, number>;
  const late = shown.filter((row) => row.light === 'done' && row.late).length;
  const enteredLate = shown.filter((row) => shadeOf(row) === 'enteredLate').length;
  return { today, units: boards, counts: { ...byLight, late, enteredLate }, hidden: concerned.length - shown.length };
}

/** What has not begun only counts when somebody has already done something about it. */
function isCurrent({ light, period }: StatusRow, today: Day): boolean {
  if (light === 'none') return false;
  return light !== 'due' || firstDayOf(period) <= today;
}

function firstDayOf(period: string): Day {
  const year = Number(period.slice(0, 4));
  const found = cadences.flatMap((cadence) => periodsOfYear(cadence, year)).find(({ id }) => id === period);
  return found?.from ?? `${year}-01-01`;
}
