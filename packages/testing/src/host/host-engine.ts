/** The engine in a process of a host: what it is like is said from outside. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Plugins } from '@obligato/core';
import { type Claims, type Clock, createDomain, createEngine, type Engine, type Store } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { aUnit } from '../fixtures/a-unit.ts';
import { withLaterMeeting } from '../store/two-engines.ts';
import type { HostTask } from './host.ts';

export const hostUnits = ['bureau', 'bureau/a', 'bureau/b', 'bureau/c'] as const;

export interface HostEngine {
  readonly engine: Engine;
  /** What time it is in all processes of the host: for what has a clock beside the engine. */
  readonly clock: Clock;
  /** Ids of the decisions that it has heard of, its own and those of others, in the order in which it did. */
  readonly heard: readonly string[];
}

/** @internal */
export const filesIn = (folder: string) => ({
  clock: join(folder, 'clock'),
  told: join(folder, 'told'),
  interrupted: join(folder, 'interrupted'),
});

/**
 * An engine as `describeHost` asks for it, to be called in each process of a host. `plugins` are those that `describeHost` was given.
 *
 * @experimental
 * @example
 * const task = JSON.parse(process.argv[2] ?? '');
 * const { engine, heard } = await hostEngine(task, { store, plugins: { organ: organBranch, calendar: cnCalendar } });
 */
export async function hostEngine(
  task: HostTask,
  { store: opened, plugins }: { readonly store: Store; readonly plugins: Plugins },
): Promise<HostEngine> {
  const files = filesIn(task.folder);
  const clock = { now: () => readFileSync(files.clock, 'utf8') };
  let { interrupt } = task;
  /** No signal from outside would meet the moment so exactly. */
  const passes = (moment: 'claimed' | 'told') => {
    if (interrupt?.at !== moment) return;
    const { signal } = interrupt;
    interrupt = undefined;
    writeFileSync(files.interrupted, signal);
    process.kill(process.pid, signal);
  };
  const watched = ({ claim }: Claims): Claims => ({
    claim: async (work, units, seconds) => {
      const claimed = await claim(work, units, task.claimSeconds ?? seconds);
      if (claimed.units.length > 0) passes('claimed');
      return claimed;
    },
  });
  const notify = async ({ entry }: { readonly entry: { readonly key: string } }) => {
    appendFileSync(files.told, `${entry.key}\n`);
    passes('told');
    // Whoever is told something takes a moment for it.
    await setTimeout(10);
  };
  const presets = { extends: task.rules === 'others' ? [] : ['organ/recommended'] };
  const [top, ...below] = hostUnits;
  const units = [aUnit(top, presets), ...below.map((unit) => aUnit(unit, { ...presets, parent: top }))];
  const domain = createDomain({ units, plugins });
  const engine = await createEngine({
    ...{ units, plugins, clock, notifiers: [{ notify }] },
    store: wrapStore(opened, opened.claims ? { claims: watched(opened.claims) } : {}),
    domain: task.release === 'later' ? withLaterMeeting(domain) : domain,
  });
  const heard: string[] = [];
  engine.subscribe(({ decision }) => heard.push(decision.id), { kinds: ['decision'] });
  return { engine, clock, heard };
}
