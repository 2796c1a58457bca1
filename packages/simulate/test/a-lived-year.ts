/** The example organ's real people, under the rules that the stories know, lived for a year. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Language } from '@obligato/core';
import { createEngine, VirtualClock } from '@obligato/engine';
import { readRoster } from '@obligato/engine/files';
import { cnCalendar } from '../../../plugins/cn-calendar/src/index.ts';
import { organBranch } from '../../../plugins/organ-branch/src/index.ts';
import { aUnit, organRules } from '../../testing/src/fixtures.ts';
import { type Habits, liveYear, usualHabits } from '../src/index.ts';

const organ = fileURLToPath(new URL('../../../examples/organ/', import.meta.url));
const top = 'tax-bureau';

/** Habits of people who never do anything wrong. */
export const faultless: Habits = {
  ...usualHabits,
  readsNext: 0,
  forgetsNotice: 0,
  noticeTooLate: 0,
  attends: 1,
  leaderAttends: 1,
  thoughtOfTooLate: 0,
  forgetsAltogether: 0,
  forgetsMinutes: 0,
  skipsInspection: 0,
  writesDownLate: 0,
  forgetsReport: 0,
  reportsLate: 0,
  reportsThinly: 0,
};

export async function aLivedYear(options: {
  readonly seed: number;
  readonly habits?: Partial<Habits>;
  readonly language?: Language;
}) {
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const rosters = await readRoster('roster.csv', await readFile(`${organ}roster.csv`, 'utf8'));
  const units = [...rosters.keys()].map((unit) =>
    unit === top ? aUnit(unit, { rules: organRules }) : aUnit(unit, { parent: top }),
  );
  const engine = await createEngine({ units, plugins: { organ: organBranch, calendar: cnCalendar }, clock });
  for (const [unit, roster] of rosters) await engine.setRoster(unit, roster);
  const days: string[] = [];
  const lived = await liveYear({ engine, clock, year: 2026, onDay: (day) => void days.push(day), ...options });
  const decisions = (await Promise.all([...rosters.keys()].map((unit) => engine.decisions(unit)))).flat();
  return { engine, lived, decisions, days };
}
