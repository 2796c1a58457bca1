/** Bugs that several engines really have, planted in every process: the harness finds each of them, whatever the seed. */
import { expect, test } from 'vitest';
import type { PlantedBug } from './child-task.ts';
import { severalEngines } from './several-engines.ts';

const seed = Number(process.env.OBLIGATO_FAULT_SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));

const found: Readonly<Record<PlantedBug, RegExp>> = {
  crashes: /ended by itself, by exit code 7/,
  'last one wins': /is written where .* was to come|answers a key again/,
};

test.each(Object.entries(found))('a planted bug is found: %s', { timeout: 240_000 }, async (plant, says) => {
  // All meet on one branch, round after round: the first in which the bug shows ends it.
  const options = { rounds: 15, branches: 1, claimSeconds: 1, plant: plant as PlantedBug };
  await expect(severalEngines({ seed, ...options })).rejects.toThrow(says);
});
