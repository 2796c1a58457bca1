/** A lived year, crashed at every event of it and taken up again: in the end everything is as if nothing had happened. */
import { createHash } from 'node:crypto';
import { type AttemptRequest, type Engine, MemoryStore, VirtualClock } from '@obligato/engine';
import { openLowdbStore } from '@obligato/lowdb';
import { type Dice, diceFor, liveYear } from '@obligato/simulate';
import { contentOf } from '@obligato/testing/fixtures';
import { type FaultHarness, type Figures, Violation } from './figures.ts';
import { reboot } from './reboot.ts';
import { organRoster, organUnits, smallOrgan, startOfYear } from './small-organ.ts';
import { VolatileDisk } from './volatile-disk.ts';

/** Something the world did to the engine: it can be done again, to another engine. */
interface Event {
  readonly at: string;
  readonly does: (engine: Engine) => Promise<unknown>;
}

const storeOptions = { folder: '/data', segmentBytes: 256 * 1024, checkpointBytes: 64 * 1024, tailRecords: 8 };

export const crashedYearHarness: FaultHarness = {
  name: 'crashed-year',
  run: async ({ size, seed }) => {
    const events = await recordYear(seed);
    // The short run crashes at every event of the first weeks, the long one at every event of the year.
    const kept = size === 'short' ? events.slice(0, 40) : events;
    const dice = diceFor(seed, 'crashed-year');
    const { hash, crashes } = await liveCrashing(kept, dice);
    if (hash !== (await liveOnce(kept))) throw new Violation(`seed ${seed}: the year came out differently`);
    return [
      { name: 'crashed-year.events', value: kept.length, unit: 'events' },
      { name: 'crashed-year.crashes', value: crashes, unit: 'crashes, same final hash' },
    ] satisfies Figures;
  },
};

/** Lives a year, and takes down everything that was asked of the engine. */
async function recordYear(seed: number): Promise<readonly Event[]> {
  const events: Event[] = [];
  const { engine, clock } = await smallOrgan(new MemoryStore());
  const note = (does: Event['does']) => events.push({ at: clock.now(), does });
  for (const unit of organUnits) {
    note((each) => each.setRoster(unit, organRoster));
    await engine.setRoster(unit, organRoster);
  }
  const watched: Engine = {
    ...engine,
    plan: (days, units) => {
      note((each) => each.plan(days, units));
      return engine.plan(days, units);
    },
    tick: () => {
      note((each) => each.tick());
      return engine.tick();
    },
    attempt: ((request: AttemptRequest) => {
      const keyed = { ...request, key: `event-${events.length}` };
      note((each) => each.attempt(keyed));
      return engine.attempt(keyed);
    }) as Engine['attempt'],
  };
  await liveYear({ engine: watched, clock, year: 2026, seed });
  return events;
}

async function liveOnce(events: readonly Event[]): Promise<string> {
  const store = new MemoryStore();
  const { engine, clock } = await smallOrgan(store);
  for (const { at, does } of events) {
    clock.set(at);
    await does(engine);
  }
  return hashOf(store);
}

/** Every event is begun, struck by a crash at some operation of the disk, and done again after opening what is left. */
async function liveCrashing(events: readonly Event[], dice: Dice): Promise<{ hash: string; crashes: number }> {
  const clock = new VirtualClock(startOfYear);
  let disk = new VolatileDisk();
  let crashes = 0;
  for (const { at, does } of events) {
    clock.set(at);
    const left: VolatileDisk[] = [];
    // Operations after the opening, of which an event has about three.
    let countdown = Number.POSITIVE_INFINITY;
    const onChange = () => {
      if (countdown-- === 0) left.push(reboot(disk, dice, dice.next()));
    };
    const doomed = disk.with({ onChange });
    const store = await openLowdbStore({ ...storeOptions, fileSystem: doomed });
    const { engine } = await smallOrgan(store, { clock });
    countdown = dice.between(0, 2);
    await does(engine);
    disk = left[0] ?? reboot(disk, dice, dice.next());
    crashes += 1;
    // The same event again, on what the crash has left; this time it is let be.
    const again = await openLowdbStore({ ...storeOptions, fileSystem: disk });
    await does((await smallOrgan(again, { clock })).engine);
    await again.close();
  }
  const store = await openLowdbStore({ ...storeOptions, fileSystem: disk });
  return { hash: await hashOf(store), crashes };
}

async function hashOf(store: Parameters<typeof contentOf>[0]): Promise<string> {
  return createHash('sha256')
    .update(JSON.stringify(await contentOf(store)))
    .digest('hex');
}
