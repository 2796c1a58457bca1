/** A worker process: builds the world from the scenario's own module once, then lives one shard after the other. */

import { type Shard, simulateShard } from '../simulate.ts';
import { loadScenario } from '../world/load-scenario.ts';
import { createWorld } from '../world/world.ts';

const [module = '', timelines = '0'] = process.argv.slice(2);
const world = createWorld(await loadScenario(module));

process.on('message', (shard: Shard) => {
  let told = 0;
  const result = simulateShard(world, shard, {
    timelines: Number(timelines),
    onUnit: (lived) => {
      // Often enough for a progress bar, seldom enough not to be felt.
      if (lived - told >= 25) {
        told = lived;
        process.send?.({ lived });
      }
      return undefined;
    },
  });
  process.send?.({ result, memory: process.resourceUsage().maxRSS * 1024 });
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
