/** A count that is said to be electronic is held against the boxes beside the records, whoever has them open. */
import { countedBoxes } from '@obligato/core/internal';
import type { FactProvider } from '@obligato/engine';
import type { Config } from '@obligato/engine/files';
import { nodeFileSystem } from '@obligato/files';
import { ballotsOf } from './ballots-of.ts';

/** Answers what was counted for a cycle. Ballots are loaded when they are asked for: most commands never do. */
export const countedBallots = (config: Pick<Config, 'data'>): FactProvider => ({
  name: 'ballots',
  provides: [countedBoxes.name],
  gather: async (_, { cycle }) => {
    const { countedFor } = await import('@obligato/ballot');
    const where = { folder: ballotsOf(config), files: nodeFileSystem };
    return { [countedBoxes.name]: cycle ? await countedFor(where, cycle.id) : [] };
  },
});
