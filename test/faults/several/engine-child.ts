/** A process with an engine on a shared database: it writes, ticks, or tells people, until it is killed. */
import { appendFileSync, existsSync, readFileSync, writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { type Claims, type Commit, isKept, ObligatoError, type Store, VirtualClock } from '@obligato/engine';
import { wrapStore } from '@obligato/engine/store';
import { openPostgresStore } from '@obligato/postgres';
import { meetingCommands } from '../meeting-commands.ts';
import type { ChildTask, PlantedBug } from './child-task.ts';
import { branchesOf, organOfMany } from './organ-of-many.ts';
import { runningClock } from './running-clock.ts';

const task = JSON.parse(process.argv[2] ?? '{}') as ChildTask;
const { url, schema, branches, role, claimSeconds, signal } = task;
/** At once: what was said before a SIGKILL has been said. */
const say = (line: string) => void writeSync(1, `${line}\n`);

/** This very process, at the moment that the harness asked for: no signal from outside would meet it so exactly. */
function signalled(moment: 'claimed' | 'told'): void {
  if (signal?.at !== moment) return;
  signal.after -= 1;
  if (signal.after !== 0) return;
  say(`signal ${signal.name}`);
  process.kill(process.pid, signal.name);
}

const shortly = ({ claim }: Claims): Claims => ({
  claim: async (work, units, seconds) => {
    const claimed = await claim(work, units, claimSeconds ?? seconds);
    if (claimed.units.length > 0) signalled('claimed');
    return claimed;
  },
});

const none = async () => [];
/** Of what the clock has to do each does its own part. */
const parts: Readonly<Record<ChildTask['role'], Partial<Store>>> = {
  write: {},
  tick: { outboxUnits: none },
  tell: { dueUnits: none },
  night: {},
};

/** The first writer waits for the other one, and that one until the first has written: the race is run, and lost, on any machine. */
async function loseTheRace({ unit, basedOn }: Commit): Promise<void> {
  const place = `${task.told}.${task.since}`;
  const here = () => (existsSync(place) ? readFileSync(place, 'utf8').split('\n').slice(0, -1) : []);
  if (here().length >= 2) return;
  appendFileSync(place, `${process.pid}\n`);
  // By their clocks too the first is to be the first: a later one would not let it write any more.
  const isOver = async () =>
    here()[0] === `${process.pid}` ? here().length > 1 : (await opened.unit(unit)).revision !== basedOn;
  for (let waited = 0; !(await isOver()) && waited < 20_000; waited += 20) await setTimeout(20);
}

let commits = 0;
const plantedBugs: Readonly<Record<PlantedBug, (store: Store) => Store['commit']>> = {
  crashes: (store) => async (commit, options) => {
    const conflict = await store.commit(commit, options);
    commits += 1;
    if (role === 'write' && commits === 10) process.exit(7);
    return conflict;
  },
  'last one wins': (store) => async (commit, options) => {
    if (role === 'write') await loseTheRace(commit);
    const conflict = await store.commit(commit, options);
    return conflict && store.commit({ ...commit, basedOn: conflict.actual }, options);
  },
};

const opened = await openPostgresStore({ url, schema, poolSize: 4 });
const store = wrapStore(opened, {
  ...(opened.claims ? { claims: shortly(opened.claims) } : {}),
  ...parts[role],
  ...(task.plant ? { commit: plantedBugs[task.plant](opened) } : {}),
});
const clock = task.since === undefined ? new VirtualClock(task.now) : runningClock(task.now, task.since);
const notifier = {
  notify: async ({ entry }: { readonly entry: { readonly key: string } }) => {
    appendFileSync(task.told, `${entry.key}\n`);
    signalled('told');
  },
};
const engine = await organOfMany({ branches, store, clock, notifier });
const isMorning = new Promise((resume) => process.once('SIGUSR2', resume));
say(`open ${process.pid}`);

/** What is to be expected: the server is away, the clock of this process is behind, or others were faster again and again. */
const expected = ['OBLIGATO_STORE_UNAVAILABLE', 'OBLIGATO_TIME_BACKWARDS', 'OBLIGATO_CYCLE_CONFLICT'];

async function tried(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const code = error instanceof ObligatoError ? error.code : undefined;
    if (code === undefined || !expected.includes(code)) throw error;
    say(`${code}`);
    await setTimeout(20);
  }
}

async function tick(): Promise<{ readonly fired: number; readonly told: number }> {
  const { fired, delivered, failed } = await engine.tick();
  for (const { decision } of fired) say(`ack ${decision}`);
  for (const { key } of delivered) say(`done ${key}`);
  for (const { code, message } of failed) say(expected.includes(code ?? '') ? `${code}` : `broken ${message}`);
  return { fired: fired.length, told: delivered.length };
}

/** Both writers go through the same commands, some under the same keys: they meet often. What is refused is kept, so there is always something to lose. */
async function writeForEver(): Promise<never> {
  const month = task.now.slice(0, 7);
  for (let round = 1; ; round++) {
    for (const unit of branchesOf(branches)) {
      for (const { cycle, event, payload } of meetingCommands(unit, [month])) {
        await tried(async () => {
          const { id, outcome } = await engine.attempt({ cycle, event, payload, key: `${cycle}/${event}` });
          if (isKept(outcome)) say(`ack ${id}`);
        });
        const unannounced = { cycle: `${unit}/general-meeting/2026-Q2`, event: 'open', payload: { chair: 'm1' } };
        await tried(async () => {
          const attendance = [{ member: 'm1', present: round % 2 === 0 }];
          const request = { ...unannounced, payload: { ...unannounced.payload, attendance } };
          const { id, outcome } = await engine.attempt(request);
          if (isKept(outcome)) say(`ack ${id}`);
        });
      }
    }
  }
}

async function tickForEver(): Promise<never> {
  for (;;) {
    await tried(async () => void (await tick()));
    await setTimeout(20);
  }
}

/** Until nothing is due or to be told any more, whoever did it. */
async function liveTheNight(): Promise<void> {
  await isMorning;
  const begun = performance.now();
  const done = { fired: 0, told: 0 };
  const today = task.now.slice(0, 10);
  while ((await store.dueUnits(today)).length + (await store.outboxUnits()).length > 0) {
    const { fired, told } = await tick();
    done.fired += fired;
    done.told += told;
    if (fired + told === 0) await setTimeout(20);
  }
  say(`night ${JSON.stringify({ ...done, ms: Math.round(performance.now() - begun) })}`);
  await engine.close();
}

const roles: Readonly<Record<ChildTask['role'], () => Promise<void>>> = {
  write: writeForEver,
  tick: tickForEver,
  tell: tickForEver,
  night: liveTheNight,
};

// Waiting for SIGUSR2 alone keeps no process alive.
const alive = setInterval(() => undefined, 1_000);
try {
  await roles[role]();
} catch (error) {
  say(`broken ${error instanceof Error ? error.stack?.replaceAll('\n', ' ') : error}`);
  process.exitCode = 1;
}
clearInterval(alive);
