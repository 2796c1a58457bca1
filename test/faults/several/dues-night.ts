/** The morning after: a quarter of many units was planned, nobody was there, and three processes tick at once until nothing is left. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MemoryStore, type UnitRecord, VirtualClock } from '@obligato/engine';
import { emptyUnit } from '@obligato/engine/store';
import { openPostgresStore } from '@obligato/postgres';
import { FollowedFeed } from '@obligato/testing/fixtures';
import { embeddedServer } from '../../postgres/embedded-server.ts';
import { bundleScript } from '../bundle-script.ts';
import { type ChildProcess, startScript } from '../child-process.ts';
import { type FaultHarness, type Figures, Violation } from '../figures.ts';
import { inRealFolder } from '../real-folder.ts';
import type { ChildTask } from './child-task.ts';
import { begin, branchesOf, organOfMany } from './organ-of-many.ts';

export const duesNightHarness: FaultHarness = {
  name: 'dues-night',
  run: ({ size }) => duesNight(size === 'short' ? 60 : 2_000),
};

const processes = 3;
const quarter = { from: '2026-01-01', to: '2026-03-31' } as const;
const evening = '2026-01-01T08:00:00+08:00';
const morning = '2026-04-01T06:00:00+08:00';

interface Share {
  readonly fired: number;
  readonly told: number;
  readonly ms: number;
}

export async function duesNight(units: number): Promise<Figures> {
  const branches = units - 1;
  const server = await embeddedServer();
  try {
    return await inRealFolder(async (folder) => {
      const [schema, told, url] = ['night', join(folder, 'told'), server.url()];
      writeFileSync(told, '');
      const store = await openPostgresStore({ url, schema });
      const engine = await organOfMany({ branches, store, clock: new VirtualClock(evening) });
      await begin(engine, branches, quarter);

      const script = await bundleScript('./several/engine-child.ts', folder);
      const task: ChildTask = { url, schema, branches, role: 'night', now: morning, told };
      const children = Array.from({ length: processes }, () => startScript(script, [JSON.stringify(task)]));
      const shares = await Promise.all(await liveThrough(children));

      const feed = new FollowedFeed();
      if (store.feed) await feed.follow(store.feed);
      await store.close();
      const lines = readFileSync(told, 'utf8').split('\n').slice(0, -1);
      await requireWhole(feed, lines, branches);
      return figuresOf(units, shares, feed);
    });
  } finally {
    await server.remove();
  }
}

/** All begin at once, when the last of them is ready. */
async function liveThrough(children: readonly ChildProcess[]): Promise<readonly Promise<Share>[]> {
  for (const child of children) {
    if ((await child.first) !== `open ${child.pid}`) throw new Violation('a process did not open the store');
  }
  for (const { pid } of children) process.kill(pid, 'SIGUSR2');
  return children.map(async ({ gone, lines }) => {
    const code = await gone;
    const fault = lines.find((line) => line.startsWith('broken ') || line.startsWith('OBLIGATO_'));
    const last = lines.find((line) => line.startsWith('night '));
    if (fault !== undefined || last === undefined || code !== 0)
      throw new Violation(fault ?? `a process ended with ${code}, ${last ? 'after' : 'before'} the night did`);
    return JSON.parse(last.slice('night '.length)) as Share;
  });
}

/** What one process makes of one branch, every branch has come to: nothing twice, nothing less. */
async function requireWhole(feed: FollowedFeed, told: readonly string[], branches: number): Promise<void> {
  const alone = new MemoryStore();
  const clock = new VirtualClock(evening);
  const notifier = { notify: async () => undefined };
  const engine = await organOfMany({ branches: 1, store: alone, clock, notifier });
  await begin(engine, 1, quarter);
  clock.set(morning);
  await engine.tick();
  const [branch = ''] = branchesOf(1);
  const ofBureau = outlineOf(await alone.unit('bureau'));
  const ofBranch = outlineOf(await alone.unit(branch));
  for (const unit of ['bureau', ...branchesOf(branches)]) {
    const expected = unit === 'bureau' ? ofBureau : ofBranch.replaceAll(branch, unit);
    if (outlineOf(feed.records.get(unit) ?? emptyUnit(unit)) !== expected) {
      throw new Violation(`${unit} is not as one process alone would have left it`);
    }
  }
  if (new Set(told).size !== told.length)
    throw new Violation(`${told.length - new Set(told).size} messages were told twice`);
  if (told.length !== feed.done.size)
    throw new Violation(`${told.length} were told, ${feed.done.size} written as told`);
}

/** Which dues were fired in each cycle, what became of each message, and how many decisions there are. */
const outlineOf = ({ cycles, outbox, decided }: UnitRecord) =>
  JSON.stringify([
    [...cycles.values()].map(({ id, state, fired }) => [id, state, fired]),
    [...outbox.values()].map(({ key, status }) => [key, status]),
    [...decided],
  ]);

function figuresOf(units: number, shares: readonly Share[], feed: FollowedFeed): Figures {
  const fired = shares.map((share) => share.fired);
  const sum = fired.reduce((a, b) => a + b, 0);
  if (sum !== feed.fired) throw new Violation(`${sum} dues are said to be fired, ${feed.fired} were`);
  const seconds = Math.max(...shares.map(({ ms }) => ms)) / 1_000;
  const percent = (count: number) => Math.round((100 * count) / sum);
  return [
    { name: 'dues-night.units', value: units, unit: `units, over ${processes} processes` },
    { name: 'dues-night.fired', value: sum, unit: 'dues fired, none twice, none lost' },
    { name: 'dues-night.told', value: feed.done.size, unit: 'messages told, none twice, none lost' },
    { name: 'dues-night.seconds', value: seconds, unit: 's until nothing was left' },
    { name: 'dues-night.rate', value: Math.round(sum / seconds), unit: 'dues/s' },
    {
      name: 'dues-night.least',
      value: percent(Math.min(...fired)),
      unit: '% of the dues, by the process that fired fewest',
    },
    {
      name: 'dues-night.most',
      value: percent(Math.max(...fired)),
      unit: '% of the dues, by the process that fired most',
    },
  ];
}
