/** What changes under another set of rules: the same people, the same luck, seed by seed. */

import { ObligatoError, translated } from '@obligato/core';
import { meanInterval } from './counting/mean-interval.ts';
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
  /** Mean of b − a over the seeds. */
  readonly difference: number;
  /** Its 95 % confidence interval; absent with one seed, of which nobody can tell how another would have gone. */
  readonly interval?: { readonly low: number; readonly high: number };
}

/** A decision that came out otherwise. */
export interface ChangedDecision {
  readonly unit: string;
  readonly cycle: string;
  readonly event: string;
  readonly on: string;
  /** What it came to under either set of rules; `not tried` where it did not come to that there. */
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
  /** How many seeds, counted up from the scenario's own: a whole number, 1 or more. With one there is no interval. */
  readonly seeds?: number;
  readonly changedLimit?: number;
}

type Sum = (of: (duty: DutyTally) => number) => number;

/** What is compared, each over all duties. */
const measures: Readonly<Record<string, (sum: Sum) => number>> = {
  'held on time': (sum) => sum((duty) => duty.onTime),
  'held late': (sum) => sum((duty) => duty.late),
  missed: (sum) => sum((duty) => duty.missed),
  refused: (sum) => sum((duty) => duty.refused),
  reminders: (sum) => sum((duty) => duty.reminders),
  escalations: (sum) => sum((duty) => duty.escalations),
  'hours of people’s time': (sum) => sum((duty) => duty.minutes / 60),
  'leaders who came, %': (sum) =>
    percent(
      sum((duty) => duty.leadersPresent),
      sum((duty) => duty.leadersExpected),
    ),
  'others who came, %': (sum) =>
    percent(
      sum((duty) => duty.othersPresent),
      sum((duty) => duty.othersExpected),
    ),
};

const percent = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);

/**
 * Runs two scenarios that differ in their rules over the same seeds, and compares them pairwise.
 *
 * Every cycle draws its luck from a generator of its own, so what a rule does not touch goes the same way in both.
 *
 * @example
 * const { differences } = compare(withoutNotice, withNotice, { seeds: 10 });
 */
export function compare(a: Scenario, b: Scenario, { seeds = 5, changedLimit = 50 }: CompareOptions = {}): Comparison {
  requireSeeds(a.seed, seeds);
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

function requireSeeds(first: number, seeds: number): void {
  if (Number.isSafeInteger(seeds) && seeds >= 1 && Number.isSafeInteger(first + seeds - 1)) return;
  throw new ObligatoError({
    code: 'OBLIGATO_SCENARIO',
    ...translated(
      {
        en: `seeds: ${seeds} from ${first} on is not a number of seeds`,
        'zh-CN': `“seeds”：自 ${first} 起 ${seeds} 个，不是有效的种子数`,
      },
      { en: 'Write a whole number, 1 or more', 'zh-CN': '请写不小于1的整数' },
    ),
  });
}

function figuresOf({ duties }: Tally): Readonly<Record<string, number>> {
  const all = Object.values(duties);
  const sum: Sum = (of) => all.reduce((total, duty) => total + of(duty), 0);
  return Object.fromEntries(Object.entries(measures).map(([measure, of]) => [measure, of(sum)]));
}

function differenceOf(measure: string, pairs: readonly { readonly a: number; readonly b: number }[]): Difference {
  const { mean: difference, ...within } = meanInterval(pairs.map(({ a, b }) => b - a));
  const mean = (of: (pair: { readonly a: number; readonly b: number }) => number) => meanInterval(pairs.map(of)).mean;
  return { measure, a: mean((pair) => pair.a), b: mean((pair) => pair.b), difference, ...within };
}

/** What each attempt of the first seed came to under both; attempts that only one of them saw count too, whichever it was. */
function changedDecisions(a: Scenario, b: Scenario, limit: number): readonly ChangedDecision[] {
  const worlds = [createWorld(a), createWorld(b)] as const;
  const changed: ChangedDecision[] = [];
  for (let index = 0; index < worlds[0].unitCount && changed.length < limit; index++) {
    const [before, after] = [attemptsOf(worlds[0], index), attemptsOf(worlds[1], index)];
    const both = [...new Set([...before.keys(), ...after.keys()])].map(
      (key) => [before.get(key), after.get(key)] as const,
    );
    for (const [first, second] of both.sort(byDay)) {
      const attempted = first ?? second;
      if (!attempted || second?.outcome === first?.outcome || changed.length >= limit) continue;
      const { cycle, event, on, unit } = attempted;
      const because = [...new Set([...(first?.rules ?? []), ...(second?.rules ?? [])])];
      const outcomes = { a: first?.outcome ?? notTried, b: second?.outcome ?? notTried };
      changed.push({ unit, cycle, event, on, ...outcomes, because });
    }
  }
  return changed;
}

const notTried = 'not tried';

type InBoth = readonly [first: Attempted | undefined, second: Attempted | undefined];
const dayOf = ([first, second]: InBoth) => (first ?? second)?.on ?? '';
const byDay = (one: InBoth, other: InBoth) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0);

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
