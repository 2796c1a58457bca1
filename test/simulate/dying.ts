/** A scenario whose stories end the process: for the test of what is said then. */
import { defineScenario, type Story } from '@obligato/simulate';
import few from './few-branches.ts';

// biome-ignore lint/correctness/useYield: it never gets that far
const die: Story = function* () {
  // Only in a worker: the test itself loads this module too.
  if (process.send) process.exit(9);
};

export default defineScenario({ ...few, name: 'dying', stories: { meeting: die } });
