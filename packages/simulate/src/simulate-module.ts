/** Runs a scenario's module over several worker threads. However many there are, the run comes to the same bytes. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ObligatoError } from '@obligato/core';
import { loadScenario } from './load-scenario.ts';
import { type Run, runOf, type Shard, type ShardRun } from './simulate.ts';
import { createWorld } from './world.ts';

export interface SimulateModuleOptions {
  /** As many as the machine has processors, when absent. */
  readonly workers?: number;
  readonly timelines?: number;
  /** Only this stretch of units: to run a shard again that a worker died on. */
  readonly only?: Shard;
  readonly onProgress?: (lived: number, total: number) => void;
  /** Stops the run early; what was lived until then is returned, marked as incomplete. */
  readonly signal?: AbortSignal;
}

/** Units a worker is given at a time: small enough to be even, large enough not to be felt. */
const unitsPerShard = 500;

/**
 * Lives the scenario that a module exports by default.
 *
 * Throws `OBLIGATO_SCENARIO` for an impossible scenario before anything runs, and `OBLIGATO_WORKER` with shard and seed
 * when a worker dies.
 *
 * @example
 * const run = await simulateModule('examples/03-notice.ts', { workers: 2 });
 */
export async function simulateModule(module: string, options: SimulateModuleOptions = {}): Promise<Run> {
  const scenario = await loadScenario(module);
  const world = createWorld(scenario);
  const whole = options.only ?? { from: 0, to: world.unitCount };
  const shards = divide(whole);
  const results: (ShardRun | undefined)[] = new Array(shards.length);
  const progress = new Array<number>(shards.length).fill(0);
  const tell = (index: number, lived: number) => {
    progress[index] = lived;
    options.onProgress?.(
      progress.reduce((sum, count) => sum + count, 0),
      whole.to - whole.from,
    );
  };
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < shards.length && !options.signal?.aborted; index = next++) {
      const shard = shards[index] as Shard;
      const { timelines = 0, signal } = options;
      results[index] = await liveShard({ module, shard, timelines, seed: scenario.seed, signal }, (lived) =>
        tell(index, lived),
      );
      tell(index, shard.to - shard.from);
    }
  };
  const lanes = Math.min(options.workers ?? availableParallelism(), shards.length);
  await Promise.all(Array.from({ length: lanes }, lane));
  return runOf(
    world,
    results.filter((result) => result !== undefined),
  );
}

function divide({ from, to }: Shard): readonly Shard[] {
  const shards: Shard[] = [];
  for (let start = from; start < to; start += unitsPerShard)
    shards.push({ from: start, to: Math.min(to, start + unitsPerShard) });
  return shards;
}

interface ShardTask {
  readonly module: string;
  readonly shard: Shard;
  readonly timelines: number;
  readonly seed: number;
  readonly signal: AbortSignal | undefined;
}

/** One shard in a worker of its own; undefined when the run was stopped meanwhile. */
function liveShard(task: ShardTask, tell: (lived: number) => void): Promise<ShardRun | undefined> {
  const { module, shard, timelines, signal } = task;
  return new Promise((resolve, reject) => {
    const worker = new Worker(
      new URL(import.meta.url.endsWith('.ts') ? './shard-worker.ts' : './shard-worker.js', import.meta.url),
      {
        workerData: { module, shard, timelines },
      },
    );
    let answered = false;
    const died = (why: string) => reject(deathOf(task, why));
    signal?.addEventListener('abort', () => {
      answered = true;
      void worker.terminate().then(() => resolve(undefined));
    });
    worker.on('message', (message: { lived?: number; result?: ShardRun }) => {
      if (message.lived !== undefined) tell(message.lived);
      if (!message.result) return;
      answered = true;
      resolve(message.result);
    });
    worker.on('error', (error) => died(error.message));
    worker.on('exit', (code) => {
      if (!answered) died(`it ended with code ${code}`);
    });
  });
}

function deathOf({ shard, seed }: ShardTask, why: string): ObligatoError {
  return new ObligatoError({
    code: 'OBLIGATO_WORKER',
    message: `The worker for units ${shard.from} to ${shard.to - 1} with seed ${seed} died: ${why}`,
    hint: `Run that shard alone: only: { from: ${shard.from}, to: ${shard.to} }`,
  });
}
