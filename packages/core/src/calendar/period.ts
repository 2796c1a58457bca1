/** Periods of a year by cadence: `2026`, `2026-H1`, `2026-Q1`, `2026-03`. */
import type { Day } from './day.ts';
import { monthEnd } from './month-end.ts';

/** How often a duty recurs, from seldom to often: the later in the list, the stricter. */
export const cadences = ['yearly', 'half-yearly', 'quarterly', 'monthly'] as const;
export type Cadence = (typeof cadences)[number];

/** How often a duty recurs, or that it does not: an occasion raises it. */
export const dutyCadences = ['occasional', ...cadences] as const;
export type DutyCadence = (typeof dutyCadences)[number];

export interface Period {
  /** Unique and sortable within its cadence; part of the cycle's id. */
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

const periodsPerYear: Readonly<Record<Cadence, number>> = { yearly: 1, 'half-yearly': 2, quarterly: 4, monthly: 12 };

const periodName: Readonly<Record<Cadence, (year: string, ordinal: number) => string>> = {
  yearly: (year) => year,
  'half-yearly': (year, ordinal) => `${year}-H${ordinal}`,
  quarterly: (year, ordinal) => `${year}-Q${ordinal}`,
  monthly: (year, ordinal) => `${year}-${String(ordinal).padStart(2, '0')}`,
};

const remembered = new Map<string, readonly Period[]>();

/**
 * The periods of one calendar year, in order.
 *
 * @example
 * periodsOfYear('quarterly', 2026)[0] // → { id: '2026-Q1', from: '2026-01-01', to: '2026-03-31' }
 */
export function periodsOfYear(cadence: Cadence, year: number): readonly Period[] {
  const key = `${cadence}/${year}`;
  const known = remembered.get(key);
  if (known) return known;
  const count = periodsPerYear[cadence];
  const months = 12 / count;
  const periods = Array.from({ length: count }, (_, index) => {
    const from = `${monthEnd(year, index * months + 1).slice(0, 8)}01`;
    const id = periodName[cadence](String(year).padStart(4, '0'), index + 1);
    return Object.freeze({ id, from, to: monthEnd(year, (index + 1) * months) });
  });
  remembered.set(key, Object.freeze(periods));
  return periods;
}

/**
 * Every period of a cadence that overlaps the days `from` to `to`.
 *
 * @example
 * periodsBetween('quarterly', '2026-03-31', '2026-04-01').map(({ id }) => id) // → ['2026-Q1', '2026-Q2']
 */
export function periodsBetween(cadence: Cadence, from: Day, to: Day): readonly Period[] {
  const years: Period[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    years.push(...periodsOfYear(cadence, year).filter((period) => period.from <= to && period.to >= from));
  }
  return years;
}
