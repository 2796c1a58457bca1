/** Every fault, tried briefly: `pnpm faults` tries them at length. Figures and seed are printed either way. */
import { expect, test } from 'vitest';
import { archivePowerLoss } from './archive-power-loss.ts';
import { Violation } from './figures.ts';
import { faultHarnesses } from './harnesses.ts';
import { killNine } from './kill-nine.ts';
import { archiveRun, plantedArchiveBugs, plantedBugs } from './planted-bugs.ts';
import { powerLoss } from './power-loss.ts';

// Another seed for every day: what is found is printed, and can be tried again with `--seed`.
const seed = Number(process.env.OBLIGATO_FAULT_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));

test.each(faultHarnesses.filter(({ name }) => name !== 'planted-bugs'))(
  '$name: every promise holds',
  { timeout: 300_000 },
  async ({ name, run }) => {
    const figures = await run({ size: 'short', seed });
    for (const { name, value, unit } of figures) process.stdout.write(`FAULT ${name} ${value} ${unit}\n`);
    process.stdout.write(`FAULT ${name}.seed ${seed} seed\n`);
    expect(figures.length).toBeGreaterThan(0);
  },
);

test.each(Object.entries(plantedBugs))('a planted bug is found, whatever the seed: %s', async (_, plant) => {
  for (const other of [seed, seed + 1]) {
    await expect(powerLoss({ seed: other, steps: 20, statesAtEach: 3, plant: plant() })).rejects.toThrow(Violation);
  }
});

test.each(Object.entries(plantedArchiveBugs))(
  'a bug planted under the archive is found, whatever the seed: %s',
  { timeout: 120_000 },
  async (_, plant) => {
    for (const other of [seed, seed + 1]) {
      await expect(archivePowerLoss({ seed: other, ...archiveRun, plant: plant() })).rejects.toThrow(Violation);
    }
  },
);

test('without a planted bug the same run finds nothing', async () => {
  await expect(powerLoss({ seed, steps: 15, statesAtEach: 3 })).resolves.not.toEqual([]);
});

test('a child that acknowledges what it never did is found', { timeout: 300_000 }, async () => {
  await expect(killNine({ seed, cycles: 40, plant: 'too-early' })).rejects.toThrow(/acknowledged and lost/);
});
