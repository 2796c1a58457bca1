/** What changes under another set of rules: the same people, the same luck, seed by seed. */

import type { DutyTally, Tally } from './counting/tally.ts';
import { liveUnit } from './drivers/unit-year.ts';
import { simulate } from './simulate.ts';
import type { Scenario } from './world/scenario.ts';
import { createWorld } from './world/world.ts';

/** A figure of both runs, and their difference, over the seeds. */
export interface Difference {
  readonly measure: string;
  readonly a: number;
  readonly b: number;
  /** Mean of b − a over the seeds, with its 95 % confidence interval. */
  readonly difference: number;
  readonly low: number;
  readonly high: number;
}

/** A decision that came out otherwise. */
export interface ChangedDecision {
  readonly unit: string;
  readonly cycle: string;
  readonly event: string;
  readonly on: string;
  readonly a: string;
  readonly b: string;
  /** Rules that refused, in either. */
  readonly because: readonly string[];
}

export interface Comparison {
  readonly seeds: readonly number[];
  readonly differences: readonly Difference[];
  /** Of the first seed, up to a limit. */
  readonly changed: readonly ChangedDecision[];
}

export interface CompareOptions {
  /** How many seeds, counted up from the scenario's own. */
  readonly seeds?: number;
  readonly changedLimit?: number;
}

/** Sums over all duties. */
const measures: Readonly<Record<string, (duty: DutyTally) => number>> = {
  'held on time': (duty) => duty.onTime,
  'held late': (duty) => duty.late,
  missed: (duty) => duty.missed,
  refused: (duty) => duty.refused,
  reminders: (duty) => duty.reminders,
  escalations: (duty) => duty.escalations,
  'hours of people’s time': (duty) => duty.minutes / 60,
  'leaders who came, %': () => Number.NaN,
  'others who came, %': () => Number.NaN,
};

/**
 * Runs two scenarios that differ in their rules over the same seeds, and compares them pairwise.
 *
 * Every cycle draws its luck from a generator of its own, so what a rule does not touch goes the same way in both.
 *
 * @example
 * const { differences } = compare(withoutNotice, withNotice, { seeds: 10 });
 */
export function compare(a: Scenario, b: Scenario, { seeds = 5, changedLimit = 50 }: CompareOptions = {}): Comparison {
  const numbers = Array.from({ length: seeds }, (_, index) => a.seed + index);
  const runs = numbers.map((seed) => ({
    a: figuresOf(simulate({ ...a, seed }).tally),
    b: figuresOf(simulate({ ...b, seed }).tally),
  }));
  const differences = Object.keys(measures).map((measure) =>
    differenceOf(
      measure,
      runs.map((run) => ({ a: run.a[measure] ?? 0, b: run.b[measure] ?? 0 })),
    ),
  );
  return { seeds: numbers, differences, changed: changedDecisions(a, b, changedLimit) };
}

function figuresOf({ duties }: Tally): Readonly<Record<string, number>> {
  const all = Object.values(duties);
  const sum = (of: (duty: DutyTally) => number) => all.reduce((total, duty) => total + of(duty), 0);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  return {
    ...Object.fromEntries(Object.entries(measures).map(([measure, of]) => [measure, sum(of)])),
    'leaders who came, %': share(
      sum((duty) => duty.leadersPresent),
      sum((duty) => duty.leadersExpected),
    ),
    'others who came, %': share(
      sum((duty) => duty.othersPresent),
      sum((duty) => duty.othersExpected),
    ),
  };
}

function differenceOf(measure: string, pairs: readonly { readonly a: number; readonly b: number }[]): Difference {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const differences = pairs.map(({ a, b }) => b - a);
  const difference = mean(differences);
  const squares = differences.map((value) => (value - difference) ** 2).reduce((sum, value) => sum + value, 0);
  const margin =
    differences.length < 2
      ? 0
      : studentT95(differences.length - 1) * Math.sqrt(squares / (differences.length - 1) / differences.length);
  return {
    measure,
    a: mean(pairs.map((pair) => pair.a)),
    b: mean(pairs.map((pair) => pair.b)),
    difference,
    low: difference - margin,
    high: difference + margin,
  };
}

/** Two-sided 95 % quantiles of Student's t by degrees of freedom; beyond the table, close to the normal's. */
const quantiles = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
];
const studentT95 = (freedom: number) => quantiles[freedom - 1] ?? (freedom < 30 ? 2.086 : 1.96);

/** What each attempt of the first seed came to under both; attempts that only one of them saw count too. */
function changedDecisions(a: Scenario, b: Scenario, limit: number): readonly ChangedDecision[] {
  const worlds = [createWorld(a), createWorld(b)] as const;
  const changed: ChangedDecision[] = [];
  for (let index = 0; index < worlds[0].unitCount && changed.length < limit; index++) {
    const [before, after] = worlds.map((world) => attemptsOf(world, index));
    for (const [key, first] of before ?? []) {
      const second = after?.get(key);
      if (second?.outcome === first.outcome || changed.length >= limit) continue;
      const { cycle, event, on, unit } = first;
      const because = [...new Set([...first.rules, ...(second?.rules ?? [])])];
      changed.push({ unit, cycle, event, on, a: first.outcome, b: second?.outcome ?? 'not tried', because });
    }
  }
  return changed;
}

interface Attempted {
  readonly unit: string;
  readonly cycle: string;
  readonly event: string;
  readonly on: string;
  readonly outcome: string;
  readonly rules: readonly string[];
}

/** Attempts by cycle, event and how often that event had been tried: the same try in both worlds. */
function attemptsOf(world: ReturnType<typeof createWorld>, index: number): ReadonlyMap<string, Attempted> {
  const unit = world.unit(index);
  const attempts = new Map<string, Attempted>();
  const tries = new Map<string, number>();
  liveUnit(world, unit, ({ cycle, event, on, decided: { outcome } }) => {
    const name = `${cycle.id} ${event}`;
    const number = (tries.get(name) ?? 0) + 1;
    tries.set(name, number);
    const denying = 'findings' in outcome ? outcome.findings.filter(({ severity }) => severity === 'deny') : [];
    const rules = denying.map(({ entry }) => entry.id);
    attempts.set(`${name} ${number}`, { unit: unit.id, cycle: cycle.id, event, on, outcome: outcome.outcome, rules });
  });
  return attempts;
}
