/** A clock that jumps by up to ten years either way, over leap days, month ends and years without a calendar. */
import { type Engine, MemoryStore, timestampOf, type VirtualClock } from '@obligato/engine';
import { openLowdbStore } from '@obligato/lowdb';
import { diceFor } from '@obligato/simulate';
import { type FaultHarness, type Figures, Violation } from './figures.ts';
import { organRoster, organUnits, smallOrgan } from './small-organ.ts';
import { VolatileDisk } from './volatile-disk.ts';

const zone = 'Asia/Shanghai';
/** Days on which calendars go wrong. */
const awkward = ['02-28', '02-29', '03-01', '01-31', '04-30', '12-31', '01-01', '09-30', '10-08'];

export const clockJumpsHarness: FaultHarness = {
  name: 'clock-jumps',
  run: async ({ size, seed }) => {
    const totals = { jumps: 0, fired: 0 };
    // 2026 has a published calendar; 2028 is a leap year without one, 2033 a plain one far out.
    const years = [2026, 2028, 2033];
    for (let round = 0; round < (size === 'short' ? 3 : 60); round++) {
      await jump(seed + round, years[round % years.length] ?? 2026, totals);
    }
    return [
      { name: 'clock-jumps.jumps', value: totals.jumps, unit: 'jumps of up to ten years' },
      { name: 'clock-jumps.fired', value: totals.fired, unit: 'dues fired once each' },
    ] satisfies Figures;
  },
};

async function jump(seed: number, year: number, totals: { jumps: number; fired: number }): Promise<void> {
  const steady = await smallOrgan(new MemoryStore());
  await begin(steady.engine, steady.clock, year);
  const expected: string[] = [];
  for (let month = 1; month <= 36; month++) {
    const day = `${year + Math.floor((month - 1) / 12)}-${String(((month - 1) % 12) + 1).padStart(2, '0')}-15`;
    expected.push(...(await tickOn(steady.engine, steady.clock, day)));
  }

  const dice = diceFor(seed, 'clock-jumps');
  const store = await openLowdbStore({ folder: '/data', fileSystem: new VolatileDisk() });
  const jumpy = await smallOrgan(store);
  await begin(jumpy.engine, jumpy.clock, year);
  const found: string[] = [];
  for (let at = 0; at < 60; at++) {
    const to = dice.chance(0.5) ? year + dice.between(0, 2) : year + dice.between(-10, 2);
    const days = awkward.filter((day) => day !== '02-29' || isLeap(to));
    found.push(...(await tickOn(jumpy.engine, jumpy.clock, `${to}-${days[dice.between(0, days.length - 1)]}`)));
    totals.jumps += 1;
  }
  found.push(...(await tickOn(jumpy.engine, jumpy.clock, `${year + 2}-12-15`)));
  await store.close();

  const twice = found.filter((due, at) => found.indexOf(due) !== at);
  if (twice.length > 0) throw new Violation(`seed ${seed}, ${year}: fired twice: ${twice.join(', ')}`);
  const lost = expected.filter((due) => !found.includes(due));
  const extra = found.filter((due) => !expected.includes(due));
  if (lost.length > 0) throw new Violation(`seed ${seed}, ${year}: never fired: ${lost.join(', ')}`);
  if (extra.length > 0) throw new Violation(`seed ${seed}, ${year}: fired, but was never due: ${extra.join(', ')}`);
  totals.fired += found.length;
}

async function begin(engine: Engine, clock: VirtualClock, year: number): Promise<void> {
  clock.set(timestampOf(`${year}-01-01`, zone, '08:00'));
  for (const unit of organUnits) await engine.setRoster(unit, organRoster);
  await engine.plan({ from: `${year}-01-01`, to: `${year}-12-31` });
}

async function tickOn(engine: Engine, clock: VirtualClock, day: string): Promise<readonly string[]> {
  clock.set(timestampOf(day, zone, '12:00'));
  return (await engine.tick()).fired.map(({ cycle, due }) => `${cycle}!${due.key}`);
}

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
