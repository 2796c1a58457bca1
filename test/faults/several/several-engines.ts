/**
 * Real processes with engines of their own on one real server: two write, two tick, two tell people. All of them are killed, some
 * are stopped for longer than their claims last, the server goes down in the middle, and their clocks are up to a day off, every other round.
 */
import { join } from 'node:path';
import { diceFor } from '@obligato/simulate';
import { embeddedServer } from '../../postgres/embedded-server.ts';
import { bundleScript } from '../bundle-script.ts';
import { startScript } from '../child-process.ts';
import { type FaultHarness, type Figures, Violation } from '../figures.ts';
import { inRealFolder } from '../real-folder.ts';
import type { PlantedBug } from './child-task.ts';
import { liveRound, type RoundCounts, type StartChild } from './live-round.ts';
import { SharedOrgan } from './shared-organ.ts';

export const severalEnginesHarness: FaultHarness = {
  name: 'several-engines',
  run: ({ size, seed }) => severalEngines({ seed, claimSeconds: 1, ...sizes[size] }),
};

const sizes = { short: { rounds: 3, branches: 4 }, long: { rounds: 36, branches: 12 } } as const;

export interface SeveralEnginesOptions {
  readonly seed: number;
  /** At least; more where nothing was met yet of what is to be tried. */
  readonly rounds: number;
  readonly branches: number;
  /** Holders are stopped for longer than this. */
  readonly claimSeconds: number;
  /** In every process. */
  readonly plant?: PlantedBug;
}

const dayInMinutes = 24 * 60;

/** Then comes a fresh schema: each round reads everything back. */
const roundsInOneSchema = 9;

export async function severalEngines({
  seed,
  rounds,
  branches,
  claimSeconds,
  plant,
}: SeveralEnginesOptions): Promise<Figures> {
  const dice = diceFor(seed, 'several-engines');
  const live: RoundCounts = { kills: 0, between: 0, stops: 0, restarts: 0 };
  const kept = { commits: 0, acknowledged: 0, fired: 0, done: 0, again: 0, behind: 0, away: 0 };
  const untried = () => (['between', 'stops', 'restarts'] as const).filter((name) => live[name] === 0);
  // On a busy machine a process may be killed before it came to where it was to be met.
  const isEnough = (round: number) => round >= (untried().length > 0 ? rounds * 3 : rounds);
  const server = await embeddedServer();
  try {
    await inRealFolder(async (folder) => {
      const script = await bundleScript('./several/engine-child.ts', folder);
      let round = 0;
      while (!isEnough(round)) {
        const schema = `s${round}`;
        const organ = await SharedOrgan.begin({ url: server.url(), schema, branches, told: join(folder, schema) });
        for (const end = round + roundsInOneSchema; round < end && !isEnough(round); round++) {
          const since = Date.now();
          // Every other round; else whoever is ahead would keep all the others from their work.
          const now = () => organ.timeOff(round % 2 === 0 ? 0 : dice.between(-dayInMinutes, dayInMinutes));
          const start: StartChild = (task) =>
            startScript(script, [JSON.stringify({ ...organ.task, claimSeconds, plant, now: now(), since, ...task })]);
          // Three of four: gently and by a crash in turn.
          const down = round % 4 === 3 ? undefined : round % 2 === 0 ? 'stop' : 'crash';
          const children = await organ.whileFollowed(() =>
            liveRound({ server, dice, start, down, claimSeconds, counts: live }),
          );
          organ.hear(children.flatMap(({ lines }) => lines));

          await organ.check(`seed ${seed}, round ${round + 1}`);
          organ.goOn();
        }
        const sums = await organ.finish(`seed ${seed}, schema ${schema}`);
        for (const [name, sum] of Object.entries(sums)) kept[name as keyof typeof kept] += sum;
      }
    });
  } finally {
    await server.remove();
  }

  for (const name of untried()) throw new Violation(`seed ${seed}: nothing was tried of ${name}`);
  return Object.entries({ ...live, ...kept }).map(([name, value]) => ({
    ...{ name: `several-engines.${name}`, value },
    unit: units[name as keyof typeof units],
  }));
}

const units = {
  kills: 'writers, tickers and tellers killed',
  between: 'of them between telling and writing',
  stops: 'holders of a claim stopped for longer than it lasts',
  restarts: 'restarts of the server in mid-run',
  commits: 'commits, each once in the feed and in its order',
  acknowledged: 'decisions acknowledged, none lost, numbered without gap',
  fired: 'dues fired, each once, none left',
  done: 'messages told, each written down once',
  again: 'tellings again, of what nobody had written down',
  behind: 'refusals for a clock that was behind',
  away: 'calls that the server did not answer',
} as const;
