/** A worker process: builds the world from the scenario's own module once, then does one piece of work after the other. */
import { compare } from '../compare.ts';
import { simulateUnits } from '../simulate.ts';
import { createWorld, type World } from '../world/world.ts';
import { scenarioFrom } from './scenario-source.ts';
import type { Message, Result, Work, WorkerStart } from './work.ts';

const { sources, timelines } = JSON.parse(process.argv[2] ?? '') as WorkerStart;
const [scenario, other] = await Promise.all(sources.map(scenarioFrom));
if (!scenario) throw new Error('a worker is started with a scenario');
let known: World | undefined;
const worldOf = () => {
  known ??= createWorld(scenario);
  return known;
};
// Before it says that it is ready: what is wrong with a scenario is wrong before anything runs.
if (!other) worldOf();

const tell = (message: Message) => process.send?.(message);

function done(work: Work): Result {
  if ('seed' in work) {
    const { seed, changedLimit } = work;
    return {
      comparison: compare({ ...scenario, seed } as never, { ...other, seed } as never, { seeds: 1, changedLimit }),
    };
  }
  let told = 0;
  const onUnit = (lived: number) => {
    // Often enough for a progress bar, seldom enough not to be felt.
    if (lived - told >= 25) {
      told = lived;
      tell({ lived });
    }
    return undefined;
  };
  return { run: simulateUnits(worldOf(), 'units' in work ? work.units : numbersOf(work), { timelines, onUnit }) };
}

const numbersOf = ({ from, to }: { readonly from: number; readonly to: number }) =>
  Array.from({ length: to - from }, (_, index) => from + index);

process.on('message', (work: Work) => {
  const result = done(work);
  tell({ result, memory: process.resourceUsage().maxRSS * 1024 });
});
process.on('disconnect', () => process.exit());
tell({});
