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
  'changes figures': { changesFigures: 1, attends: 0.4, leaderAttends: 0.3 },
} as const satisfies Readonly<Record<string, Partial<Habits>>>;
export type Way = keyof typeof ways;

export interface Lived {
  readonly unit: string;
  readonly way: Way;
  readonly readings: ReadonlyMap<string, IndicatorReading>;
}

/** A year of a superior with branches below it, and what is measured of each. `branches` and the superior by the way they live. */
export async function livedYear(
  seed: number,
  branches: readonly Way[],
  above: Way = 'honest',
): Promise<readonly Lived[]> {
  const clock = new VirtualClock('2026-01-01T08:00:00+08:00');
  const wayOf = new Map<string, Way>([[superior, above]]);
  for (const [at, way] of branches.entries()) wayOf.set(`${superior}/branch-${at + 1}`, way);
  const units = [...wayOf.keys()].map((unit) =>
    unit === superior
      ? aUnit(unit, { extends: ['diagnosis/recommended'], rules: organRules })
      : aUnit(unit, { parent: superior }),
  );
  const plugins = { organ: organBranch, calendar: cnCalendar, diagnosis };
  const engine = await createEngine({ units, plugins, clock });
  for (const unit of wayOf.keys())
    await engine.setRoster(unit, people({ full: 9 + (seed % 6), committee: 3, leaders: 2, nonMembers: 4 }));
  await liveYear({ engine, clock, year: 2026, seed, habitsOf: (unit) => ways[wayOf.get(unit) ?? 'honest'] });
  clock.set('2027-01-15T08:00:00+08:00');
  await engine.tick();
  const { units: measured } = await engine.indicators({ from: '2026-01-01', to: '2026-12-31' });
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
