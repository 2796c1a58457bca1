/** The simulator: attempts a second with every rule on, against XState alone without any; workers, memory, a nation. */
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import {
  addTally,
  createWorld,
  diceFor,
  emptyTally,
  estimateModule,
  liveUnit,
  loadScenario,
  type Shard,
  type Share,
  sharesIn,
  simulateModule,
  simulateShard,
  type Tally,
  type World,
} from '@obligato/simulate';
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from 'xstate';
import type { Bench, Report } from './run.ts';

// A module that Node reads by itself: a loader for TypeScript would stand in the memory of every worker.
const module = fileURLToPath(new URL('./nation-scenario.js', import.meta.url));
const execArgv: readonly string[] = [];
/** Branches of the country, and of the sample that the year of the country is projected from. */
const nation = 4_600_000;
const sample = Number(process.env.OBLIGATO_SAMPLE ?? 50_000);
// The module is read once a process, and says then how many branches it has: every part of this bench lives some of them.
process.env.OBLIGATO_BRANCHES = String(Math.max(sample, 8000));
const warmUp = 1000;

const secondsSince = (start: number) => (performance.now() - start) / 1000;
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Attempts a second on one core, and how that compares with XState stepping the same events without rules. */
async function ratio(report: Report): Promise<void> {
  // As in the workers of a simulation, for both.
  setFlagsFromString('--max-valid-polymorphic-map-count=8');
  const all = createWorld(await loadScenario(module));
  // A country is lived for hours: what counts is the speed after the first thousand, when everything is compiled.
  simulateShard(all, { from: 0, to: warmUp });
  const lives = Array.from({ length: rounds }, (_, round) => livesOf(all, { from: round * 4, to: round * 4 + 4 }));
  for (const some of lives) bareSteps(some);
  const pairs: { attempts: number; bare: number }[] = [];
  // Short, and in turn, now this one first and now that: a machine that grows slow for a second is slow for both.
  for (let round = 0; round < rounds; round++) {
    const from = warmUp + round * unitsPerRound;
    const step = () => stepsASecond(lives[round] ?? []);
    const before = round % 2 === 1 ? step() : undefined;
    const attempts = attemptsASecond(all, { from, to: from + unitsPerRound });
    pairs.push({ attempts, bare: before ?? step() });
  }
  report(
    'simulate.attempts',
    middle(pairs.map((pair) => pair.attempts)),
    'attempts/s a core, stories and planning included',
  );
  report('simulate.bare', middle(pairs.map((pair) => pair.bare)), 'XState transitions/s a core, no rules');
  report('simulate.ratio', middle(pairs.map(({ attempts, bare }) => attempts / bare)), 'times XState alone');
}

const rounds = 40;
const unitsPerRound = 20;

function attemptsASecond(all: World, shard: Shard): number {
  const start = performance.now();
  const { tally } = simulateShard(all, shard);
  const elapsed = secondsSince(start);
  return Object.values(tally.duties).reduce((sum, duty) => sum + duty.attempts, 0) / elapsed;
}

function stepsASecond(lives: readonly BareLife[]): number {
  const start = performance.now();
  return bareSteps(lives) / secondsSince(start);
}

interface BareLife {
  readonly machine: AnyStateMachine;
  readonly events: { readonly type: string; readonly payload: unknown; readonly on: string }[];
}

/** What the machines of some units really went through, without the attempts that were refused. */
function livesOf(all: World, { from, to }: Shard): readonly BareLife[] {
  const lives = new Map<string, BareLife>();
  for (let index = from; index < to; index++) {
    liveUnit(all, all.unit(index), ({ cycle, event, payload, on, decided: { outcome } }) => {
      const machine = all.catalogue.obligations.get(cycle.obligation)?.machine;
      if (!machine || outcome.outcome !== 'accepted') return;
      const life = lives.get(cycle.id) ?? { machine, events: [] };
      lives.set(cycle.id, life);
      life.events.push({ type: event, payload, on });
    });
  }
  return [...lives.values()];
}

/** Steps them through XState's pure transition. Returns how many steps that were. */
function bareSteps(lives: readonly BareLife[]): number {
  let steps = 0;
  for (const { machine, events } of lives) {
    let snapshot = initialTransition(machine, { parameters: {} })[0] as AnyMachineSnapshot;
    for (const event of events) snapshot = transition(machine, snapshot, event)[0] as AnyMachineSnapshot;
    steps += events.length;
  }
  return steps;
}

async function workers(report: Report): Promise<void> {
  const elapsed = async (count: number) => {
    const start = performance.now();
    await simulateModule(module, { workers: count, execArgv, only: { from: 0, to: 6000 } });
    return secondsSince(start);
  };
  const ratios: number[] = [];
  for (let round = 0; round < 3; round++) ratios.push((await elapsed(1)) / (await elapsed(2)));
  report('simulate.workers', middle(ratios), 'times as fast with two workers as with one');
}

/** Peak memory, and the year of a country as projected from a sample of branches. */
async function nationYear(report: Report): Promise<void> {
  const peaks = new Map<number, number>();
  const start = performance.now();
  const only = { from: 0, to: sample };
  const run = await simulateModule(module, {
    workers: 2,
    execArgv,
    only,
    onMemory: (worker, bytes) => peaks.set(worker, bytes),
  });
  if (run.tally.units !== sample) throw new Error(`${run.tally.units} of ${sample} units were lived: no projection`);
  const elapsed = secondsSince(start);
  const workersPeak = [...peaks.values()].reduce((sum, bytes) => sum + bytes, 0);
  report('simulate.sample', sample, 'unit-years');
  report(
    'simulate.memory',
    (workersPeak + process.memoryUsage().rss) / 2 ** 20,
    'MiB, this process and both workers at their peaks',
  );
  report('simulate.nation', ((elapsed / sample) * nation) / 3600, 'hours on two cores, projected');
}

/** A year of the country from a sample, every share of its page within half a point. */
async function nationEstimate(report: Report): Promise<void> {
  const start = performance.now();
  const run = await estimateModule(module, { population: nation, precision: 0.005, workers: 2, execArgv });
  if (!run.complete) throw new Error('the sample did not become precise');
  report('simulate.nation-estimate', secondsSince(start), 's on two cores, every share within 0.5 points');
  report('simulate.nation-units', run.tally.units, 'units lived for it');
}

/**
 * How often an interval holds what is true: units lived one by one, as a population of their own, and samples drawn from it. Their
 * number is `OBLIGATO_SAMPLE`; a tenth of each size is drawn. Asked for by its name alone: it lives on one core.
 */
async function coverage(report: Report): Promise<void> {
  if (!process.argv.some((word) => word.startsWith('simulate.coverage'))) return;
  const all = createWorld(await loadScenario(module));
  const sum = emptyTally(all.days.length);
  // What units owed and did, and no more of each: fifty thousand stand in memory together.
  const units = Array.from({ length: sample }, (_, index) => {
    const { tally } = simulateShard(all, { from: index, to: index + 1 });
    addTally(sum, tally);
    return { ...emptyTally(0), units: 1, sizes: tally.sizes };
  });
  const sizes = Object.fromEntries(Object.entries(sum.sizes).map(([size, { units }]) => [size, units]));
  const sharesOf = (drawn: readonly Tally[]): ReadonlyMap<string, Share> => {
    const tally = { ...emptyTally(0), duties: sum.duties };
    for (const unit of drawn) addTally(tally, unit);
    return new Map(sharesIn({ tally, sample: { population: sample, sizes, precision: 1, least: 0 } }).duties);
  };
  const truth = sharesOf(units);
  let told = 0;
  let held = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const dice = diceFor(seed, 'coverage');
    for (const [duty, { low, high }] of sharesOf(units.filter(() => dice.chance(0.1)))) {
      const share = truth.get(duty)?.share;
      if (share === undefined || low === undefined || high === undefined) continue;
      told++;
      if (low <= share && share <= high) held++;
    }
  }
  report(
    'simulate.coverage',
    (100 * held) / told,
    `% of ${told} intervals of 95 % hold what is true of ${sample} units`,
  );
}

export const simulateBench: readonly Bench[] = [
  { name: 'simulate.attempts', run: ratio },
  { name: 'simulate.workers', run: workers },
  { name: 'simulate.nation', run: nationYear },
  { name: 'simulate.nation-estimate', run: nationEstimate },
  { name: 'simulate.coverage', run: coverage },
];
