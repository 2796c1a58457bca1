import { sharedInMemory } from '../../testing/src/fixtures.ts';
import { describeTwoEngines } from '../../testing/src/index.ts';
import { organPlugins } from './an-organ.ts';

describeTwoEngines(
  'one store in memory',
  async () => {
    const open = sharedInMemory();
    return { first: open(), second: open() };
  },
  organPlugins,
);
