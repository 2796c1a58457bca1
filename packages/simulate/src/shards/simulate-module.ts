/** Runs a scenario's module over several processes. However many there are, the run comes to the same bytes. */
import { type Run, runOf, type Shard } from '../simulate.ts';
import { createWorld } from '../world/world.ts';
import { JoinedShards } from './joined-shards.ts';
import { scenarioFrom } from './scenario-source.ts';
import { WorkerPool } from './worker-pool.ts';

export interface SimulateModuleOptions {
  /** As many as the machine has processors, when absent. */
  readonly workers?: number;
  readonly timelines?: number;
  /** How many units there are, in place of how many the scenario says. */
  readonly population?: number;
  /** Only this stretch of units: to run a shard again that a worker died on. */
  readonly only?: Shard;
  /** Node's flags for the workers; those of this process when absent. A loader for TypeScript is one. */
  readonly execArgv?: readonly string[];
  readonly onProgress?: (lived: number, total: number) => void;
  /** Told the peak memory of a worker in bytes, whenever it has lived a shard. */
  readonly onMemory?: (worker: number, bytes: number) => void;
  /** Stops the run early; what was lived until then is returned, marked as incomplete. */
  readonly signal?: AbortSignal;
}

/** Units a worker is given at a time: large enough not to be felt, and towards the end small enough that all end together. */
const unitsPerShard = 250;
const unitsPerLastShard = 50;

/**
 * Lives the scenario that a module exports by default.
 *
 * Throws `OBLIGATO_SCENARIO` for an impossible scenario before anything runs, and `OBLIGATO_WORKER` with shard and seed
 * when a worker dies.
 *
 * @example
 * const run = await simulateModule('examples/03-a-year-of-many.ts', { workers: 2 });
 */
export async function simulateModule(module: string, options: SimulateModuleOptions = {}): Promise<Run> {
  const { timelines = 0, population, execArgv, workers, onMemory, signal } = options;
  const source = { module, ...(population === undefined ? {} : { population }) };
  const scenario = await scenarioFrom(source);
  const world = createWorld(scenario);
  const whole = options.only ?? { from: 0, to: world.unitCount };
  const shards = divide(whole);
  const joined = new JoinedShards(world.days.length);
  const progress = new Array<number>(shards.length).fill(0);
  const onLived = (index: number, lived: number) => {
    progress[index] = lived;
    options.onProgress?.(
      progress.reduce((sum, count) => sum + count, 0),
      whole.to - whole.from,
    );
  };
  const pool = new WorkerPool(
    { sources: [source], timelines, seed: scenario.seed, execArgv },
    { workers, onMemory, signal },
  );
  try {
    await pool.does(shards, {
      onLived,
      onResult: (index, { run }) => {
        if (!run) return;
        joined.add(index, run);
        onLived(index, run.lived);
      },
    });
  } finally {
    pool.stop();
  }
  return runOf(world, joined.all());
}

function divide({ from, to }: Shard): readonly Shard[] {
  const shards: Shard[] = [];
  let start = from;
  while (start < to) {
    const size = to - start < 2 * unitsPerShard ? unitsPerLastShard : unitsPerShard;
    const end = Math.min(to, start + size);
    shards.push({ from: start, to: end });
    start = end;
  }
  return shards;
}
