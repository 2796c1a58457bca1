/** An organisation whose truth is known: a superior and branches that are honest, unlucky, or pretend, lived for a year. */
import { cnCalendar } from '@obligato/cn-calendar';
import type { IndicatorReading } from '@obligato/core';
import { createEngine, VirtualClock } from '@obligato/engine';
import { organBranch } from '@obligato/organ-branch';
import { type Habits, liveYear } from '@obligato/simulate';
import { aUnit, organRules, people } from '@obligato/testing/fixtures';
import { diagnosis } from '../src/index.ts';

export const superior = 'bureau';

/** How units live. Those that are unlucky do nothing wrong: they are late, few come, and things are written down weeks later. */
export const ways = {
  honest: {},
  unlucky: { writesDownLate: 0.4, thoughtOfTooLate: 0.25, attends: 0.65, forgetsMinutes: 0.3, skipsInspection: 0.45 },
  'types in': { typesInTogether: 0.8 },
  copies: { copies: 0.9 },
  waits: { waitsForTheEnd: 0.9 },
  skims: { copies: 0.9, skipsInspection: 0.95 },
  // What is asked for cannot be done in time by anybody.
  overburdened: { thoughtOfTooLate: 0.9, writesDownLate: 0.2 },
  // Nothing is said that hurts: and everybody is excellent, and what was raised lies for years.
  softens: { softensCriticism: 1, bestGrade: 1, workedOnDays: [400, 500] },
  'changes figures': { changesFigures: 1, attends: 0.4, leaderAttends: 0.3 },
} as const satisfies Readonly<Record<string, Partial<Habits>>>;
export type Way = keyof typeof ways;

export interface Lived {
  readonly unit: string;
  readonly way: Way;
  readonly readings: ReadonlyMap<string, IndicatorReading>;
}

/** A year of a superior with branches below it, and what is measured of each. `branches` and the superior by the way they live. */
export const livedYear = (seed: number, branches: readonly Way[], above: Way = 'honest'): Promise<readonly Lived[]> =>
  livedYears({ years: 1, seed, branches, above });

interface LivedYears {
  /** Up to and with 2026, measured together. */
  readonly years: number;
  readonly seed: number;
  readonly branches: readonly Way[];
  readonly above?: Way;
  /** Stated beside those that every branch has. */
  readonly rules?: typeof organRules | Readonly<Record<string, 'deny' | 'warn' | 'off'>>;
}

/** The same over several years: a branch meets for criticism once in each, and of fewer than five nothing is told. */
export async function livedYears({
  years,
  seed,
  branches,
  above = 'honest',
  rules = {},
}: LivedYears): Promise<readonly Lived[]> {
  const first = 2027 - years;
  const clock = new VirtualClock(`${first}-01-01T08:00:00+08:00`);
  const wayOf = new Map<string, Way>([[superior, above]]);
  for (const [at, way] of branches.entries()) wayOf.set(`${superior}/branch-${at + 1}`, way);
  const units = [...wayOf.keys()].map((unit) =>
    unit === superior
      ? aUnit(unit, { extends: ['diagnosis/recommended'], rules: { ...organRules, ...rules } })
      : aUnit(unit, { parent: superior }),
  );
  const plugins = { organ: organBranch, calendar: cnCalendar, diagnosis };
  const engine = await createEngine({ units, plugins, clock });
  for (const unit of wayOf.keys())
    await engine.setRoster(unit, people({ full: 9 + (seed % 6), committee: 3, leaders: 2, nonMembers: 4 }));
  const habitsOf = (unit: string) => ways[wayOf.get(unit) ?? 'honest'];
  for (let year = first; year <= 2026; year++)
    await liveYear({ engine, clock, year, seed: seed + year - 2026, habitsOf });
  clock.set('2027-01-15T08:00:00+08:00');
  await engine.tick();
  const { units: measured } = await engine.indicators({ from: `${first}-01-01`, to: '2026-12-31' });
  return measured.map(({ unit, readings }) => ({
    ...{ unit, way: wayOf.get(unit) ?? 'honest' },
    readings: new Map(readings.map((reading) => [reading.indicator.replace('diagnosis/', ''), reading])),
  }));
}

/** Numerator over denominator; undefined where it was not measured. */
export function shareOf({ readings }: Lived, indicator: string): number | undefined {
  const figure = readings.get(indicator)?.figure;
  return figure ? figure.numerator / figure.denominator : undefined;
}
