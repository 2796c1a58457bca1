/** Everything that is demanded of a host, each on records and in processes of its own. */
import type { Plugins } from '@obligato/core';
import { firesOnce, survivesTheSleeper, survivesTheTeller } from './demands/clock.ts';
import { answersKeysOnce, losesNothingWhenKilled, numbersWithoutGap } from './demands/commands.ts';
import { hearsOfOthers, holdsBackOtherRules, leavesLaterMachinesAlone } from './demands/side-by-side.ts';
import type { Host } from './host.ts';
import { inTrial, type Trial } from './trial.ts';

interface HostDemand {
  /** Read after the host's name. */
  readonly title: string;
  /** What is wrong, a sentence each. */
  readonly faults: (trial: Trial) => Promise<readonly string[]>;
}

export const hostDemands = {
  numbers: { title: 'numbers what all processes decide at once, without gap or repetition', faults: numbersWithoutGap },
  keys: { title: 'answers a key once, whichever process is asked, and once more later', faults: answersKeysOnce },
  killed: {
    title: 'loses nothing of a process that is killed, and writes nothing twice',
    faults: losesNothingWhenKilled,
  },
  dues: { title: 'fires each due once and tells each message once, whoever ticks', faults: firesOnce },
  teller: { title: 'tells and writes down what a process had told when it was killed', faults: survivesTheTeller },
  sleeper: {
    title: 'is not harmed by a process that was stopped and wakes with a claim of the past',
    faults: survivesTheSleeper,
  },
  feed: { title: 'lets each process hear what the others did, once and in one order', faults: hearsOfOthers },
  rules: { title: 'holds back by name a process that has other rules', faults: holdsBackOtherRules },
  later: {
    title: 'leaves alone what a process of a later release has moved, and only that',
    faults: leavesLaterMachinesAlone,
  },
} as const satisfies Readonly<Record<string, HostDemand>>;

export type HostDemandId = keyof typeof hostDemands;

export interface ExamineHostOptions {
  /** Those of an organ with its calendar, in every process the same. */
  readonly plugins: Plugins;
  /** How many there are at least, two or more; a demand may start another. 2. */
  readonly processes?: number;
  /** Only these; all when absent. */
  readonly demands?: readonly HostDemandId[];
}

export interface HostFault {
  readonly demand: HostDemandId;
  readonly message: string;
}

/**
 * Examines a host; `open` gives records of their own each time. An empty answer means that nothing is wrong.
 *
 * @experimental
 * @example
 * await examineHost(openHost, { plugins, demands: ['dues'] }) // → []
 */
export async function examineHost(
  open: () => Promise<Host>,
  options: ExamineHostOptions,
): Promise<readonly HostFault[]> {
  const { plugins, processes = 2, demands = Object.keys(hostDemands) as HostDemandId[] } = options;
  const faults: HostFault[] = [];
  for (const demand of demands) {
    const found = await inTrial(open, { plugins, processes }, hostDemands[demand].faults).catch((error: unknown) => [
      `It threw: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
    ]);
    for (const message of found) faults.push({ demand, message });
  }
  return faults;
}
