/** One round: six processes begin, and what happens to them. */
import { setTimeout } from 'node:timers/promises';
import type { Dice } from '@obligato/simulate';
import type { EmbeddedServer } from '../../postgres/embedded-server.ts';
import { type ChildProcess, killAll } from '../child-process.ts';
import { Violation } from '../figures.ts';
import type { ChildTask } from './child-task.ts';

export type StartChild = (task: Pick<ChildTask, 'role' | 'signal'>) => ChildProcess;

export interface RoundCounts {
  kills: number;
  between: number;
  stops: number;
  restarts: number;
}

interface Round {
  readonly server: EmbeddedServer;
  readonly dice: Dice;
  readonly start: StartChild;
  readonly down: 'stop' | 'crash' | undefined;
  readonly claimSeconds: number;
  readonly counts: RoundCounts;
}

/** All of them are killed in the end, if not before. */
export async function liveRound({ server, dice, start, down, claimSeconds, counts }: Round) {
  const soon = () => dice.between(1, 4);
  const [writer, ticker] = [start({ role: 'write' }), start({ role: 'tick' })];
  const stopped = [
    start({ role: 'tick', signal: { at: 'claimed', after: soon(), name: 'SIGSTOP' } }),
    start({ role: 'tell', signal: { at: 'told', after: soon(), name: 'SIGSTOP' } }),
  ];
  const teller = start({ role: 'tell', signal: { at: 'told', after: soon(), name: 'SIGKILL' } });
  const other = start({ role: 'write' });
  const children = [writer, ticker, ...stopped, teller, other];
  const delays = { writer: dice.between(100, 1_500), ticker: dice.between(1, 700), down: dice.between(100, 1_200) };
  try {
    for (const child of children) {
      if ((await child.first) !== `open ${child.pid}`) throw new Violation('a process did not open the store');
    }
    // Both are at work then: the one that is killed has something to lose, and something to meet.
    for (const each of [writer, other]) await hasSaid(each, 2);
    await Promise.all([
      killAfter(writer, delays.writer),
      killAfter(ticker, delays.ticker),
      down && restart(server, down, delays.down),
      ...stopped.map((child) => goesOnTooLate(child, claimSeconds)),
    ]);
  } finally {
    await killAll(children);
  }
  counts.kills += children.length;
  counts.between += didSignal(teller) ? 1 : 0;
  counts.stops += stopped.filter(didSignal).length;
  counts.restarts += down ? 1 : 0;
  return children;
}

/** So many lines; or so long that it is not to be waited for. */
async function hasSaid({ lines }: ChildProcess, count: number): Promise<void> {
  for (let waited = 0; lines.length < count && waited < 10_000; waited += 20) await setTimeout(20);
}

async function killAfter(child: ChildProcess, milliseconds: number): Promise<void> {
  await setTimeout(milliseconds);
  await child.kill();
}

async function restart(server: EmbeddedServer, down: 'stop' | 'crash', milliseconds: number): Promise<void> {
  await setTimeout(milliseconds);
  await server[down]();
  await server.start();
}

const didSignal = ({ lines }: ChildProcess) => lines.some((line) => line.startsWith('signal '));

/** Whoever has stopped with a claim in hand goes on when the claim has run out, and others have taken it up. */
async function goesOnTooLate(child: ChildProcess, claimSeconds: number): Promise<void> {
  const patience = 2_500;
  for (let waited = 0; !didSignal(child) && waited < patience; waited += 20) await setTimeout(20);
  if (!didSignal(child)) return;
  await setTimeout(claimSeconds * 1_000 + 400);
  process.kill(child.pid, 'SIGCONT');
  await setTimeout(300);
}
