/** The same seed, lived twice: the same journal, byte for byte. */
import { openLowdbStore } from '@obligato/lowdb';
import { liveYear } from '@obligato/simulate';
import { type FaultHarness, type Figures, Violation } from './figures.ts';
import { organRoster, organUnits, smallOrgan } from './small-organ.ts';
import { VolatileDisk } from './volatile-disk.ts';

export const replayHarness: FaultHarness = {
  name: 'replay',
  run: async ({ size, seed }) => {
    const seeds = Array.from({ length: size === 'short' ? 1 : 20 }, (_, at) => seed + at);
    let bytes = 0;
    for (const each of seeds) {
      const [first, second] = [await journalOf(each), await journalOf(each)];
      if (!first.equals(second)) throw new Violation(`seed ${each}: two lives, two journals`);
      bytes += first.byteLength;
    }
    return [
      { name: 'replay.seeds', value: seeds.length, unit: 'seeds lived twice' },
      { name: 'replay.bytes', value: bytes, unit: 'journal bytes, identical' },
    ] satisfies Figures;
  },
};

async function journalOf(seed: number): Promise<Buffer> {
  const disk = new VolatileDisk();
  const store = await openLowdbStore({ folder: '/data', fileSystem: disk, segmentBytes: 512 * 1024 });
  const { engine, clock } = await smallOrgan(store);
  for (const unit of organUnits) await engine.setRoster(unit, organRoster);
  await liveYear({ engine, clock, year: 2026, seed });
  await store.close();
  const segments = [...disk.files()].filter(([path]) => /\.(log|sealed)$/.test(path));
  return Buffer.concat(segments.map(([, content]) => content));
}
