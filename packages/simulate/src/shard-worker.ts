/** A worker thread: builds the world from the scenario's own module, lives its shard, and sends the tally back. */
import { parentPort, workerData } from 'node:worker_threads';
import { loadScenario } from './load-scenario.ts';
import { type Shard, simulateShard } from './simulate.ts';
import { createWorld } from './world.ts';

const { module, shard, timelines } = workerData as { module: string; shard: Shard; timelines: number };
const world = createWorld(await loadScenario(module));
let told = 0;
const result = simulateShard(world, shard, {
  timelines,
  onUnit: (lived) => {
    // Often enough for a progress bar, seldom enough not to be felt.
    if (lived - told >= 50) {
      told = lived;
      parentPort?.postMessage({ lived });
    }
    return undefined;
  },
});
parentPort?.postMessage({ result });
