/** Surroundings of a demand: records in which a year is planned, processes over them, and what is looked for afterwards. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ObligatoError, type Plugins, type Timestamp } from '@obligato/core';
import type { AttemptRequest, Store } from '@obligato/engine';
import { people } from '../fixtures/people.ts';
import { FollowedFeed } from './followed-feed.ts';
import type { Host, HostProcess, HostTask } from './host.ts';
import { filesIn, hostEngine, hostUnits } from './host-engine.ts';

export interface Trial {
  readonly store: Store;
  /** One process, or so many at once. */
  start(task?: Omit<HostTask, 'folder'>): Promise<HostProcess>;
  startAll(): Promise<readonly [HostProcess, HostProcess, ...HostProcess[]]>;
  /** What time it is in all processes from now on. */
  setClock(now: Timestamp): void;
  /** What people were told, a key each, in their order. */
  told(): readonly string[];
  /** Resolves once a process has sent itself its signal. */
  interrupted(): Promise<void>;
  /** Everybody ticks until nothing is due, or to be told. What ends in an error is tried again. */
  settle(doors: readonly HostProcess[]): Promise<void>;
  /** What was written so far; throws where a promise is broken. */
  follow(): Promise<FollowedFeed>;
}

/** How long is waited for what has to come. */
const patience = 60_000;

export async function inTrial<T>(
  open: () => Promise<Host>,
  { plugins, processes }: { readonly plugins: Plugins; readonly processes: number },
  work: (trial: Trial) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'obligato-host-'));
  const files = filesIn(folder);
  const setClock = (now: Timestamp) => writeFileSync(files.clock, now);
  setClock('2026-01-01T08:00:00+08:00');
  writeFileSync(files.told, '');
  const host = await open();
  let close = () => host.close();
  try {
    const store = await host.open();
    const { engine } = await hostEngine({ folder }, { store, plugins });
    close = async () => {
      await host.close();
      await engine.close();
    };
    for (const unit of hostUnits) await engine.setRoster(unit, people({ full: 11, committee: 3, leaders: 1 }));
    await engine.plan({ from: '2026-01-01', to: '2026-12-31' });

    const start: Trial['start'] = (task = {}) => host.start({ ...task, folder });
    const left = async () => {
      const today = readFileSync(files.clock, 'utf8').slice(0, 10);
      return (await store.dueUnits(today)).length + (await store.outboxUnits()).length;
    };
    return await work({
      ...{ store, setClock, start },
      startAll: async () => {
        const started = await Promise.all(Array.from({ length: processes }, () => start()));
        return started as [HostProcess, HostProcess];
      },
      told: () => readFileSync(files.told, 'utf8').split('\n').slice(0, -1),
      interrupted: () => until('a process sends itself its signal', async () => existsSync(files.interrupted)),
      settle: (doors) =>
        until('nothing is due, or to be told, any more', async () => {
          await Promise.allSettled(doors.map((door) => door.tick(hostUnits)));
          return (await left()) === 0;
        }),
      follow: async () => {
        const followed = new FollowedFeed();
        if (!store.feed) throw new Error('The store has no feed');
        await followed.follow(store.feed);
        return followed;
      },
    });
  } finally {
    await close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Throws where it does not come about. */
export async function until(what: string, isSo: () => Promise<boolean>, milliseconds = patience): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It was waited in vain until ${what}`);
    await setTimeout(50);
  }
}

/** The code that a call ends in; its outcome when it does not. */
export const endOf = (call: Promise<{ readonly outcome: string }>): Promise<string> =>
  call.then(
    ({ outcome }) => outcome,
    (error: unknown) => (error instanceof ObligatoError ? error.code : String(error)),
  );

const heldOn = '2026-03-20';

/** A notice of a meeting of a unit: of the quarter, unless another is named. */
export const noticeOf = (unit: string, duty = 'general-meeting/2026-Q1'): AttemptRequest => ({
  cycle: `${unit}/${duty}`,
  event: 'notify',
  payload: { heldOn: duty.includes('Q') ? heldOn : `${duty.slice(-7)}-20`, place: '301', agenda: ['plan'] },
});
