/**
 * Question: other programs send the events; who minds the deadlines? Answer: a process that only ticks. Started by cron, or
 * staying up as here; stopped at any moment, since what is due is on disk and waits.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine, parseUnit, VirtualClock } from '@obligato/engine';
import { openLowdbStore } from '@obligato/lowdb';
import { organBranch } from '@obligato/organ-branch';

const print = (line: string) => void process.stdout.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), 'obligato-scheduler-'));
const clock = new VirtualClock('2026-03-02T09:00:00+08:00');
const open = async () =>
  createEngine({
    units: [
      parseUnit('unit: branch\nrules: { organ/general-meeting: deny, organ/hold-reminder: warn, organ/remind: deny }'),
    ],
    plugins: { organ: organBranch },
    store: await openLowdbStore({ folder }),
    clock,
  });

/** Ticks until told to stop; ticks never overlap, and a failed one is tried again by the next. */
async function tickUntil(engine: Pick<Engine, 'tick'>, stop: AbortSignal, everyMilliseconds: number): Promise<void> {
  while (!stop.aborted) {
    const { fired } = await engine.tick().catch((error) => {
      print(`not this time: ${error.message}`);
      return { fired: [] };
    });
    for (const { cycle, due } of fired) print(`${clock.now().slice(0, 10)} ${due.event} ${cycle}, due ${due.on}`);
    await new Promise((resolve) => setTimeout(resolve, everyMilliseconds));
  }
}

const first = await open();
await first.plan({ from: '2026-01-01', to: '2026-03-31' });
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
const running = tickUntil(first, stopping.signal, 5);
await new Promise((resolve) => setTimeout(resolve, 50));
stopping.abort();
await running;
await first.close();
print('down for two months');

clock.set('2026-05-04T08:00:00+08:00');
const second = await open();
const again = new AbortController();
const catchingUp = tickUntil(second, again.signal, 5);
await new Promise((resolve) => setTimeout(resolve, 200));
again.abort();
await catchingUp;
await second.close();
await rm(folder, { recursive: true });
