/** A population too large to live unit by unit, told from a sample of it that grows until it is precise enough. */
import { ObligatoError, type Text, translated } from '@obligato/core';
import { addTally, emptyTally } from '../counting/tally.ts';
import { SampleDraw } from '../sampling/draw-sample.ts';
import { wantedUnits } from '../sampling/wanted-units.ts';
import { type Run, runOf, type Sample } from '../simulate.ts';
import { createWorld } from '../world/world.ts';
import { scenarioFrom } from './scenario-source.ts';
import { type PoolOptions, WorkerPool } from './worker-pool.ts';

export interface EstimateOptions extends PoolOptions {
  /** How many units there are. */
  readonly population: number;
  /** Within which every share has to be at 95 %, from 0 to 1: 0.005 are half a point. */
  readonly precision: number;
  readonly execArgv?: readonly string[];
  /** Units lived, and how many are known to be wanted so far. */
  readonly onProgress?: (lived: number, total: number) => void;
}

/** Of each size at least, or all there are: fewer say little of how far units lie apart. */
const leastUnits = 200;
const unitsPerWork = 40;

/**
 * Lives a sample of a scenario's population, stratified by size, until every share that its page reports lies within the precision at
 * 95 %. The same scenario, population and precision come to the same bytes on any number of workers.
 *
 * Throws `OBLIGATO_SCENARIO` for a precision or a population that cannot be, before anything runs.
 *
 * @example
 * const run = await estimateModule('scenario.ts', { population: 100_000, precision: 0.01 });
 * run.sample?.sizes // → how many units there are of each size
 */
export async function estimateModule(module: string, options: EstimateOptions): Promise<Run> {
  const { population, precision, execArgv, onProgress, signal } = options;
  if (!(precision > 0 && precision < 0.5)) throw imprecise(precision);
  if (!(Number.isSafeInteger(population) && population > 0)) throw noPopulation(population);
  const source = { module, population };
  const scenario = await scenarioFrom(source);
  const world = createWorld(scenario);
  if (scenario.population.kind !== 'generated') throw noPopulation(population);
  const draw = new SampleDraw(scenario.population, scenario.seed);
  const sample: Sample = { population, sizes: draw.sizes, precision, least: leastUnits };
  if (population <= leastUnits * Object.keys(draw.sizes).length)
    throw tooFew(population, Object.keys(draw.sizes).length);
  const tally = emptyTally(world.days.length);
  const pool = new WorkerPool({ sources: [source], timelines: 0, seed: scenario.seed, execArgv }, options);
  let wanted: ReadonlyMap<string, number> | undefined = new Map(
    Object.entries(draw.sizes).map(([size, units]) => [size, Math.min(units, leastUnits)]),
  );
  try {
    while (wanted && !signal?.aborted) {
      const units = [...wanted].flatMap(([size, count]) => draw.more(size, count - (tally.sizes[size]?.units ?? 0)));
      if (units.length === 0) break;
      const before = tally.units;
      const progress = new Map<number, number>();
      const onLived = (index: number, lived: number) => {
        progress.set(index, lived);
        onProgress?.(before + [...progress.values()].reduce((sum, each) => sum + each, 0), before + units.length);
      };
      await pool.does(worksOf(units), {
        onLived,
        onResult: (index, { run }) => {
          if (!run) return;
          // Whole numbers: in whatever order they come, they come to the same.
          addTally(tally, run.tally);
          onLived(index, run.lived);
        },
      });
      wanted = wantedUnits(tally, sample);
    }
  } finally {
    pool.stop();
  }
  return { ...runOf(world, [{ tally, timelines: [], lived: tally.units }], sample), complete: wanted === undefined };
}

/** Of units of every size alike, so that none of them takes much longer than the others. */
function worksOf(units: readonly number[]): readonly { readonly units: readonly number[] }[] {
  const count = Math.ceil(units.length / unitsPerWork);
  return Array.from({ length: count }, (_, work) => ({ units: units.filter((__, at) => at % count === work) }));
}

const fault = (message: Text, hint: Text) =>
  new ObligatoError({ code: 'OBLIGATO_SCENARIO', ...translated(message, hint) });

const imprecise = (precision: number) =>
  fault(
    { en: `precision: ${precision} is not a precision`, 'zh-CN': `“precision”：${precision} 不是有效精度` },
    { en: 'Write more than 0 and less than 0.5, such as 0.005', 'zh-CN': '请写大于0且小于0.5的数，例如0.005' },
  );

const noPopulation = (population: number) =>
  fault(
    { en: `population: ${population} is not a number of units`, 'zh-CN': `“population”：${population} 不是单位数` },
    { en: 'Write a whole number above 0', 'zh-CN': '请写大于0的整数' },
  );

const tooFew = (population: number, sizes: number) =>
  fault(
    {
      en: `population: ${population} is no more than a sample takes: at least ${leastUnits * sizes}, by ${sizes} size classes`,
      'zh-CN': `“population”：每种规模至少抽取${leastUnits}个，共${sizes}种，${population}个单位无须抽样`,
    },
    { en: 'Leave precision out, and all of them are simulated', 'zh-CN': '请不写精度，直接模拟全部单位' },
  );
