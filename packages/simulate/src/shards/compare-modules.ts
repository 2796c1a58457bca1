/** Two scenarios lived side by side over several processes, a seed at a time: the people and the luck of a pair are the same. */
import { createCatalogue } from '@obligato/core';
import type { Comparison } from '../compare.ts';
import { meanInterval } from '../counting/mean-interval.ts';
import { type Assumptions, assumptionsOf, rulesBetween } from '../world/assumptions.ts';
import { checkScenario, type Scenario } from '../world/scenario.ts';
import { type ScenarioSource, scenarioFrom } from './scenario-source.ts';
import { type PoolOptions, WorkerPool } from './worker-pool.ts';

export interface CompareModulesOptions extends PoolOptions {
  /** How many seeds, counted up from the first scenario's own: 5 when absent. */
  readonly seeds?: number;
  readonly changedLimit?: number;
  readonly execArgv?: readonly string[];
  /** How many of the pairs were lived. */
  readonly onProgress?: (lived: number, total: number) => void;
}

/** One of the two. */
export interface Side {
  readonly scenario: string;
  /** The folder of unit files that took the place of its own. */
  readonly rules?: string;
  readonly assumptions: Assumptions;
}

export interface PairedRun {
  readonly question: Scenario['question'];
  readonly from: string;
  readonly to: string;
  readonly a: Side;
  readonly b: Side;
  /** Where the rules of units that both have are not alike: `pack` is the first scenario's value, `here` the second's. */
  readonly rules: Assumptions['rules'];
  readonly comparison: Comparison;
  /** All pairs were lived; false after an interruption, when fewer seeds are told of. */
  readonly complete: boolean;
}

/**
 * Compares two scenarios, or one under two sets of rules.
 *
 * Throws `OBLIGATO_SCENARIO` for an impossible scenario before anything runs, and `OBLIGATO_WORKER` when a worker dies.
 *
 * @example
 * const { comparison } = await compareModules({ module: 'scenario.ts' }, { module: 'scenario.ts', rules: 'next-year' });
 */
export async function compareModules(
  a: ScenarioSource,
  b: ScenarioSource,
  { seeds = 5, changedLimit = 50, execArgv, onProgress, ...options }: CompareModulesOptions = {},
): Promise<PairedRun> {
  const [first, second] = await Promise.all([scenarioFrom(a), scenarioFrom(b)]);
  for (const scenario of [first, second]) checkScenario(scenario);
  const works = Array.from({ length: seeds }, (_, index) => ({
    seed: first.seed + index,
    changedLimit: index === 0 ? changedLimit : 0,
  }));
  const lived = new Map<number, Comparison>();
  const pool = new WorkerPool({ sources: [a, b], timelines: 0, seed: first.seed, execArgv }, options);
  onProgress?.(0, seeds);
  try {
    await pool.does(works, {
      onResult: (index, { comparison }) => {
        if (comparison) lived.set(index, comparison);
        onProgress?.(lived.size, seeds);
      },
    });
  } finally {
    pool.stop();
  }
  const inOrder = [...lived].sort(([one], [other]) => one - other).map(([, comparison]) => comparison);
  const { question, from, to } = first;
  return {
    ...{ question, from, to },
    a: sideOf(first, a),
    b: sideOf(second, b),
    rules: rulesBetween(first, second),
    comparison: joinedComparison(inOrder),
    complete: lived.size === seeds,
  };
}

function sideOf(scenario: Scenario, { rules }: ScenarioSource): Side {
  const assumptions = assumptionsOf(scenario, createCatalogue(scenario.plugins));
  return { scenario: scenario.name, ...(rules === undefined ? {} : { rules }), assumptions };
}

/** Comparisons of one seed each, as one of them all. */
export function joinedComparison(parts: readonly Comparison[]): Comparison {
  const measures = parts[0]?.differences.map(({ measure }) => measure) ?? [];
  const differences = measures.map((measure, at) => {
    const of = (figure: 'a' | 'b' | 'difference') =>
      meanInterval(parts.map((part) => part.differences[at]?.[figure] ?? 0));
    const { mean, interval } = of('difference');
    return { measure, a: of('a').mean, b: of('b').mean, difference: mean, ...(interval ? { interval } : {}) };
  });
  return { seeds: parts.flatMap((part) => part.seeds), differences, changed: parts.flatMap((part) => part.changed) };
}
